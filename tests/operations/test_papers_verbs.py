"""Marking papers, choosing which a visit asks for, reminders: kept, undone, refused in plain words."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.entry_rules import forget_entry_rule, set_entry_rule
from exchange_desk.operations.papers import PaperTold, change_paper, note_reminders, set_unknown_nationality
from exchange_desk.queries.dump import dump_text
from exchange_desk.records import Paper, PaperNeed
from exchange_desk.rules.entry import EntryFacts, EntryTable
from exchange_desk.rules.entry_shipped import shipped_entry_rules

sys.path.append(str(Path(__file__).parents[1] / "queries"))
from papers_desk import TODAY, Trip

LATER = TODAY + dt.timedelta(days=20)


def papers(desk: Desk, name: str, trip: Trip) -> list[tuple[str, str, dt.date | None, dt.date | None]]:
    with desk.reading() as session:
        query = select(Paper).where(Paper.participation_id == trip.going[name]).order_by(Paper.state)
        return [(p.kind, p.state, p.asked_on, p.received_on) for p in session.scalars(query)]


def test_marking_for_many_is_one_step_that_undo_takes_back(desk: Desk) -> None:
    trip = Trip(desk)
    with desk.reading() as session:
        before = dump_text(session)
    assert trip.mark("travel_insurance", "asked", "Mia", "Ana", "Tom") == 3
    desk.undo()
    with desk.reading() as session:
        assert dump_text(session) == before


def test_a_paper_that_comes_keeps_the_day_on_which_it_was_asked_for(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark("travel_insurance", "asked", "Ana")
    trip.mark("travel_insurance", "partial", "Ana", day=LATER)
    trip.mark("travel_insurance", "received", "Ana", day=LATER + dt.timedelta(days=1))
    assert papers(desk, "Ana", trip) == [("travel_insurance", "received", TODAY, LATER + dt.timedelta(days=1))]


def test_marking_what_is_so_already_changes_nothing(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark("travel_insurance", "received", "Ana")
    assert trip.mark("travel_insurance", "received", "Ana", day=LATER) == 0
    assert papers(desk, "Ana", trip) == [("travel_insurance", "received", None, TODAY)]


def test_a_new_paper_beside_one_of_another_trip_leaves_that_one_as_it_was(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark("parental_consent", "outdated", "Mia")
    trip.mark("parental_consent", "received", "Mia")
    assert [state for _, state, *_ in papers(desk, "Mia", trip)] == ["outdated", "received"]
    assert trip.cell("Mia", "parental_consent").state == "received"


def test_needed_forgets_what_was_marked(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark("parental_consent", "received", "Mia")
    assert trip.mark("parental_consent", "needed", "Mia") == 1
    assert papers(desk, "Mia", trip) == []


def test_two_other_papers_are_told_apart_by_their_names_whatever_the_capitals(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark("other", "received", "Ana", title="Code of conduct")
    trip.mark("other", "asked", "Ana", title="Library card")
    trip.mark("other", "asked", "Ana", title="CODE of  conduct")
    assert sorted(state for _, state, *_ in papers(desk, "Ana", trip)) == ["asked", "asked"]
    assert len(papers(desk, "Ana", trip)) == 2


@pytest.mark.parametrize("kind", ["parental_consent", "medical_release"])
@pytest.mark.parametrize("whom", ["none", "adults"])
def test_nobody_chooses_away_what_minors_always_bring(desk: Desk, kind: str, whom: str) -> None:
    trip = Trip(desk)
    with pytest.raises(RefusedInput, match="Minors always bring"):
        trip.ask_for(kind, whom)


def test_an_imported_choice_does_not_take_the_consent_away_either(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("photo_consent")
    with desk.writing("As if read from a list") as session:
        session.add(PaperNeed(id="n", visit_id=trip.visit, kind="parental_consent", for_whom="none"))
    assert not trip.ready("Mia")
    assert trip.cell("Mia", "parental_consent").state == "needed"


def test_choosing_again_changes_the_choice_and_keeps_the_others(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance", due=LATER)
    trip.ask_for("photo_consent")
    trip.ask_for("travel_insurance", "none")
    keys = [column.key for column in trip.matrix().columns]
    assert "photo_consent" in keys
    assert "travel_insurance" not in keys


@pytest.mark.parametrize(
    ("kind", "state", "title", "said"),
    [("passport", "received", None, "number and its last day"), ("travel_insurance", "lost", None, "There is:"),
     ("diploma", "asked", None, "There is no paper"), ("other", "asked", " ", "what the other paper is called"),
     ("other", "asked", "x" * 121, "Shorten")],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_what_to_do(
    desk: Desk, kind: str, state: str, title: str | None, said: str
) -> None:
    trip = Trip(desk)
    with pytest.raises(RefusedInput, match=said):
        trip.mark(kind, state, "Ana", title=title)


def test_dates_the_wrong_way_round_are_refused_and_an_emptied_date_is_gone(desk: Desk) -> None:
    trip = Trip(desk)
    with pytest.raises(RefusedInput, match="Check the two dates"):
        trip.mark("visa", "received", "Ana", covers_from=LATER, covers_to=TODAY)
    trip.mark("visa", "received", "Ana", expires_on=LATER, notes="single entry")
    with desk.reading() as session:
        (paper_id,) = session.scalars(select(Paper.id))
    with desk.writing("Empty") as session:
        change_paper(session, paper_id=paper_id, told=PaperTold(empty=("expires_on",), signed_by="consul"))
    with desk.reading() as session:
        paper = session.get_one(Paper, paper_id)
        assert (paper.expires_on, paper.signed_by, paper.notes) == (None, "consul", "single entry")


def test_a_reminder_is_noted_with_each_open_paper_and_asks_for_what_was_never_asked_for(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark("parental_consent", "partial", "Mia", signed_by="father")
    trip.ask_for("travel_insurance", "adults")
    with desk.writing("Remind") as session:
        told = note_reminders(session, visit_id=trip.visit, travellers=list(trip.going.values()), day=LATER)
    assert (told.travellers, told.papers, told.asked_anew) == (3, 4, 3)
    assert (trip.cell("Mia", "parental_consent").state, trip.cell("Ana", "travel_insurance").state) == (
        "partial",
        "asked",
    )
    assert trip.cell("Mia", "medical_release").reminded_on == LATER
    desk.undo()
    assert trip.cell("Ana", "travel_insurance").state == "needed"


def rule(**other: object) -> EntryFacts:
    facts = {"country": "jp", "nationality": "us", "passport_months": 6, "source": "Consulate in Chicago",
             "reviewed_on": dt.date(2026, 2, 1)}  # fmt: skip
    return EntryFacts(**(facts | other))  # type: ignore[arg-type]


def test_what_the_committee_found_goes_before_the_table_and_can_be_taken_back(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("passport_copy")
    trip.person("Ana", nationality="US", passport_valid_to="2028-10-01")
    assert trip.cell("Ana", "passport").state == "received"
    with desk.writing("Keep") as session:
        rule_id = set_entry_rule(session, rule=rule())
        assert set_entry_rule(session, rule=rule(passport_months=5)) == rule_id
    assert trip.cell("Ana", "passport").state == "soon"
    assert not trip.ready("Ana")
    with desk.writing("Forget") as session:
        forget_entry_rule(session, rule_id=rule_id)
    assert trip.cell("Ana", "passport").state == "received"


@pytest.mark.parametrize(
    ("other", "said"),
    [({"source": " "}, "where you read it"), ({"reviewed_on": None}, "which day"),
     ({"reviewed_on": dt.date(2999, 1, 1)}, "still to come"), ({"passport_months": 99}, "0 to 24"),
     ({"passport_months": None}, "what the country asks"), ({"country": "Japan"}, "two letters"),
     ({"nationality": "JP"}, "own country")],
)  # fmt: skip
def test_a_rule_without_source_day_or_sense_is_refused(desk: Desk, other: dict[str, object], said: str) -> None:
    with pytest.raises(RefusedInput, match=said), desk.writing("Keep") as session:
        set_entry_rule(session, rule=rule(**other))


def test_every_shipped_rule_has_a_source_and_a_day_of_review_and_names_countries() -> None:
    for fact in shipped_entry_rules():
        assert fact.source
        assert fact.reviewed_on is not None
        assert all(len(code) == 2 and code.isupper() for code in (fact.country, fact.nationality or "XX"))
        assert fact.tells_of_visas or fact.passport_months is not None


@pytest.mark.parametrize(
    ("country", "passport", "months", "asks"),
    [("US", "JP", 0, "ESTA"), ("US", "CN", None, "a visa"), ("CA", "DE", 0, "eTA"), ("CA", "US", 0, ""),
     ("GB", "DE", 0, "UK ETA"), ("GB", "IE", 0, ""), ("DE", "US", 3, "ETIAS"), ("DE", "FR", 0, ""),
     ("JP", "US", 0, ""), ("NZ", "US", 3, "NZeTA"), ("JP", "JP", 0, "")],
)  # fmt: skip
def test_the_usual_journeys_of_sister_towns_are_in_the_table(
    country: str, passport: str, months: int | None, asks: str
) -> None:
    found = EntryTable.of(shipped_entry_rules()).find(country, passport)
    assert found is not None
    assert found.passport_months == months
    assert asks in found.asks
    assert bool(found.asks) == bool(asks)


def test_the_nationality_of_those_of_whom_none_is_known_is_set_at_once_and_nobody_elses(desk: Desk) -> None:
    trip = Trip(desk, country="DE")
    trip.ask_for("passport_copy")
    trip.person("Ana", nationality="")
    trip.person("Tom", nationality="", passport_country="UA")
    assert (trip.cell("Ana", "passport").words, trip.cell("Ana", "visa").words) == (
        "Valid to 1 Jan 2031 (nationality?)",
        "Nationality not known",
    )
    with desk.writing("Set") as session:
        assert set_unknown_nationality(session, visit_id=trip.visit, country="fr") == 1
    assert trip.cell("Ana", "passport").state == "received"
    assert trip.cell("Tom", "visa").state == "needed"
    desk.undo()
    assert trip.cell("Ana", "passport").state == "unknown"
    with pytest.raises(RefusedInput, match="two letters"), desk.writing("Set") as session:
        set_unknown_nationality(session, visit_id=trip.visit, country="France")
