"""The itinerary of the awkward visit: over the date line, a coach out and back, five points of programme."""

from __future__ import annotations

from packet_builder import TOKYO, VANCOUVER, add_item
from sqlalchemy.orm import Session


def add_travel(session: Session) -> None:
    """Over the date line and home again, with one guest on a flight of his own, and five points of programme."""
    add_item(
        session,
        "t1",
        "Numata town hall to CTS",
        "2027-10-07 08:00",
        TOKYO,
        end="2027-10-07 10:15",
        travel=True,
        kind="coach",
        place="Numata town hall",
        to_place="Sapporo New Chitose",
        to_place_code="CTS",
        community_id="numata",
    )
    add_item(
        session,
        "t2",
        "HND to YVR",
        "2027-10-07 21:55",
        TOKYO,
        end="2027-10-07 14:40",
        end_zone=VANCOUVER,
        travel=True,
        kind="flight",
        carrier="NH",
        number="116",
        place="Tokyo Haneda",
        place_code="HND",
        to_place="Vancouver",
        to_place_code="YVR",
        community_id="numata",
        notes="crosses the date line",
    )
    add_item(
        session,
        "t3",
        "YVR to YZT",
        "2027-10-07 17:45",
        end="2027-10-07 18:50",
        travel=True,
        kind="flight",
        carrier="8P",
        number="1427",
        place="Vancouver",
        place_code="YVR",
        to_place="Port Hardy Airport",
        to_place_code="YZT",
        community_id="numata",
        notes="leaves from the South Terminal: shuttle",
    )
    add_item(
        session,
        "t4",
        "Banbury to Port Hardy",
        "2027-10-07 09:00",
        "Europe/London",
        end="2027-10-07",
        end_zone=VANCOUVER,
        travel=True,
        kind="flight",
        carrier="BA",
        number="85",
        place="London Heathrow",
        place_code="LHR",
        to_place="Port Hardy Airport",
        to_place_code="YZT",
        community_id="banbury",
        time_note="ca. 21:00",
    )
    add_item(
        session,
        "t5",
        "YZT to YVR",
        "2027-10-13 07:30",
        end="2027-10-13 08:35",
        travel=True,
        kind="flight",
        carrier="8P",
        number="1420",
        place="Port Hardy Airport",
        place_code="YZT",
        to_place="Vancouver",
        to_place_code="YVR",
    )
    add_item(
        session,
        "t6",
        "YVR to HND",
        "2027-10-13 16:20",
        end="2027-10-14 18:40",
        end_zone=TOKYO,
        travel=True,
        kind="flight",
        carrier="NH",
        number="115",
        place="Vancouver",
        place_code="YVR",
        to_place="Tokyo Haneda",
        to_place_code="HND",
        community_id="numata",
    )
    for key, start, end, places in (
        ("b1", "13:10", "13:25", ("Civic Centre", "Quatse Salmon Stewardship Centre")),
        ("b2", "16:10", "16:30", ("Quatse Salmon Stewardship Centre", "Civic Centre")),
    ):
        add_item(
            session,
            key,
            "Coach",
            f"2027-10-08 {start}",
            end=f"2027-10-08 {end}",
            travel=True,
            kind="coach",
            place=places[0],
            to_place=places[1],
            responsible="Bonnie Lockhart",
        )
    add_item(
        session,
        "p1",
        "At home with host family",
        "2027-10-07",
        time_note="evening",
        kind="home",
        meals=["dinner"],
        meal_by="host",
    )
    add_item(
        session,
        "p2",
        "Quatse salmon centre",
        "2027-10-08 13:30",
        end="2027-10-08 16:00",
        place="Quatse Salmon Stewardship Centre",
        notes="rubber boots",
    )
    add_item(
        session,
        "p3",
        "School morning",
        "2027-10-08 09:00",
        end="2027-10-08 11:30",
        place="Port Hardy Secondary School",
        audience="students",
        kind="school",
        notes="indoor shoes",
        meals=["lunch"],
    )
    add_item(
        session,
        "p4",
        "Pot luck and songs",
        "2027-10-09 18:00",
        end="2027-10-09 21:00",
        place="Civic Centre",
        audience="all,hosts",
        kind="meal",
        meals=["dinner"],
        notes="label <nuts>!",
    )
    add_item(
        session,
        "p5",
        "Thanksgiving day with the host family",
        "2027-10-10",
        time_note="all day",
        kind="home",
        meals=["breakfast", "lunch", "dinner"],
        meal_by="host",
    )
