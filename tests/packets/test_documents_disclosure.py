"""The disclosure matrix: what must, may and must never stand on which paper, with a canary in every field."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2
import pytest
from packet_builder import VISIT
from packet_canaries import CANARY, CODES, Planted, note_of
from sqlalchemy import select

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.documents.guest_letter import letter_groups
from exchange_desk.packets.gathering import Gatherer
from exchange_desk.packets.printing import preview, print_visit
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.records import RECORDS, Payment, Placement, Ride, RideSeat
from exchange_desk.records.base import KeptText, PartialDateText

ROOT = Path(__file__).parents[2]
PERSONAL = {
    "allergy", "animal_limit", "background_check", "bed", "emergency_contact", "host_offer", "hosting", "household",
    "household_member", "participation", "party", "person", "person_language", "pet", "placement", "question", "room",
    "rule_exception", "sheet_note", "vetting", "host_part", "wish", "committee", "community", "visit", "itinerary_item",
    "partnership", "partnership_status", "contact", "candidate_town", "paper", "contact_entry", "car", "ride",
    "payment", "fee", "budget_line", "spending",
}  # fmt: skip
OF_NOBODY = ("everybody", "private contact", "other town")  # neither a guest nor a home
LETTERS = ("invitation", "visa-letter", "thank-you", "thank-you-guests", "certificate")
CARDS = ("lost-card", "emergency-card", "airport-sign", "address-labels", "envelopes", "place-cards")
OF_ONE = (
    "host-sheet",
    "guest-letter",
    *CARDS,
    "personal-itinerary",
    "consent",
    "paper-reminder",
    "placement-report",
    "pick-up-slip",
    "receipt",
    *LETTERS,
)  # the other documents are about everybody


def matrix() -> dict[tuple[str, str], dict[str, str]]:
    """By whose field and which, the verdict of each document; what a document's table does not name is NEVER."""
    judged: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(lambda: {d.key: "NEVER" for d in DOCUMENTS})
    for document in DOCUMENTS:
        path = ROOT / "resources" / "disclosure" / f"{document.key}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                judged[row["whose"], row["field"]][document.key] = row["verdict"]
    return judged


def test_the_tables_of_disclosure_speak_of_fields_that_there_are() -> None:
    known = {f"{record.__tablename__}.{column.name}" for record in RECORDS for column in record.__table__.columns}
    known |= {field.replace("person.", "member.") for field in known}
    known |= {field.replace("person_language.", "member_language.") for field in known}
    for (whose, field), verdicts in matrix().items():
        assert whose in {"own guest", "own home", "other guest", "other home", *OF_NOBODY}, whose
        assert field.split(" (")[0] in known, field
        assert set(verdicts.values()) <= {"MUST", "MAY", "NEVER"}, (whose, field)


def test_every_free_text_of_a_person_is_planted() -> None:
    """What is not planted cannot be found where it should not stand."""
    planted = Planted(1, guests=6, homes=3)
    found = {field for _whose, field in planted.sources.values()}
    for record in RECORDS:
        if record.__tablename__ not in PERSONAL:
            continue
        for column in record.__table__.columns:
            name = f"{record.__tablename__}.{column.name}"
            told = isinstance(column.type, KeptText | PartialDateText) or column.name in {
                "diets",
                "diets_served",
                "themes",
            }
            if told and column.name != "id" and not column.foreign_keys and name not in CODES:
                assert name in found, f"{name} is not planted"


class Judge:
    """Holds what a paper shows against the matrix."""

    def __init__(self, planted: Planted) -> None:
        self.planted = planted
        self.judged = matrix()
        self.wrong: list[str] = []

    def look(self, document: str, subject: Subject, shown: str, *, all_of_it: bool = True) -> None:
        own = self._own(document, subject.id)
        found = {canary for canary in self.planted.sources if canary in shown}
        assert not set(CANARY.findall(shown)) - set(self.planted.sources)
        for canary, (whose, field) in self.planted.sources.items():
            if not all_of_it and not CANARY.match(canary):
                continue  # a date stands on paper in words
            row = self._row(whose, field, own)
            verdict = row[document] if row else "NEVER"
            if field == "sheet_note.text":
                verdict = "MUST" if whose == note_of(document, subject.id) else "NEVER"
            if verdict == "NEVER" and canary in found:
                self.wrong.append(f"{document} for {subject.name} shows {field} of {whose}")
            if verdict == "MUST" and canary not in found:
                self.wrong.append(f"{document} for {subject.name} lacks {field} of {whose}")

    def _row(self, whose: str, field: str, own: set[str]) -> Mapping[str, str] | None:
        if field in {"leg.title", "leg.place", "leg.notes"}:
            return {document.key: "MAY" for document in DOCUMENTS}  # whose end is shown, and how much, differs
        field = field.replace("leg.", "itinerary_item.")
        if field == "allergy_question.value":
            field = "question.value (open, about an allergy)"
        elif field == "question.value":
            field = "question.value (any other)"
        elif field.startswith("allergy_question."):
            field = field.replace("allergy_question.", "question.")
        if whose in OF_NOBODY:
            return self.judged.get((whose, field))
        kind = "guest" if whose.startswith("g") else "home"
        return self.judged.get((f"own {kind}" if whose in own else f"other {kind}", field))

    def _own(self, document: str, subject_id: str) -> set[str]:
        planted = self.planted
        with_guests = {home for homes in planted.homes_of.values() for home in homes}
        if document not in OF_ONE:
            placed = {guest for guest, homes in planted.homes_of.items() if homes}
            guests = placed if document == "host-roster" else set(planted.guests)
            return guests | (set(planted.homes) if document == "host-roster" else with_guests)
        if document in ("host-sheet", "thank-you", "address-labels", "envelopes"):
            return {subject_id} | {guest for guest, homes in planted.homes_of.items() if subject_id in homes}
        if document == "receipt":
            paid_for = select(Payment.participation_id).where(Payment.receipt == subject_id)
            return {guest for guest in planted.session.scalars(paid_for) if guest}
        if document == "pick-up-slip":
            riders = select(RideSeat.participation_id).join(Ride, Ride.id == RideSeat.ride_id)
            rides_along = set(planted.session.scalars(riders.where(Ride.car_id == subject_id)))
            return rides_along | {home for guest in rides_along for home in planted.homes_of.get(guest, ())}
        if "-m" in subject_id:  # the card of somebody who lives in a home
            return {subject_id.split("-m")[0]}
        group = (subject_id,)
        if document == "guest-letter":
            group = tuple(g.id for g in letter_groups(packet_facts(planted.session, VISIT))[subject_id])
        return {*group} | {home for guest in group for home in planted.homes_of.get(guest, ())}


@pytest.mark.parametrize("block", [0, *(pytest.param(block, marks=pytest.mark.soak) for block in range(1, 10))])
def test_two_hundred_delegations_disclose_what_the_matrix_allows(block: int) -> None:
    """The contents: nothing can be drawn that is not in them."""
    for seed in range(block * 20, block * 20 + 20):
        planted = Planted(seed, guests=1 + seed % 4, homes=1 + seed % 3)
        judge = Judge(planted)
        gatherer = Gatherer(planted.session, VISIT, {})
        for document in DOCUMENTS:
            for subject in document.subjects(planted.session, VISIT):
                content = gatherer.one(document, subject).now
                judge.look(document.key, subject, json.dumps(content, ensure_ascii=False))
        assert sorted(set(judge.wrong)) == []
        planted.session.close()


def papers(planted: Planted) -> Iterator[tuple[str, Subject, str]]:
    """Every sheet as it would be printed, its text in one line; and nothing of it in the file's own data."""
    now = dt.datetime(2027, 9, 1, 12)
    for document in DOCUMENTS:
        for subject in document.subjects(planted.session, VISIT):
            pdf = preview(planted.session, visit_id=VISIT, document=document.key, subject_id=subject.id, now=now)
            paper = pypdfium2.PdfDocument(pdf)
            text = " ".join(page.get_textpage().get_text_bounded() for page in paper)
            assert not CANARY.search(json.dumps(paper.get_metadata_dict()))
            yield document.key, subject, re.sub(r"\s+", " ", text)


def test_the_printed_pages_disclose_what_the_matrix_allows() -> None:
    """The paper itself, decoded; and nothing of it in the file's own data."""
    planted = Planted(7, guests=5, homes=3)
    judge = Judge(planted)
    for document, subject, text in papers(planted):
        judge.look(document, subject, text, all_of_it=False)
    assert sorted(set(judge.wrong)) == []


def test_a_reprint_tells_of_its_changes_what_the_matrix_allows_and_nothing_of_the_old_revision(tmp_path: Path) -> None:
    planted = Planted(7, guests=5, homes=3)
    print_visit(planted.session, visit_id=VISIT, out=tmp_path, now=dt.datetime(2027, 8, 1, 12))
    gone = planted.session.get_one(Placement, next(f"{g}-{h}" for g in planted.guests for h in planted.homes_of[g]))
    planted.homes_of[gone.participation_id] -= {gone.household_id}
    planted.session.delete(gone)
    before = planted.change_all()
    judge = Judge(planted)
    boxes = 0
    for document, subject, text in papers(planted):
        assert not before & set(CANARY.findall(text)), f"{document} for {subject.name} tells what it said before"
        boxes += "Changed since revision A" in text
        judge.look(document, subject, text, all_of_it=False)
    assert boxes > 10
    assert sorted({wrong for wrong in judge.wrong if " shows " in wrong}) == []


def test_a_leak_is_seen() -> None:
    """The control: a page with a passport number, and one without an allergy, are both wrong."""
    planted = Planted(1, guests=2, homes=1)
    by_field: defaultdict[str, list[str]] = defaultdict(list)
    for canary, (whose, field) in planted.sources.items():
        if whose == planted.guests[0]:
            by_field[field].append(canary)
    judge = Judge(planted)
    subject = Subject(planted.guests[0], "somebody")
    judge.look("personal-itinerary", subject, by_field["person.passport_number"][0])
    assert any("shows person.passport_number" in wrong for wrong in judge.wrong)
    judge.look("emergency-sheet", Subject(VISIT, "all"), "")
    assert any("lacks allergy.substance" in wrong for wrong in judge.wrong)
