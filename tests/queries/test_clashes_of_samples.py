"""The clashes of the sample visits against their answer keys."""

from __future__ import annotations

import json
from typing import Any

from exchange_desk.basics.clock import minutes_between
from exchange_desk.desk import Desk
from exchange_desk.itinerary.clashes.legs import connections
from exchange_desk.queries.clashes import ClashRow, clash_rows
from exchange_desk.queries.itinerary_facts import itinerary_facts
from tests.queries.itinerary_desk import SAMPLES, numata_in_port_hardy, two_towns_in_hennef


def key_of(name: str) -> dict[str, Any]:
    key: dict[str, Any] = json.loads((SAMPLES / name).read_text(encoding="utf-8"))
    return key


def with_titles(rows: tuple[ClashRow, ...], code: str) -> list[tuple[str, ...]]:
    return [r.titles for r in rows if r.code == code]


def test_the_connections_are_those_of_the_key(desk: Desk) -> None:
    key = key_of("port-hardy-2027/travel.expected.json")
    with desk.writing("Visit") as session:
        facts = itinerary_facts(session, numata_in_port_hardy(session))
    found = {(a.reference, b.reference, minutes) for a, b, minutes, _people in connections(facts.scene)}
    assert found == {(c["after"], c["before"], c["minutes"]) for c in key["connections"]}


def test_what_the_travel_key_wants_asked_is_asked_and_the_date_line_is_not(desk: Desk) -> None:
    key = key_of("port-hardy-2027/travel.expected.json")
    with desk.writing("Visit") as session:
        visit_id = numata_in_port_hardy(session)
        rows = clash_rows(session, visit_id)
        legs = {i.id: i.reference for i in itinerary_facts(session, visit_id).scene.items if i.travel}
    about_legs = {
        (tuple(str(legs[i]) for i in r.items), r.code, "info" if r.severity == "note" else "ask")
        for r in rows
        if r.items and all(i in legs for i in r.items) and r.code not in ("different_arrival", "different_departure")
    }
    assert about_legs == {
        (tuple(p["legs"]), p["code"], p.get("severity", "ask")) for p in key["problems_must_ask"] if "legs" in p
    }


def test_what_the_programme_key_wants_asked_is_asked(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        rows = clash_rows(session, numata_in_port_hardy(session))
    twice = with_titles(rows, "person_twice_at_the_same_time")
    assert set(map(frozenset, twice)) == {
        frozenset({"Twinning society board meeting", "Interview with the newspaper"}),
        frozenset({"Collect Mr Kudo", "Quatse salmon centre"}),
    }
    board = next(r for r in rows if "Twinning society board meeting" in r.titles)
    assert set(board.names) == {"Shuichi Honma", "Chia-Ying Lin"}
    collect = next(r for r in rows if "Collect Mr Kudo" in r.titles and r.code == "person_twice_at_the_same_time")
    assert "Shuichi Honma" in collect.names
    assert with_titles(rows, "outside_the_visit") == [("Thank-you evening for hosts",)]


def test_who_eats_with_the_group_is_who_is_there(desk: Desk) -> None:
    key = key_of("port-hardy-2027/programme.expected.json")
    with desk.writing("Visit") as session:
        scene = itinerary_facts(session, numata_in_port_hardy(session)).scene
    for count in key["meal_counts"]:
        (item,) = [
            i
            for i in scene.items
            if i.starts.day.isoformat() == count["date"] and count["meal"] in i.meals and i.meal_by == "group"
        ]
        assert len(scene.present[item.id]) == count["guests"], count["date"]


def test_the_twinning_weekend_has_the_connection_of_its_key_and_nothing_graver(desk: Desk) -> None:
    key = key_of("hennef-2027/anreise.expected.json")
    with desk.writing("Visit") as session:
        visit_id = two_towns_in_hennef(session)
        facts, rows = itinerary_facts(session, visit_id), clash_rows(session, visit_id)
    found = [(first, second, minutes) for first, second, minutes, _who in connections(facts.scene)]
    assert [minutes for _a, _b, minutes in found] == [c["minutes"] for c in key["connections"]]
    assert all(minutes_between(a.ends, b.starts) == m for a, b, m in found if a.ends)
    assert {r.code for r in rows if r.severity != "note"} == {"no_way_home"}
    (lost,) = [r for r in rows if r.code == "no_way_home"]
    assert {name.split()[-1] for name in lost.names} == {"Caillaud", "Caillaud-Roche", "Pommier"}


def test_a_change_is_seen_in_the_same_session(desk: Desk) -> None:
    from exchange_desk.operations.itinerary import remove_item

    with desk.writing("Visit") as session:
        visit_id = numata_in_port_hardy(session)
        before = clash_rows(session, visit_id)
        board = next(r for r in before if "Twinning society board meeting" in r.titles)
        remove_item(session, item_id=board.items[0])
        assert len(clash_rows(session, visit_id)) < len(before)
