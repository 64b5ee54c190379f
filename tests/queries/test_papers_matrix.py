"""The matrix of papers: who must bring what, how each stands, and never better than the rules find it."""

from __future__ import annotations

import datetime as dt

import pytest
from papers_desk import TODAY, Trip

from exchange_desk.desk import Desk
from exchange_desk.operations.entry_rules import set_entry_rule
from exchange_desk.operations.fields import add_record
from exchange_desk.queries.missing_papers import missing_papers
from exchange_desk.queries.paper_detail import last_signs, paper_detail, passport_number
from exchange_desk.queries.problems import problem_rows
from exchange_desk.rules.entry import EntryFacts

CONSENT = "parental_consent"


def test_without_a_paper_and_a_choice_nothing_is_required(desk: Desk) -> None:
    assert not Trip(desk).matrix().kept


def test_what_is_asked_of_all_is_needed_of_everybody_and_of_minors_only_by_them(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance")
    trip.ask_for("other", "minors", "Swimming permit")
    assert [trip.cell(name, "travel_insurance").state for name in ("Mia", "Ana", "Tom")] == ["needed"] * 3
    assert trip.cell("Mia", "other:swimming permit").state == "needed"
    assert trip.cell("Tom", "other:swimming permit").state == ""
    assert not trip.ready("Tom")


def test_minors_always_have_columns_for_consent_and_release(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("photo_consent")
    keys = [column.key for column in trip.matrix().columns]
    assert keys == ["passport", "visa", CONSENT, "medical_release", "photo_consent"]
    assert (trip.cell("Mia", CONSENT).state, trip.cell("Ana", CONSENT).state) == ("needed", "")


@pytest.mark.parametrize(
    ("state", "shown", "ready"),
    [("asked", "asked", False), ("partial", "partial", False), ("received", "received", True),
     ("outdated", "outdated", False), ("not_needed", "not_needed", True), ("needed", "needed", False)],
)  # fmt: skip
def test_each_state_is_told_and_only_what_is_there_or_not_needed_makes_ready(
    desk: Desk, state: str, shown: str, ready: bool
) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance")
    trip.mark("travel_insurance", "asked", "Ana")
    trip.mark("travel_insurance", state, "Ana")
    assert (trip.cell("Ana", "travel_insurance").state, trip.ready("Ana")) == (shown, ready)


def test_a_missing_consent_to_photos_keeps_nobody_at_home(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("photo_consent")
    assert trip.ready("Ana")
    assert trip.cell("Ana", "photo_consent").level == "warn"


def test_a_paper_that_ends_before_the_return_ends_too_soon_and_later_has_expired(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance")
    trip.mark("travel_insurance", "received", "Ana", expires_on=dt.date(2028, 6, 20))
    assert trip.cell("Ana", "travel_insurance").state == "expires"
    assert trip.cell("Ana", "travel_insurance", dt.date(2028, 6, 21)).state == "expired"
    trip.mark("travel_insurance", "received", "Ana", expires_on=dt.date(2028, 6, 25))
    assert trip.cell("Ana", "travel_insurance").state == "received"


def test_a_paper_is_overdue_the_day_after_it_was_due_and_not_once_it_is_there(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance", due=TODAY)
    assert not trip.cell("Ana", "travel_insurance").overdue
    assert trip.cell("Ana", "travel_insurance", TODAY + dt.timedelta(days=1)).overdue
    trip.mark("travel_insurance", "received", "Ana")
    assert not trip.cell("Ana", "travel_insurance", TODAY + dt.timedelta(days=9)).overdue


def test_one_received_policy_of_the_whole_group_holds_for_all_who_have_none_of_their_own(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance")
    trip.mark("travel_insurance", "asked", "Tom")
    with desk.writing("Group policy") as session:
        add_record(session, "paper", {"kind": "travel_insurance", "state": "received"}, visit_id=trip.visit)
    assert trip.cell("Ana", "travel_insurance").state == "received"
    assert trip.cell("Tom", "travel_insurance").state == "asked"


def test_a_consent_of_the_whole_group_is_nobodys_consent(desk: Desk) -> None:
    trip = Trip(desk)
    with desk.writing("Group paper") as session:
        add_record(session, "paper", {"kind": CONSENT, "state": "received"}, visit_id=trip.visit)
    assert trip.cell("Mia", CONSENT).state == "needed"


def test_the_passport_is_measured_by_the_return_and_by_what_the_country_asks(desk: Desk) -> None:
    trip = Trip(desk, country="DE")  # three months after the return, as the shipped table has it
    trip.ask_for("passport_copy")
    assert trip.cell("Ana", "passport").state == "received"
    trip.person("Ana", passport_valid_to="2028-08-01")
    assert (trip.cell("Ana", "passport").state, trip.cell("Ana", "passport").level) == ("soon", "warn")
    trip.person("Ana", passport_valid_to="2028-06-20")
    assert (trip.cell("Ana", "passport").state, trip.cell("Ana", "passport").level) == ("expires", "block")
    trip.person("Ana", passport_valid_to="2028-02-01")
    assert trip.cell("Ana", "passport").state == "expired"
    trip.person("Ana", passport_valid_to="", passport_number="")
    assert trip.cell("Ana", "passport").state == "needed"


def test_no_rule_known_is_neither_well_nor_an_alarm(desk: Desk) -> None:
    trip = Trip(desk, country="BT")
    trip.mark("passport_copy", "received", "Ana")
    for key in ("passport", "visa"):
        assert (trip.cell("Ana", key).state, trip.cell("Ana", key).level) == ("unknown", "note")
    assert trip.ready("Ana")
    with desk.reading() as session:
        told = paper_detail(session, trip.visit, trip.going["Ana"], "visa", TODAY)
    assert "No rule is known for Bhutan" in told.entry[0]
    assert "ask the consulate" in told.entry[0]


def test_a_visa_that_the_shipped_table_asks_for_warns_and_one_that_the_committee_found_stands_in_the_way(
    desk: Desk,
) -> None:
    trip = Trip(desk, country="US", direction="inbound")  # the guests come to Canada
    trip.mark("passport_copy", "received", "Ana")
    trip.person("Ana", nationality="JP")
    assert (trip.cell("Ana", "visa").state, trip.cell("Ana", "visa").level) == ("needed", "warn")
    assert trip.ready("Ana")
    rule = EntryFacts("CA", "JP", 6, "needed", None, "Consulate in Calgary", dt.date(2026, 1, 2))
    with desk.writing("Keep a rule") as session:
        set_entry_rule(session, rule=rule)
    assert (trip.cell("Ana", "visa").level, trip.ready("Ana")) == ("block", False)
    trip.mark("visa", "received", "Ana")
    assert trip.ready("Ana")


def test_every_sentence_from_the_table_says_to_check_and_when_it_was_reviewed(desk: Desk) -> None:
    trip = Trip(desk, country="DE")
    trip.ask_for("passport_copy")
    trip.person("Ana", passport_valid_to="2028-08-01")
    with desk.reading() as session:
        told = paper_detail(session, trip.visit, trip.going["Ana"], "passport", TODAY)
    for sentence in (*told.sentences, *told.entry):
        assert "check with the consulate; reviewed on 15 December 2025" in sentence


def test_a_passport_number_is_shown_by_its_last_signs_until_it_is_opened(desk: Desk) -> None:
    trip = Trip(desk)
    with desk.reading() as session:
        told = paper_detail(session, trip.visit, trip.going["Ana"], "passport", TODAY)
        assert "AB123453" not in str(told)
        assert told.passport is not None
        assert told.passport.last_signs == "•••• 3453"
        assert passport_number(session, told.person_id) == "AB123453"
    assert (last_signs("12"), last_signs(""), last_signs(None)) == ("•••• 2", "", "")


def test_the_list_of_missing_papers_and_the_problems_say_the_same(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("other", title="Code of conduct")
    trip.mark("other", "asked", "Tom", title="Code of conduct")
    with desk.reading() as session:
        lacks = dict(missing_papers(session, trip.visit).lacks)
        problems = {(p.code, p.about) for p in problem_rows(session, trip.visit)}
    told = {name: [(lack.kind, lack.what, lack.title) for lack in lacks[trip.going[name]]] for name in ("Ana", "Tom")}
    assert told["Ana"] == [("other", "missing", "Code of conduct")]
    assert told["Tom"] == [("other", "asked", "Code of conduct")]
    assert ("other_missing", "Ana Roe") in problems


def test_rows_are_judged_alike_in_the_matrix_and_in_the_list_for_every_cell(desk: Desk) -> None:
    trip = Trip(desk, country="DE")
    trip.ask_for("travel_insurance")
    trip.mark("medical_release", "partial", "Mia", signed_by="one parent")
    with desk.reading() as session:
        lacks = dict(missing_papers(session, trip.visit).lacks)
    for row in trip.matrix().rows:
        kinds = {lack.kind for lack in lacks.get(row.participation_id, ())} - {None}
        assert {cell.key for cell in row.cells if cell.open and cell.key != "passport"} == kinds


def test_fees_stand_beside_the_papers_as_the_fees_themselves_tell_it(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("photo_consent")
    assert "fee" not in {column.key for column in trip.matrix().columns}
    with desk.writing("Fee") as session:
        add_record(session, "fee", {"title": "Deposit", "amount": "50000", "currency": "CAD", "for_whom": "adults",
                                    "due_on": "2028-04-01"}, visit_id=trip.visit)  # fmt: skip
        add_record(session, "payment", {"participation_id": trip.going["Tom"], "amount": "50000", "currency": "CAD",
                                        "counts": "yes"}, visit_id=trip.visit)  # fmt: skip
    states = {name: trip.cell(name, "fee").state for name in ("Ana", "Tom", "Mia")}
    assert states == {"Ana": "asked", "Tom": "received", "Mia": ""}
    assert trip.cell("Ana", "fee", dt.date(2028, 4, 2)).overdue
    assert trip.ready("Ana"), "money keeps nobody at home"
    with desk.reading() as session:
        told = paper_detail(session, trip.visit, trip.going["Ana"], "fee", TODAY)
    assert "500.00" in told.sentences[0]


def test_problems_of_papers_lead_to_the_papers_and_a_birth_date_to_the_person(desk: Desk) -> None:
    trip = Trip(desk)
    trip.ask_for("travel_insurance")
    trip.person("Ana", born="1970")
    with desk.reading() as session:
        kinds = {p.code: p.link_kind for p in problem_rows(session, trip.visit)}
    assert (kinds["travel_insurance_missing"], kinds["birth_date_unknown"]) == ("traveller", "participation")


def test_papers_that_are_no_single_travellers_are_counted(desk: Desk) -> None:
    trip = Trip(desk)
    with desk.writing("Group paper") as session:
        add_record(session, "paper", {"kind": "travel_insurance", "state": "asked"}, visit_id=trip.visit)
    assert trip.matrix().others == 1


def test_another_paper_without_a_name_has_a_column_all_the_same(desk: Desk) -> None:
    trip = Trip(desk)
    with desk.writing("As a list told it") as session:
        fields = {"kind": "other", "state": "partial", "participation_id": trip.going["Ana"]}
        add_record(session, "paper", fields, visit_id=trip.visit)
    names = {column.key: column.name for column in trip.matrix().columns}
    assert names["other:"] == "Another paper"
    assert trip.cell("Ana", "other:").state == "partial"


def test_a_consent_with_one_signature_says_whose_it_is(desk: Desk) -> None:
    trip = Trip(desk)
    trip.mark(CONSENT, "partial", "Mia", signed_by="the father")
    assert trip.cell("Mia", CONSENT).words == "Not complete, signed by the father"
    trip.mark(CONSENT, "received", "Mia", signed_by="both parents")
    assert trip.cell("Mia", CONSENT).words == "Received"
