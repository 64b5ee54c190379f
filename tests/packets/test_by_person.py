"""Who gets which sheet: leaders the lists, families and guests what names them, the committee and all the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.by_person import Sheaf, by_person
from exchange_desk.packets.printing import stale
from exchange_desk.records import Participation


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def sheaves(session: Session) -> dict[tuple[str, str], Sheaf]:
    rows = stale(session, visit_id=VISIT)
    return {(one.kind, one.id): one for one in by_person(session, visit_id=VISIT, rows=rows)}


def documents(sheaf: Sheaf) -> set[str]:
    return {document for document, _ in sheaf.sheets}


def test_every_sheet_is_in_somebodys_hand(session: Session) -> None:
    rows = stale(session, visit_id=VISIT)
    held = {key for one in by_person(session, visit_id=VISIT, rows=rows) for key in one.sheets}
    assert held == {(row.document, row.subject_id) for row in rows}


def test_no_family_and_no_guest_holds_a_confidential_list(session: Session) -> None:
    lists = {"guest-roster", "host-roster", "emergency-sheet", "health-sheet", "exceptions"}
    for (kind, _), sheaf in sheaves(session).items():
        if kind not in ("leaders", "leader"):
            assert not documents(sheaf) & lists


def test_a_leader_holds_the_leaders_lists_but_not_those_of_the_coordinator(session: Session) -> None:
    leader = documents(sheaves(session)["leader", "g1"])
    assert {"guest-roster", "emergency-sheet", "day-sheet", "personal-itinerary"} <= leader
    assert not {"host-roster", "health-sheet"} & leader


def test_a_minor_leads_nobody_whatever_the_list_says(session: Session) -> None:
    session.get_one(Participation, "g2").role = "leader"
    session.flush()
    assert ("leader", "g2") not in sheaves(session)
    assert "guest-roster" not in documents(sheaves(session)["guest", "g2"])


def test_a_sign_that_greeters_hold_up_is_not_the_guests(session: Session) -> None:
    rows = [row for row in stale(session, visit_id=VISIT) if row.document == "airport-sign"]
    assert rows
    assert {one.kind for one in by_person(session, visit_id=VISIT, rows=rows)} == {"everybody"}


def test_the_place_cards_of_a_family_lie_with_the_family(session: Session) -> None:
    cards = [key for key in sheaves(session)["family", "h1"].sheets if key[0] == "place-cards"]
    assert len(cards) >= 2


def test_the_leader_holds_the_manifest_but_no_bus_leader_or_guest_does(session: Session) -> None:
    rows = [row for row in stale(session, visit_id=VISIT) if row.document in ("manifest", "bus-list")]
    held = {one.kind: documents(one) for one in by_person(session, visit_id=VISIT, rows=rows)}
    assert held["leader"] == {"manifest"}
    assert held["leaders"] == {"manifest", "bus-list"}
    assert set(held) == {"leader", "leaders"}
