"""The commands about papers of travellers and entry rules, as a script would call them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from exchange_desk.cli.main import main

sys.path.append(str(Path(__file__).parents[1] / "queries"))
from papers_desk import Trip


@pytest.fixture
def call(desk, capsys):
    trip = Trip(desk, country="DE")
    desk.close()

    def run(*words, visit=True):
        code = main([words[0], str(desk.path), *(("--visit", trip.visit) if visit else ()), *words[1:]])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def rows(call, *words):
    told = json.loads(call("papers", "--json", *words)[1])
    return {row["name"]: row for row in told["rows"]}


def test_papers_are_asked_for_marked_and_told(call):
    assert "No papers required. Choose which" in call("papers")[1]
    assert call("ask-for", "--kind", "travel_insurance", "--due", "2028-04-01")[0] == 0
    assert call("ask-for", "--kind", "other", "--called", "Code of conduct", "--of", "minors")[0] == 0
    code, out, _ = call("paper", "--guest", "Ana", "--guest", "Tom", "--kind", "travel_insurance",
                        "--state", "received", "--on", "2028-03-01", "--expires", "2028-07-01", "--json")  # fmt: skip
    assert (code, json.loads(out)["changed"]) == (0, 2)
    told = rows(call)
    assert told["Ana Roe"]["papers"]["travel_insurance"]["state"] == "received"
    assert told["Mia Roe"]["papers"]["travel_insurance"]["due_on"] == "2028-04-01"
    assert set(rows(call, "--not-ready")) == {"Mia Roe"}
    assert set(rows(call, "--due", "7", "--on", "2028-03-30")) == {"Mia Roe"}
    text = call("papers", "--due", "0", "--on", "2028-04-02")[1]
    assert "OVERDUE" in text
    assert call("undo", visit=False)[0] == 0
    assert rows(call)["Ana Roe"]["papers"]["travel_insurance"]["state"] == "needed"


def test_notes_and_signatures_are_set_on_a_paper_that_is_kept(call):
    code, _, err = call("paper", "--guest", "Mia", "--kind", "parental_consent", "--signed-by", "father")
    assert code == 2
    assert "Say its state first" in err
    call("paper", "--guest", "Mia", "--kind", "parental_consent", "--state", "partial")
    code, out, _ = call("paper", "--guest", "Mia", "--kind", "parental_consent", "--signed-by", "father", "--json")
    assert code == 0
    assert json.loads(out)["papers"][0]["kept"][0]["signed_by"] == "father"


def test_the_number_of_a_passport_is_told_by_its_last_signs_and_never_in_the_history(call):
    call("ask-for", "--kind", "passport_copy")
    out = call("paper", "--guest", "Ana", "--kind", "passport", "--json")[1]
    assert "AB123453" not in out
    assert "3453" in out
    assert "AB123453" not in call("history", visit=False)[1]


def test_reminders_are_noted_for_all_who_lack_something(call):
    call("ask-for", "--kind", "photo_consent")
    code, out, _ = call("reminded", "--on", "2028-03-05", "--json")
    assert code == 0
    assert json.loads(out)["travellers"] == 3
    assert rows(call)["Ana Roe"]["papers"]["photo_consent"]["reminded_on"] == "2028-03-05"


def test_entry_rules_are_told_kept_and_forgotten(call):
    out = call("entry-rules", "--country", "DE", "--passport", "CA", visit=False)[1]
    assert "3 months after the return" in out
    assert "check with the consulate" in out
    words = ("entry-rules", "--country", "DE", "--passport", "CA", "--months", "6")
    code, _, err = call(*words, visit=False)
    assert code == 2
    assert "where you read it" in err
    assert call(*words, "--source", "Consulate", "--reviewed", "2026-05-01", visit=False)[0] == 0
    kept = json.loads(call("entry-rules", "--json", visit=False)[1])["rules"]
    assert [(row["country"], row["nationality"], row["passport_months"]) for row in kept] == [("DE", "CA", 6)]
    assert call("entry-rules", "--country", "DE", "--passport", "CA", "--forget", visit=False)[0] == 0
    assert json.loads(call("entry-rules", "--json", visit=False)[1])["rules"] == []
    assert "No rule is known" in call("entry-rules", "--country", "BT", visit=False)[1]


@pytest.mark.parametrize("word", ["x" * 10_000, "\u202etxet\u202c", "\r\nX", ""])
def test_a_hostile_word_is_refused_in_one_line(call, word):
    for words in (
        ("ask-for", "--kind", "other", "--called", word),
        ("paper", "--guest", word, "--kind", "visa", "--state", "asked"),
        ("paper", "--guest", "Ana", "--kind", "visa", "--state", "asked", "--expires", word or "x"),
        ("papers", "--on", word or "x"),
        ("reminded", "--guest", word),
    ):
        code, _, err = call(*words)
        if words[0] == "ask-for" and "txet" in word:
            continue  # letters read from the right are a name as any other
        assert code == 2 or (words[0] == "ask-for" and word.strip() == "X"), words
        assert len(err.strip().splitlines()) == (1 if code else 0)
    assert call("entry-rules", "--country", word or "??", visit=False)[0] == 2
