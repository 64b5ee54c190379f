"""The reminder of missing papers: to each traveller alone, with what that one lacks and nothing of the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.papers import PaperWanted, choose_papers, mark_papers, note_reminders
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.paper_reminder import PaperReminder
from exchange_desk.packets.mail_plan import mail_plan
from exchange_desk.packets.printing import preview, print_visit, stale
from exchange_desk.queries.missing_papers import missing_papers
from exchange_desk.records import Paper, Person

NOW = dt.datetime(2027, 9, 1, 12)
KEY = "paper-reminder"


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def page(session: Session, guest: str, **how: object) -> str:
    pdf = preview(session, visit_id=VISIT, document=KEY, subject_id=guest, now=NOW, **how)  # type: ignore[arg-type]
    text = "\n".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(pdf))
    return " ".join(text.replace("\u00a0", " ").split())


def subjects(session: Session) -> list[str]:
    return [subject.id for subject in PaperReminder().subjects(session, VISIT)]


def test_everybody_who_lacks_something_gets_one_and_nobody_else(session: Session) -> None:
    assert set(subjects(session)) == {who for who, _ in missing_papers(session, VISIT).lacks}
    session.execute(delete(Paper))
    session.commit()
    assert subjects(session) == []


def test_it_tells_what_is_missing_and_by_when_the_next_first(session: Session) -> None:
    wanted = [PaperWanted("travel_insurance", due_on=dt.date(2027, 9, 20)),
              PaperWanted("other", "all", "Code of conduct", dt.date(2027, 9, 10))]  # fmt: skip
    choose_papers(session, visit_id=VISIT, papers=wanted)
    text = page(session, "g8", languages=("en",))
    assert text.index("Code of conduct: not there Fri 10 Sep") < text.index("travel insurance: not there Mon 20 Sep")


def test_parents_are_written_to_for_a_minor_in_their_language_beside_ours(session: Session) -> None:
    text = page(session, "g2")
    assert "の保護者の方へ" in text
    assert "To the parents of" in text
    assert "保護者の同意書" in text


def test_notes_signatures_and_the_papers_of_others_are_not_in_it(session: Session) -> None:
    said = str(PaperReminder().gather(session, VISIT, Subject("g2", "g2")).canonical())
    assert "菊地 文子" not in said
    assert "father" not in said
    assert "Police" not in said


def test_whoever_lacks_nothing_is_refused_one(session: Session) -> None:
    session.execute(delete(Paper))
    session.commit()
    with pytest.raises(RefusedInput, match="nothing to remind of"):
        PaperReminder().gather(session, VISIT, Subject("g8", "Geoff"))


def test_it_is_out_of_date_when_something_came_and_nobody_is_asked_to_give_it_back(
    session: Session, tmp_path: Path
) -> None:
    choose_papers(session, visit_id=VISIT, papers=[PaperWanted("photo_consent")])
    before = subjects(session)
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=(KEY,))
    session.execute(update(Person).values(passport_valid_to=PartialDate(2033, 1, 1), born=PartialDate(1980, 1, 1)))
    mark_papers(session, visit_id=VISIT, travellers=["g8"], kind="photo_consent", state="received", day=NOW.date())
    session.commit()
    assert "g8" in set(before) - set(subjects(session))
    states = {row.subject_id: row.state for row in stale(session, visit_id=VISIT, documents=(KEY,))}
    assert "g8" not in states
    assert set(states.values()) == {"stale", "current"}


def test_by_e_mail_it_goes_to_the_traveller_or_the_parents(session: Session) -> None:
    plan = mail_plan(session, visit_id=VISIT, sheets={(KEY, who) for who in subjects(session)})
    assert plan.left_out == ()
    assert len(plan.letters) + len(plan.without) == len(subjects(session))


def test_the_day_of_the_reminder_is_kept_with_each_paper(session: Session) -> None:
    told = note_reminders(session, visit_id=VISIT, travellers=["g2"], day=NOW.date())
    lacking = [lack for lack in dict(missing_papers(session, VISIT).lacks)["g2"] if lack.kind]
    assert (told.papers, told.travellers) == (len(lacking), 1)


def test_what_the_table_of_countries_asks_for_never_stands_without_its_caution(session: Session) -> None:
    session.execute(update(Person).values(passport_country="JP"))
    session.commit()
    caution = "check with the consulate. Reviewed on 15 December 2025"
    assert "“eTA (when arriving by air)”" in page(session, "g8", languages=("en",))
    assert caution in page(session, "g8", languages=("en",))
    pdf = preview(session, visit_id=VISIT, document="missing-papers", subject_id=VISIT, now=NOW, languages=("en", "ja"))
    text = " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(pdf)).split())
    assert caution in text
    assert "領事館" in text
    session.execute(update(Person).values(passport_country="CA"))
    session.commit()
    assert "consulate" not in page(session, "g8", languages=("en",))
