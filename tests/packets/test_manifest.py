"""The group manifest: who is on which flight, spelled as in the passport, with the end of the number alone."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy import delete, event, select, update
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.manifest import Manifest
from exchange_desk.packets.documents.passport_spelling import passport_spelling
from exchange_desk.packets.printing import preview
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.queries.packet_facts_guests import PaperName
from exchange_desk.records import ItemAttendee, ItineraryItem, Participation, Person


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def told(session: Session, subject: str) -> dict[str, Any]:
    return dict(Manifest().gather(session, VISIT, Subject(subject, subject)).canonical())


def passengers(session: Session, subject: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in told(session, subject)["Passengers"]}


def pages(session: Session, subject: str, **how: Any) -> str:
    now = dt.datetime(2027, 9, 1, 12)
    pdf = preview(session, visit_id=VISIT, document="manifest", subject_id=subject, now=now, **how)
    return "\n".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(pdf)).replace("\u00a0", " ")


def all_fly_together(session: Session) -> None:
    session.execute(delete(ItemAttendee))
    session.execute(delete(ItineraryItem).where(ItineraryItem.id.not_in(["t1", "t5"])))
    session.commit()


def subjects(session: Session) -> list[str]:
    return [subject.name for subject in Manifest().subjects(session, VISIT)]


def test_people_who_fly_apart_have_a_manifest_for_each_flight_with_those_on_it(session: Session) -> None:
    assert subjects(session) == [
        "BA 85 2027-10-07", "NH 116 2027-10-07", "8P 1427 2027-10-07", "8P 1420 2027-10-13", "NH 115 2027-10-13"
    ]  # fmt: skip
    assert set(passengers(session, "t2")) == {"g1", "g2", "g3", "g4"}
    assert set(passengers(session, "t4")) == {"g5", "g6", "g7", "g8", "g9"}


def test_people_who_fly_together_have_one_manifest_that_names_their_flights(session: Session) -> None:
    all_fly_together(session)
    assert subjects(session) == ["Numata and Banbury 2027"]
    assert [flight["Number"] for flight in told(session, VISIT)["Flights"]] == ["8P 1420"]


def test_a_visit_without_flights_has_one_manifest_that_says_so(session: Session) -> None:
    session.execute(update(ItineraryItem).values(kind="coach"))
    session.commit()
    assert subjects(session) == ["Numata and Banbury 2027"]
    assert "No flights are known yet." in pages(session, VISIT)


def test_who_is_on_no_flight_stands_on_the_manifest_of_the_visit(session: Session) -> None:
    for item in ("t4", "t5"):
        session.add(ItemAttendee(id=f"not-{item}", item_id=item, participation_id="g5", included=False))
    session.commit()
    assert subjects(session)[0] == "Numata and Banbury 2027"
    assert len(passengers(session, VISIT)) == 9


def test_a_cancelled_flight_has_no_manifest_and_asking_for_it_is_refused(session: Session) -> None:
    session.get_one(ItineraryItem, "t6").status = "cancelled"
    session.commit()
    assert "NH 115 2027-10-13" not in subjects(session)
    with pytest.raises(RefusedInput, match="Nobody of this visit is on the flight"):
        told(session, "t6")


def test_the_whole_passport_number_is_never_read_from_the_file(session: Session) -> None:
    session.commit()
    read: list[str] = []
    bind = session.get_bind()
    packet_facts(session, VISIT)
    event.listen(bind, "before_cursor_execute", lambda _c, _cursor, sql, *_: read.append(sql))
    content = json.dumps(told(session, "t5"), ensure_ascii=False)
    asked = [sql for sql in read if "passport_number" in sql]
    assert len(asked) == 1
    assert asked[0].split("FROM")[0].count("CASE WHEN") == 1
    assert "1203" in content
    assert "7741" not in content
    assert "7741203" not in pages(session, "t5")


def test_a_number_too_short_to_hide_anything_is_not_shown(session: Session) -> None:
    assert "Passport last 4" not in passengers(session, "t4")["g7"]
    assert passengers(session, "t2")["g1"]["Passport last 4"] == "2096"


def test_a_minor_whom_no_grown_up_of_the_group_flies_with_is_marked(session: Session) -> None:
    assert not any(one.get("Without an adult") for one in passengers(session, "t2").values())
    session.add(ItemAttendee(id="not-t2", item_id="t2", participation_id="g1", included=False))
    session.commit()
    assert {who for who, one in passengers(session, "t2").items() if one.get("Without an adult")} == {"g2", "g3", "g4"}
    page = pages(session, "t2")
    assert page.count("▲ unaccompanied minor") == 3
    assert "People: 3 · adults: 0 · under 18: 3 · under 18 without an adult: 3" in page
    assert not any(one.get("Without an adult") for one in passengers(session, "t5").values())


def test_the_list_is_sorted_by_the_family_name_of_the_passport(session: Session) -> None:
    session.get_one(Person, "person-g1").passport_name = "ZIMA SHUICHI"
    session.get_one(Person, "person-g1").family_name = "Zima"
    session.commit()
    assert [one["Family name"] for one in told(session, "t2")["Passengers"]] == [
        "Kikuchi", "Yamamoto", "Yamamoto", "ZIMA"
    ]  # fmt: skip


def test_a_spelling_that_nobody_told_is_said_to_be_unknown(session: Session) -> None:
    session.get_one(Person, "person-g1").passport_name = "HONMA SHUICHI"
    session.commit()
    found = passengers(session, "t2")
    assert "Passport spelling not known" not in found["g1"]
    assert found["g2"]["Passport spelling not known"] is True
    assert pages(session, "t2").count("passport spelling not known") == 3


@pytest.mark.parametrize("languages", [("en",), ("ja", "en"), ("ar",), ("ru", "de")])
@pytest.mark.parametrize("large", [False, True])
def test_every_traveller_stands_on_the_paper_in_every_size_and_language(
    session: Session, languages: tuple[str, ...], large: bool
) -> None:
    page = "".join(pages(session, "t5", languages=languages, large=large, paper="a4").split())
    going = select(Participation.person_id).where(Participation.visit_id == VISIT)
    names = session.scalars(select(Person.given_name).where(Person.id.in_(going))).all()
    assert len(names) == 9
    assert [name for name in names if name and "".join(name.split()) not in page] == []


@pytest.mark.parametrize(
    ("passport", "family", "given", "parts"),
    [
        ("YAMAMOTO REN LUCAS", "Yamamoto", "Ren", ("YAMAMOTO", "REN LUCAS")),
        ("AKARI KOBAYASHI", "Kobayashi", "Akari", ("KOBAYASHI", "AKARI")),
        ("DE LA CRUZ MARIA", "de la Cruz", "Maria", ("DE LA CRUZ", "MARIA")),
        ("MUELLER JAN", "Müller", "Jan", ("MUELLER", "JAN")),
        ("KHATIB<<ABDUL<RAHMAN", "al-Khatib", None, ("KHATIB", "ABDUL RAHMAN")),
        ("Smith, Ann", None, None, ("Smith", "Ann")),
        ("SUHARTO", None, "Suharto", ("SUHARTO", "")),
        ("QUITE OTHER NAME", "Honma", "Shuichi", ("QUITE OTHER NAME", "")),
    ],
)
def test_a_passport_name_is_parted_where_a_part_is_known_and_never_changed(
    passport: str, family: str | None, given: str | None, parts: tuple[str, str]
) -> None:
    name = PaperName("?", family, given, None, None, None, None, passport, None, False)
    found = passport_spelling(name)
    assert (found.family, found.given, found.known) == (*parts, True)
