"""The report on a student: every home and every gap, every contact, and a month without one told as it is."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session, place
from packet_canaries import Planted
from sqlalchemy import delete
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.placement_months import ContactTold, months_of
from exchange_desk.packets.documents.placement_report import PlacementReport
from exchange_desk.packets.phrases.month_names import month_name
from exchange_desk.packets.printing import preview
from exchange_desk.records import ContactEntry, Participation, Person, Placement, Visit

FIRST, LAST = dt.date(2026, 8, 25), dt.date(2027, 6, 19)
GOLDEN = Path(__file__).parent / "golden" / "placement-report-year.txt"


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        visit = session.get_one(Visit, VISIT)
        visit.direction, visit.starts, visit.ends = "student-year", FIRST, LAST + dt.timedelta(days=1)
        student = session.get_one(Participation, "g2")
        student.first_night, student.last_night = FIRST, LAST
        session.get_one(Person, "person-g2").organisation = "Port Hardy Secondary School"
        session.execute(delete(Placement).where(Placement.participation_id == "g2"))
        place(session, "g2", "h1", "A", first=FIRST, last=dt.date(2026, 9, 5))
        session.get_one(Placement, f"g2-in-h1-{FIRST}").stage = "welcome"
        place(session, "g2", "h4", "A", first=dt.date(2026, 9, 6), last=dt.date(2027, 1, 10))
        session.get_one(Placement, "g2-in-h4-2026-09-06").stage = "permanent"
        place(session, "g2", "h3", "A", first=dt.date(2027, 1, 14), last=dt.date(2027, 6, 10), state="pencilled")
        session.commit()
        yield session


def write(session: Session, day: str, whom: str, way: str, said: str, *, guest: str = "g2", **more: Any) -> None:
    session.add(
        ContactEntry(
            id=f"{guest}-{day}", visit_id=VISIT, participation_id=guest, happened_on=dt.date.fromisoformat(day),
            with_whom=whom, way=way, said=said, **more,
        )
    )  # fmt: skip
    session.commit()


def write_all(session: Session) -> None:
    write(session, "2026-08-27", "student", "visit", "Settled in, a little homesick.", by="Bonnie Lockhart")
    write(
        session, "2026-09-15", "host", "phone", "All well. カシューナッツなし。", follow_up="Second key",
        follow_up_by=dt.date(2026, 9, 20), follow_up_done_on=dt.date(2026, 9, 19),
    )  # fmt: skip
    write(session, "2026-09-20", "student", "message", "School is fine.")
    write(session, "2026-11-02", "school", "phone", "Absent twice.", follow_up="Talk about the mornings")


def content(session: Session) -> dict[str, Any]:
    return dict(PlacementReport().gather(session, VISIT, Subject("g2", "g2")).canonical())


def told(session: Session, *, now: dt.datetime = dt.datetime(2027, 2, 3, 12), **how: Any) -> str:
    pdf = preview(session, visit_id=VISIT, document="placement-report", subject_id="g2", now=now, **how)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    return "\n".join(line.replace("\u00a0", " ").strip() for page in pages for line in page.splitlines()) + "\n"


def test_students_of_a_year_and_minors_of_a_long_visit_have_a_report_and_nobody_of_a_short_one(
    session: Session,
) -> None:
    assert [s.id for s in PlacementReport().subjects(session, VISIT)] == ["g2", "g3", "g4"]
    session.get_one(Visit, VISIT).direction = "inbound"
    session.commit()
    assert [s.id for s in PlacementReport().subjects(session, VISIT)] == ["g2"]
    session.get_one(Participation, "g2").last_night = FIRST + dt.timedelta(days=26)
    session.commit()
    assert PlacementReport().subjects(session, VISIT) == ()
    with pytest.raises(RefusedInput, match="no student of a long stay"):
        content(session)


def test_the_report_on_a_year_says_word_for_word_what_it_should(session: Session) -> None:
    session.get_one(Visit, VISIT).rule_packs = ["short_youth", "j1_secondary"]
    write_all(session)
    text = told(session)
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_every_night_without_a_home_is_told(session: Session) -> None:
    gaps = [(gap["First night"], gap["Last night"]) for gap in content(session)["No home"]]
    assert gaps == [("2027-01-11", "2027-01-13"), ("2027-06-11", "2027-06-19")]
    assert told(session).count("No home in these nights") == 2


def test_homes_that_follow_on_leave_no_gap_and_none_at_all_is_said(session: Session) -> None:
    session.execute(delete(Placement).where(Placement.participation_id == "g2"))
    session.commit()
    assert "No home has been found yet." in told(session)
    place(session, "g2", "h1", "A", first=FIRST, last=dt.date(2027, 1, 1))
    place(session, "g2", "h4", "A", first=dt.date(2026, 12, 31), last=LAST)
    session.commit()
    assert "No home" not in content(session)
    assert "Every night of the stay has a home." in told(session)


def test_of_a_home_that_is_not_cleared_no_address_is_told(session: Session) -> None:
    homes = {home["Family"]: home for home in content(session)["Homes"]}
    assert homes["Bell-Nakao"]["Paperwork not complete"]
    assert not {"Address", "Phone"} & set(homes["Bell-Nakao"])
    assert homes["Desjarlais"]["Phone"]
    assert "63 Totem Way" not in told(session)


def test_without_a_log_the_report_has_rows_to_write_in_and_does_not_say_that_nobody_called(session: Session) -> None:
    text = told(session)
    assert "Nothing is written down in the log yet." in text
    assert "\nJune 2027" in text
    assert "No contact" not in text


def test_a_month_without_contact_is_told_once_it_is_over_and_the_coming_ones_are_not(session: Session) -> None:
    write_all(session)
    text = told(session)
    assert text.count("No contact is written down for this month.") == 3  # October, December, January
    assert "\nFebruary 2027" not in text
    assert "No visit in person" not in text
    assert told(session, now=dt.datetime(2026, 10, 31, 12)).count("No contact is written down for this month.") == 0


def test_by_the_rules_of_the_sponsor_student_family_and_visits_are_asked_for(session: Session) -> None:
    session.get_one(Visit, VISIT).rule_packs = ["short_youth", "j1_secondary"]
    write_all(session)
    november = told(session).split("November 2026")[1].split("December 2026")[0]
    assert "No contact with the student" in november
    assert "No contact with the host family" in november
    assert "No visit in person" in november
    september = told(session).split("September 2026")[-1].split("October 2026")[0]
    assert "written down for this" not in september
    assert "No contact with" not in september


def test_what_is_open_stands_above_and_what_is_done_does_not(session: Session) -> None:
    write_all(session)
    to_do = told(session).split("Still to be done")[1].split("Contacts by month")[0]
    assert "Talk about the mornings" in to_do
    assert "Second key" not in to_do
    assert "done on Sat 19 Sep" in told(session).replace("\n", " ")


def test_the_log_of_one_student_is_never_told_of_another(session: Session) -> None:
    write(session, "2026-10-01", "student", "phone", "Secret of Ren", guest="g3")
    assert "Secret of Ren" not in str(content(session))


def test_large_print_and_other_languages_lose_no_contact(session: Session) -> None:
    write_all(session)
    for how in ({"large": True}, {"languages": ("ja", "en")}, {"languages": ("ar", "de"), "paper": "a4"}):
        text = told(session, **how).replace("\n", " ")
        for said in ("homesick", "fine", "Absent", "mornings"):
            assert said in text, how


def test_a_few_days_of_a_month_ask_for_nothing_and_a_contact_before_the_stay_is_kept() -> None:
    early = ContactTold("a", dt.date(2026, 7, 3), "parents", "video", None, "Hello", None, None, None)
    months = months_of((early,), FIRST, dt.date(2026, 10, 5), today=dt.date(2027, 1, 1), sponsored=False)
    assert [(month.first.month, month.lacking) for month in months] == [
        (7, ()), (8, ()), (9, ("placement_no_contact",)), (10, ()),
    ]  # fmt: skip


def test_the_canaries_have_a_student_year() -> None:
    planted = Planted(7, guests=5, homes=3)
    assert [s.id for s in PlacementReport().subjects(planted.session, VISIT)] == ["g1", "g3"]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "October 2027"),
        ("ja", "2027年10月"),
        ("ru", "октябрь 2027 г."),
        ("zh-Hant", "2027年10月"),
        ("de", "Oktober 2027"),
    ],
)
def test_a_month_is_named_as_people_name_it(language: str, name: str) -> None:
    assert month_name(dt.date(2027, 10, 7), language) == name
