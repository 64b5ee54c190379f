"""The committee's own wording: on paper, checked for its gaps, and out of date only where it is used."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import read_sheets
from exchange_desk.operations.phrases import forget_phrase, set_phrase
from exchange_desk.operations.translations import import_phrases, translated
from exchange_desk.packets.phrases.dates import clock
from exchange_desk.packets.phrases.own import own_phrases, telling
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.printing import print_visit, stale
from exchange_desk.queries.phrase_use import phrase_use
from exchange_desk.queries.phrases import phrase_list
from exchange_desk.sharing.phrase_sheet import export_phrases

NOW = dt.datetime(2027, 9, 1, 12)
ROSTER = ("guest-roster", "host-roster")


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        yield session


def test_own_wording_stands_in_a_print_run_and_nowhere_else(session: Session) -> None:
    set_phrase(session, key="on_call", language="en", text="Call us")
    set_phrase(session, key="diet vegan", language="en", text="plants only")
    with telling(own_phrases(session)):
        assert say("on_call", "en") == "Call us"
        assert value_word("diet", "vegan", "en") == "plants only"
    assert say("on_call", "en") != "Call us"


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "6:50 pm"), ("ja", "午後6:50"), ("es", "6:50 p. m."), ("ko", "오후 6:50"), ("de", "18:50")],
)
def test_a_committee_may_have_its_clock_on_twelve_hours(session: Session, language: str, told: str) -> None:
    set_phrase(session, key="clock_hours", language=language, text="12")
    with telling(own_phrases(session)):
        assert clock(dt.time(18, 50), language) == told
    assert clock(dt.time(18, 50), language) == "18:50"
    with telling({("en", "clock_hours"): "12"}):
        assert (clock(dt.time(0, 5), "en"), clock(dt.time(12), "en")) == ("12:05 am", "12:00 pm")


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("clock_hours", "am/pm", "12 or 24"),
        ("family", "Family", "lacks {name}"),
        ("family", "{name} and {guest}", "invents {guest}"),
        ("family", "{name} and {name}", "too often"),
        ("family", "{name.__class__}", "braces"),
        ("family", "{name", "braces"),
        ("no_such", "Words", "no phrase"),
        ("on_call", " ", "no words"),
    ],
)
def test_a_wording_that_breaks_its_gaps_is_refused_in_words(session: Session, key: str, text: str, why: str) -> None:
    with pytest.raises(RefusedInput, match=why):
        set_phrase(session, key=key, language="en", text=text)


def test_a_printed_sheet_is_out_of_date_only_where_it_uses_the_phrase(session: Session, tmp_path: Path) -> None:
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=ROSTER, languages=("en",))
    set_phrase(session, key="spoken_to", language="en", text="Phoned")
    set_phrase(session, key="spoken_to", language="de", text="Telefoniert")
    rows = {row.document: row for row in stale(session, visit_id=VISIT, documents=ROSTER)}
    assert rows["guest-roster"].state == "current"
    assert rows["host-roster"].state == "stale"
    (change,) = rows["host-roster"].changes
    assert (change.what, change.was, change.now) == ("Wording of “Spoken to” (en)", "Spoken to", "Phoned")
    forget_phrase(session, key="spoken_to", language="en")
    assert {row.state for row in stale(session, visit_id=VISIT, documents=ROSTER)} == {"current"}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_sheet_of_phrases_goes_out_and_comes_back(session: Session, tmp_path: Path, ending: str) -> None:
    rows = phrase_list(session, language="it", find="roster")
    path = export_phrases(rows, language="it", path=tmp_path / f"words.{ending}", now=NOW)
    assert import_phrases(session, sheets=read_sheets(path), name=path.name) == 0
    assert not phrase_list(session, language="it", own_only=True)


def test_a_translated_sheet_is_taken_in_whole_or_not_at_all(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"

    def write(*rows: tuple[str, str, str]) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([("key", "English", "it"), *rows])

    write(("badges", "Badges", "Tesserini"), ("family", "Family {name}", "Casa"), ("odd", "Odd", "Strano"))
    with pytest.raises(RefusedInput, match=r"(?s)Row 3: .*lacks \{name\}.*Row 4: There is no phrase “odd”"):
        import_phrases(session, sheets=read_sheets(path), name=path.name)
    assert not phrase_list(session, language="it", own_only=True)
    write(("badges", "Badges", "Tesserini"), ("family", "Family {name}", ""))
    assert import_phrases(session, sheets=read_sheets(path), name=path.name) == 1
    (row,) = phrase_list(session, language="it", own_only=True)
    assert (row.key, row.own) == ("badges", "Tesserini")
    path.write_text("name,town\nAnna,Bonn\n", encoding="utf-8")
    with pytest.raises(RefusedInput, match="no sheet of phrases"):
        import_phrases(session, sheets=read_sheets(path), name=path.name)


def test_it_is_told_on_how_many_sheets_that_people_hold_a_phrase_stands(session: Session, tmp_path: Path) -> None:
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=ROSTER)
    used = phrase_use(session, visit_id=VISIT, language="en")
    set_phrase(session, key="spoken_to", language="en", text="Phoned")
    gone_stale = [row for row in stale(session, visit_id=VISIT, documents=ROSTER) if row.state == "stale"]
    assert used["spoken_to"] == len(gone_stale) == 1
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=ROSTER)
    assert phrase_use(session, visit_id=VISIT, language="en")["spoken_to"] == 1  # the older revision does not count
    assert not phrase_use(session, visit_id=VISIT, language="uk")


def test_a_sheet_in_several_languages_is_read_in_the_one_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("key,de,fr\nbadges,Schilder,Insignes\n", encoding="utf-8")
    sheets = read_sheets(path)
    with pytest.raises(RefusedInput, match="several columns"):
        translated(sheets, name=path.name)
    assert translated(sheets, name=path.name, otherwise="fr").wording == (("badges", "Insignes"),)
    path.write_text("key,English,en\nbadges,Badges,Name tags\n", encoding="utf-8")
    assert translated(read_sheets(path), name=path.name, otherwise="en").language == "en"
