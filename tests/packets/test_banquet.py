"""The banquet: everybody has a seat, families sit with their guests, and a card tells no more than a waiter needs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.banquet import PlaceCards, TablePlan
from exchange_desk.packets.documents.naming import NameLine
from exchange_desk.packets.documents.seating import SEATS, Company, Seated, companies, tables
from exchange_desk.packets.printing import preview
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.records import BackgroundCheck, Person

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def company(key: str, size: int) -> Company:
    people = tuple(Seated(f"{key}{n}", NameLine(f"{key} {n}"), key, None, guest=False) for n in range(size))
    return Company(key, key, people)


def words(session: Session, key: str, subject: str = VISIT) -> str:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def _run_together(text: str) -> str:
    return re.sub(r"[\s\x02\u00ad-]+", "", text)


def test_no_table_has_too_many_and_no_company_is_torn() -> None:
    groups = [company(f"family{n}", 1 + n * 7 % 6) for n in range(40)]
    full = tables(groups)
    sizes = [sum(len(each.people) for each in table) for table in full]
    assert max(sizes) <= SEATS
    assert sorted(each.id for table in full for each in table) == sorted(group.id for group in groups)
    assert len(full) <= -(-sum(sizes) // SEATS) + 2


def test_the_order_in_which_families_are_read_changes_no_table() -> None:
    groups = [company(f"family{n}", 1 + n * 7 % 6) for n in range(20)]
    assert tables(groups) == tables(groups[::-1])


def test_a_company_larger_than_a_table_has_tables_beside_each_other() -> None:
    full = tables([company("choir", 19), company("small", 2)])
    places = [number for number, table in enumerate(full) if any(each.id == "choir" for each in table)]
    assert places == [0, 1, 2]
    assert [len(each.people) for table in full for each in table if each.id == "choir"] == [8, 8, 3]


def test_everybody_sits_once_guests_with_the_family_of_their_first_night(session: Session) -> None:
    found = companies(packet_facts(session, VISIT))
    seated = [one.id for each in found for one in each.people]
    assert len(seated) == len(set(seated))
    assert {f"g{number}" for number in range(1, 10)} <= set(seated)
    by_home = {each.id: {one.id for one in each.people} for each in found}
    assert "g1" in by_home["h3"]
    assert {"g8", "g9"} <= by_home["h3"]
    assert "h4" not in by_home  # nobody stays there


def test_a_guest_who_may_not_stay_in_a_home_yet_does_not_sit_with_it(session: Session) -> None:
    visit = packet_facts(session, VISIT)
    home, guest = min(visit.held_back)
    by_home = {each.id: {one.id for one in each.people} for each in companies(visit)}
    assert guest not in by_home.get(home, set())
    for check in session.query(BackgroundCheck).all():
        check.state = "clear"
    assert any(guest in people for people in by_home.values())


def test_the_plan_tells_every_seat_and_leaves_free_ones_to_write_on(session: Session) -> None:
    plan = TablePlan().gather(session, VISIT, Subject(VISIT, "all"))
    told = words(session, "table-plan")
    assert "Family Bell-Nakao" in told
    assert "山本 蓮" in told
    assert "cashew" not in told
    people = [one.name.latin for table in plan.tables for each in table.companies for one in each.people]
    together = _run_together(told)
    assert [name for name in people if together.count(_run_together(name)) < 2] == []  # at the table and by name


def test_a_card_has_the_diet_in_words_and_a_sign_for_an_allergy_but_not_which(session: Session) -> None:
    told = words(session, "place-cards", "g2")
    assert "◆ no nuts · ▲ ALLERGY" in told
    assert told.count("ALLERGY") == 2  # front and back
    assert "cashew" not in told
    assert "菊地 ことは" in told
    asked = words(session, "place-cards", "g3")
    assert "▲ ALLERGY" in asked  # an open question about one


def test_no_card_names_an_illness(session: Session) -> None:
    session.get_one(Person, "person-g8").diets = ["diabetic"]
    session.get_one(Person, "person-g9").diet_note = "coeliac disease"
    session.flush()
    for guest in ("g8", "g9"):
        card = PlaceCards().gather(session, VISIT, Subject(guest, guest))
        told = words(session, "place-cards", guest)
        assert "diabet" not in told.casefold()
        assert "coeliac" not in told.casefold()
        assert card.diets or card.special
        assert "◆" in told
