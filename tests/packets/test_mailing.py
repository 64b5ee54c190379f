"""Papers by e-mail: who gets which, that nobody gets another one's, and that they count as printed."""

from __future__ import annotations

import datetime as dt
import email
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput, Stopped
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.mail_plan import MailPlan, mail_plan
from exchange_desk.packets.mailing import Mailed, mail_drafts
from exchange_desk.packets.printed_before import revisions
from exchange_desk.packets.printing import print_visit, stale
from exchange_desk.queries.receipts import receipt_holders
from exchange_desk.records import (
    Committee,
    Contact,
    EmergencyContact,
    Household,
    HouseholdMember,
    Participation,
    Person,
    PrintedSheet,
)

NOW = dt.datetime(2027, 9, 1, 12)
STRICT = default.clone(raise_on_defect=True)


@pytest.fixture
def session() -> Iterator[Session]:
    """The awkward visit; every guest and home has an address of its own."""
    with new_session() as session:
        awkward_visit(session)
        for going in session.query(Participation):
            session.get_one(Person, going.person_id).email = f"{going.id}@guests.example"
        for home in session.query(Household):
            home.email = f"{home.id}@hosts.example"
        session.query(EmergencyContact).update({"email": None})
        session.commit()
        yield session


def keys(session: Session, *documents: str) -> set[tuple[str, str]]:
    rows = stale(session, visit_id=VISIT, documents=documents or ("all",))
    return {(row.document, row.subject_id) for row in rows if row.state != "void"}


def planned(session: Session, *documents: str) -> MailPlan:
    return mail_plan(session, visit_id=VISIT, sheets=keys(session, *documents))


def mailed(session: Session, out: Path, *documents: str, **wishes: Any) -> Mailed:
    return mail_drafts(session, visit_id=VISIT, out=out, now=NOW, sheets=keys(session, *documents), **wishes)


def read(path: Path) -> EmailMessage:
    message = email.message_from_bytes(path.read_bytes(), policy=STRICT)
    assert isinstance(message, EmailMessage)
    return message


def papers(message: EmailMessage) -> str:
    told = ""
    for part in message.iter_attachments():
        with pypdfium2.PdfDocument(part.get_content()) as paper:
            told += "".join(page.get_textpage().get_text_range() for page in paper)
    return told


def test_everybody_gets_one_draft_with_all_that_is_theirs(session: Session, tmp_path: Path) -> None:
    made = mailed(session, tmp_path, "personal-itinerary", "emergency-card", "host-sheet")
    assert len(list(tmp_path.iterdir())) == len(made.drafts)
    for draft in made.drafts:
        message = read(draft.path)
        (to,) = message["To"].addresses
        assert to.addr_spec.split("@")[0] == draft.letter.holder
        assert message["Cc"] is message["Bcc"] is None
        assert {row.subject_id for row in draft.sheets} == {draft.letter.holder}
        assert len(list(message.iter_attachments())) == len(draft.sheets)
        assert draft.path.name.startswith("mail-0")
        others = {one.to[0][1] for one in made.plan.letters} - {to.addr_spec}
        assert not any(other.encode() in draft.path.read_bytes() for other in others)


def test_a_confidential_list_goes_to_leaders_alone_each_with_a_number(session: Session, tmp_path: Path) -> None:
    session.get_one(Participation, "g6").role = "chaperone"
    session.flush()
    made = mailed(session, tmp_path, "emergency-sheet")
    assert {draft.letter.holder for draft in made.drafts} == {"g1", "g6"}
    told = [papers(read(draft.path)) for draft in made.drafts]
    assert ["copy 1 of 2" in one for one in told] == [True, False]
    assert ["copy 2 of 2" in one for one in told] == [False, True]
    (kept,) = session.query(PrintedSheet)
    assert (kept.copies, kept.document) == (2, "emergency-sheet")
    assert "P3" in read(made.drafts[0].path).get_body().get_content()  # type: ignore[union-attr]


def test_confidential_sheets_for_others_are_refused_and_say_why(session: Session) -> None:
    for document in DOCUMENTS:
        if document.level == "P3":
            plan = planned(session, document.key)
            assert all(letter.kind == "leader" for letter in plan.letters)
    plan = planned(session, "health-sheet", "host-roster")
    assert not plan.letters
    assert {one.document for one in plan.left_out} == {"health-sheet", "host-roster"}
    assert all("Confidential (P3)" in one.why for one in plan.left_out)
    session.get_one(Participation, "g1").role = "delegate"
    session.flush()
    assert "nobody on the list is one" in planned(session, "emergency-sheet").left_out[0].why


def test_a_personal_sheet_goes_to_whom_it_names_and_to_nobody_else(session: Session) -> None:
    visit_wide, paid_for = {VISIT}, receipt_holders(session, VISIT)
    for document in DOCUMENTS:
        if document.level != "P2":
            continue
        for letter in planned(session, document.key).letters:
            for _, subject in letter.sheets:
                going = session.get(Participation, letter.holder)
                whose = paid_for.get(subject, {subject})
                assert {letter.holder, going.party_id if going else None} & set(whose)
                assert subject not in visit_wide


def test_what_is_for_everybody_or_for_paper_alone_is_left_out(session: Session) -> None:
    plan = planned(
        session,
        "programme-booklet",
        "badges",
        "table-plan",
        "caterer-list",
        "address-labels",
        "envelopes",
        "place-cards",
    )
    assert not plan.letters
    assert {one.document for one in plan.left_out} >= {
        "programme-booklet",
        "badges",
        "table-plan",
        "caterer-list",
        "envelopes",
    }


def test_the_programme_goes_to_every_guest_and_every_family_with_guests(session: Session) -> None:
    plan = planned(session, "programme")
    assert {one.holder for one in plan.letters if one.kind in ("guest", "leader")} == {
        row.id for row in session.query(Participation).filter_by(visit_id=VISIT, status="going")
    }
    assert {one.holder for one in plan.letters if one.kind == "family"} == {
        subject for _, subject in keys(session, "host-sheet")
    }


def test_parents_are_written_to_for_a_minor_and_nobody_else_on_the_list(session: Session, tmp_path: Path) -> None:
    person = session.get_one(Participation, "g2").person_id
    session.query(EmergencyContact).filter_by(person_id=person).delete()
    session.add_all(
        EmergencyContact(person_id=person, position=at, name=name, relation=relation, email=to)
        for at, (name, relation, to) in enumerate(
            [
                ("Aunt", "aunt", "aunt@example.jp"),
                ("Keiko", "母", "none"),
                ("Keiko Sato", "mother", "keiko@example.jp"),
                ("Ken Sato", "father", "ken@example.jp"),
            ]
        )
    )
    session.flush()
    (letter,) = [one for one in planned(session, "personal-itinerary").letters if one.holder == "g2"]
    assert letter.to == (("Keiko Sato", "keiko@example.jp"),)
    assert letter.parents
    adult = session.get_one(Participation, "g6").person_id
    session.add(EmergencyContact(person_id=adult, name="Mum", relation="mother", email="mum@example.org"))
    session.flush()
    (letter,) = [one for one in planned(session, "personal-itinerary").letters if one.holder == "g6"]
    assert letter.to[0][1] == "g6@guests.example"


def test_a_family_is_written_to_at_home_or_through_its_first_grown_up(session: Session) -> None:
    session.get_one(Household, "h1").email = None
    members = session.query(HouseholdMember).filter_by(household_id="h1").order_by(HouseholdMember.position).all()
    for member in members:
        session.get_one(Person, member.person_id).email = f"m{member.position}@example.ca"
    session.flush()
    (letter,) = [one for one in planned(session, "host-sheet").letters if one.holder == "h1"]
    assert letter.to[0][1] == "m1@example.ca"
    session.get_one(Person, members[0].person_id).born = None
    members[0].adult = False
    session.flush()
    (letter,) = [one for one in planned(session, "host-sheet").letters if one.holder == "h1"]
    assert letter.to[0][1] == "m2@example.ca"


def test_questions_go_to_the_counterpart_not_to_the_press_over_there(session: Session) -> None:
    session.query(Contact).delete()
    session.add(Contact(community_id="numata", kind="press", family_name="Aoki", email="aoki@paper.example"))
    session.flush()
    assert "Numata" in planned(session, "query-sheet").without
    session.add(Contact(community_id="numata", kind="counterpart", family_name="Zama", email="zama@numata.example"))
    session.flush()
    letters = [one for one in planned(session, "query-sheet").letters if one.holder == "numata"]
    assert [one.to for one in letters] == [(("Zama", "zama@numata.example"),)]


def test_who_has_no_address_that_can_be_used_is_named(session: Session, tmp_path: Path) -> None:
    session.get_one(Person, session.get_one(Participation, "g6").person_id).email = "none"
    session.flush()
    made = mailed(session, tmp_path, "personal-itinerary")
    assert made.plan.without == ("Suharto",)
    assert ("personal-itinerary", "g6") not in {(row.document, row.subject) for row in session.query(PrintedSheet)}
    session.query(Person).update({"email": None})
    session.flush()
    with pytest.raises(RefusedInput, match=r"Nobody who gets these sheets has an e-mail address"):
        mailed(session, tmp_path / "none", "personal-itinerary")
    assert not (tmp_path / "none").exists()


def test_drafts_count_as_printed_and_only_what_changed_is_out_of_date_then(session: Session, tmp_path: Path) -> None:
    mailed(session, tmp_path, "personal-itinerary")
    rows = stale(session, visit_id=VISIT, documents=("personal-itinerary",))
    assert {row.state for row in rows} == {"current"}
    again = print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("personal-itinerary",))
    assert {row.revision for row in again} == {"A"}
    session.get_one(Person, session.get_one(Participation, "g6").person_id).given_name = "Suharti"
    session.flush()
    later = mailed(session, tmp_path / "later", "personal-itinerary")
    (draft,) = [one for one in later.drafts if one.letter.holder == "g6"]
    assert (draft.sheets[0].revision, draft.sheets[0].replaces) == ("B", "A")
    assert "throw the earlier ones away" in read(draft.path).get_body().get_content()  # type: ignore[union-attr]
    past = revisions(session, visit_id=VISIT, documents=("personal-itinerary",), subject_id="g6")
    assert [one.revision for one in past] == ["A", "B"]


def test_the_words_are_in_the_language_of_the_reader(session: Session, tmp_path: Path) -> None:
    made = mailed(session, tmp_path, "personal-itinerary")
    told = {draft.letter.holder: read(draft.path) for draft in made.drafts}
    assert "書類" in told["g1"]["Subject"]
    assert told["g6"]["Subject"].endswith(": your papers")
    assert told["g6"].get_body().get_content().startswith("Dear Suharto,")  # type: ignore[union-attr]
    assert "本人宛て" in told["g1"].get_body().get_content()  # type: ignore[union-attr]


def test_the_committee_writes_where_its_address_is_known(session: Session, tmp_path: Path) -> None:
    session.query(Committee).one().email = "society@porthardy.example"
    session.flush()
    made = mailed(session, tmp_path, "host-sheet")
    assert read(made.drafts[0].path)["From"].addresses[0].addr_spec == "society@porthardy.example"


def test_stopped_or_without_a_folder_nothing_is_left(session: Session, tmp_path: Path) -> None:
    class StopAtTheSecond:
        def at(self, done: int, total: int, words: str = "") -> None:
            if done:
                raise Stopped("Stopped. Nothing was changed.")

    with pytest.raises(Stopped):
        mailed(session, tmp_path, "host-sheet", progress=StopAtTheSecond())
    assert not list(tmp_path.iterdir())
    (tmp_path / "file").write_text("x")
    with pytest.raises((RefusedInput, NoRoomOrPermission)):
        mailed(session, tmp_path / "file", "host-sheet")
    assert session.query(PrintedSheet).count() == 0
