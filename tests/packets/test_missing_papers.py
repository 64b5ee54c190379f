"""The list of missing papers: what the rules of readiness find and what is kept, and no second opinion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.missing_papers import MissingPapersList
from exchange_desk.packets.phrases.words import phrase_rows
from exchange_desk.packets.printing import preview
from exchange_desk.queries.missing_papers import JUDGED
from exchange_desk.queries.readiness import ready_rows
from exchange_desk.records import Paper, Participation, Person, Question


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def told(session: Session) -> dict[str, Any]:
    return dict(MissingPapersList().gather(session, VISIT, Subject(VISIT, "all")).canonical())


def lacks(session: Session, guest: str) -> dict[str, dict[str, Any]]:
    people = {one["id"]: one["Missing"] for one in told(session).get("People", [])}
    return {lack.get("Paper") or lack["What"]: lack for lack in people.get(guest, [])}


def page(session: Session, **how: Any) -> str:
    now = dt.datetime(2027, 9, 1, 12)
    pdf = preview(session, visit_id=VISIT, document="missing-papers", subject_id=VISIT, now=now, **how)
    text = "\n".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(pdf))
    return " ".join(text.replace("\u00a0", " ").split())


def everything_is_there(session: Session) -> None:
    session.execute(delete(Paper))
    session.execute(
        update(Person).values(
            born=PartialDate(1980, 1, 1), passport_valid_to=PartialDate(2033, 1, 1), passport_country="CA", grade=None
        )
    )
    session.execute(update(Participation).values(role="delegate"))
    session.add(Paper(id="one", visit_id=VISIT, participation_id="g1", kind="visa", state="received"))
    session.commit()


def test_whoever_is_not_ready_stands_on_the_list_with_everything_that_was_found(session: Session) -> None:
    for row in ready_rows(session, VISIT):
        found = lacks(session, row.participation_id)
        for finding in row.findings:
            kind = next((kind for kind in JUDGED if finding.rule.startswith(kind)), finding.rule)
            assert kind in found, finding


def test_every_finding_about_travellers_has_words_of_its_own_on_paper(session: Session) -> None:
    """So that a new rule does not appear as a code."""
    words = {(row["kind"], row["code"]) for row in phrase_rows("values")}
    for kind in ("lack", "paper_lack"):
        assert any(known == kind for known, _ in words)
    for people in told(session)["People"]:
        for lack in people["Missing"]:
            assert ("paper_lack" if lack.get("Paper") else "lack", lack["What"]) in words
            assert not lack.get("Paper") or ("paper", lack["Paper"]) in words


@pytest.mark.parametrize(
    ("guest", "paper", "what", "asked_on"),
    [
        ("g2", "parental_consent", "incomplete", "2027-06-01"),
        ("g2", "medical_release", "asked", "2027-06-01"),
        ("g3", "parental_consent", "dates", "2027-06-01"),
        ("g1", "travel_insurance", "outdated", "2027-06-01"),
        ("g5", "other", "asked", None),
        ("g4", "medical_release", "missing", None),
    ],
)
def test_what_is_the_matter_and_since_when_it_was_asked_for(
    session: Session, guest: str, paper: str, what: str, asked_on: str | None
) -> None:
    lack = lacks(session, guest)[paper]
    assert (lack["What"], lack.get("Asked on")) == (what, asked_on)


def test_what_was_never_asked_for_is_told_from_what_was_asked_for_on_a_day_nobody_knows(session: Session) -> None:
    assert lacks(session, "g4")["medical_release"]["Asked"] == "no"
    assert lacks(session, "g5")["other"]["Asked"] == "yes"
    assert "not asked for yet" in page(session)
    assert "asked for, day not known" in page(session)


def test_what_was_received_or_is_not_needed_is_not_on_the_list(session: Session) -> None:
    assert "photo_consent" not in lacks(session, "g2")
    assert "medical_release" not in lacks(session, "g3")


def test_a_paper_that_is_partly_there_tells_what_was_noted_and_who_signed(session: Session) -> None:
    text = page(session)
    assert "signed by: 菊地 文子" in text
    assert "“father's <signature> missing”" in text


def test_the_notes_of_a_paper_that_is_there_are_nobodys_business(session: Session) -> None:
    paper = session.get_one(Paper, "paper-4")
    paper.notes = "asthma, inhaler listed"
    session.commit()
    assert "asthma" not in str(told(session))


def test_papers_of_the_whole_group_and_without_a_clear_owner_stand_apart(session: Session) -> None:
    target = {"kind": "paper", "id": "paper-7", "field": "participation_id"}
    session.add(
        Question(id="whose", visit_id=VISIT, code="one_line_for_two_people", text="Whose?", target=target, state="open")
    )
    session.commit()
    others = {one["Paper"]: one for one in told(session)["Of the group or unclear"]}
    assert (others["travel_insurance"]["What"], others["travel_insurance"]["Called"]) == ("asked", "Group policy")
    assert others["parental_consent"]["What"] == "unclear"
    assert "consent of the parents: whose it is is not clear “Yamamoto R. + M.: consent”" in page(session)


def test_people_who_lack_nothing_are_counted_and_not_named(session: Session) -> None:
    session.get_one(Person, "person-g8").passport_valid_to = PartialDate(2033, 1, 1)
    session.commit()
    assert "People with something missing: 8 of 9" in page(session)
    assert "Geoff" not in page(session)


def test_a_complete_visit_says_that_nothing_is_missing_on_the_day_of_print(session: Session) -> None:
    everything_is_there(session)
    assert "People with something missing: 0 of 9" in page(session)
    assert "Nothing is missing on 1 September 2027." in page(session)


def test_a_visit_whose_papers_are_not_kept_says_so_and_finds_no_fault(session: Session) -> None:
    session.execute(delete(Paper))
    session.commit()
    assert "No papers of this visit are kept here." in page(session)
    assert "Kikuchi" not in str(told(session))


@pytest.mark.parametrize("languages", [("en",), ("ja", "en"), ("ar",), ("fr", "uk")])
def test_everybody_stands_on_the_paper_in_large_print_and_other_languages(
    session: Session, languages: tuple[str, ...]
) -> None:
    text = page(session, languages=languages, large=True, paper="a4").replace(" ", "")
    for name in ("Suharto", "菊地", "ことは", "湊", "Pauline", "Policecertificate"):
        assert name in text
