"""The rules command: what holds on a visit, packs chosen and numbers set from the command line."""

from __future__ import annotations

import json

import pytest
from sample_desks import open_sample

from exchange_desk.cli.main import main


@pytest.fixture
def call(tmp_path, capsys):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    desk.close()

    def run(*words):
        code = main([words[0], str(desk.path), *words[1:]])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run, known.visit


def test_rules_are_listed_with_text_source_level_and_numbers(call):
    run, visit = call
    code, out, _ = run("rules", "--visit", visit, "--json")
    rules = {row["name"]: row for row in json.loads(out)["rules"]}
    assert code == 0
    bed = rules["a_free_bed"]
    assert (bed["id"], bed["level"], bed["may_overrule"]) == ("beds", "block", False)
    assert bed["citation"].startswith("R1")
    assert bed["numbers"][0]["name"] == "share_age_gap"
    assert "not legal advice" in run("rules", "--visit", visit)[1]


def test_packs_and_numbers_are_set_in_one_step_and_a_bad_number_changes_nothing(call):
    run, visit = call
    code, out, _ = run(
        "rules", "--visit", visit, "--packs", "short_adult,uk_exchange", "--set", "share_age_gap=2", "--json"
    )
    assert code == 0
    told = json.loads(out)
    assert [pack["key"] for pack in told["packs"] if pack["chosen"]] == ["short_adult", "short_youth", "uk_exchange"]
    code, _, err = run("rules", "--visit", visit, "--packs", "short_adult", "--set", "share_age_gap=9")
    assert code == 2
    assert "0 to 5" in err
    again = json.loads(run("rules", "--visit", visit, "--json")[1])
    assert next(pack for pack in again["packs"] if pack["key"] == "uk_exchange")["chosen"]
    assert run("rules", "--visit", visit, "--set", "share_age_gap")[0] == 2
