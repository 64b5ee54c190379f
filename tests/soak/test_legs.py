"""Twelve thousand legs at random in a desk file, a visit a year: shown as entered, read back by others (make soak)."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from benchmarks.journey_legs import RandomLeg, by_year, random_legs
from benchmarks.journey_wrong import wrong_in_calendar, wrong_instants
from exchange_desk.desk import Desk
from exchange_desk.queries.itinerary import visit_days
from exchange_desk.records import ItineraryItem, Visit
from exchange_desk.sharing.calendar import LEADERS, Whom, calendar_of
from tests.sharing.strict_calendar import read_strictly

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3600)]
COUNT = int(os.environ.get("LEGS", "12000"))


def keep(desk: Desk, year: int, legs: list[RandomLeg]) -> None:
    with desk.writing(f"Legs of {year}") as session:
        days = {"starts": dt.date(year, 1, 1), "ends": dt.date(year, 12, 31)}
        session.add(Visit(id=str(year), title=str(year), direction="inbound", **days))
        session.flush()
        session.add_all(
            ItineraryItem(
                id=f"leg{leg.number}", visit_id=str(year), travel=True, kind="flight", title="Leg",
                starts_on=leg.starts.date(), starts_at=leg.starts.time(), starts_zone=leg.zone,
                ends_on=leg.ends.date(), ends_at=leg.ends.time(), ends_zone=leg.ends_zone,
            )
            for leg in legs
        )  # fmt: skip


def test_twelve_thousand_legs_are_right_on_every_clock(tmp_path: Path) -> None:
    seed = int(os.environ.get("SEED", dt.datetime.now(dt.UTC).strftime("%Y%m%d")))
    print(f"seed {seed}")
    with Desk.create(tmp_path / "legs.exdesk", name="Committee", town="Port Hardy", country="CA") as desk:
        for year, legs in by_year(random_legs(COUNT, seed)).items():
            assert [words for leg in legs for words in wrong_instants(leg)] == []
            keep(desk, year, legs)
            with desk.reading() as session:
                rows = {item.id: item for day in visit_days(session, str(year)) for item in day.items}
                data = calendar_of(session, str(year), Whom(LEADERS)).data
            for leg in legs:
                row = rows[f"leg{leg.number}"]
                assert row.ends is not None
                assert (row.starts.day, row.starts.at) == (leg.starts.date(), leg.starts.time())
                assert (row.ends.day, row.ends.at) == (leg.ends.date(), leg.ends.time())
            assert len(read_strictly(data)) == len(legs)
            wrong = wrong_in_calendar(legs, data.replace(b".leaders@", b"@"))
            assert wrong.total() == 0, (year, wrong)
