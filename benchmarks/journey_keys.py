"""The travel plans and programmes of the samples beside their answer keys: each leg, wait, day, meal and question."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.clock import Moment, minutes_between
from exchange_desk.desk import Desk
from exchange_desk.itinerary.clashes.legs import connections
from exchange_desk.itinerary.item import Item
from exchange_desk.operations import samples
from exchange_desk.operations.samples import fill_sample, sample_named
from exchange_desk.queries.clashes import ClashRow, clash_rows
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.questions import question_rows

KEYS = Path(__file__).parents[1] / "tests" / "data" / "samples"


@dataclass(frozen=True, slots=True)
class Met:
    """How many answers of a key are met; `missed` says which are not."""

    what: str
    met: int
    of: int
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A sample as it stands in a desk after its lists were imported: items in order, clashes, codes of questions."""

    items: tuple[Item, ...]
    waits: dict[tuple[str, str], int]
    meals: dict[tuple[dt.date, str], int]
    clashes: tuple[ClashRow, ...]
    asked: Counter[str]


def sample_keys() -> list[Met]:
    """All keys of both samples."""
    here = _filled("port-hardy-2027", "Port Hardy", "CA")
    there = _filled("hennef-2027", "Hennef", "DE")
    travel, programme = _key("port-hardy-2027/travel"), _key("port-hardy-2027/programme")
    coaches = _key("hennef-2027/anreise")
    legs = {item.reference: item for item in here.items if item.travel}
    days = Counter(item.starts.day.isoformat() for item in here.items if not item.travel)
    counted = Counter(programme["dates"].values()) - Counter(
        day for day in programme["dates"].values() if day.startswith("ask")
    )
    waits, lasting = travel["connections"], list(enumerate(coaches["durations_minutes"]))
    return [
        _met("legs from Numata: wall times, zones, UTC, minutes", travel["legs"], lambda k: _leg(k, legs)),
        _met("waits between them", waits, lambda k: here.waits.get((k["after"], k["before"])) == k["minutes"]),
        _told("what is to be asked or told of them", travel, here),
        _met("minutes of coaches and trains to Hennef", lasting, lambda k: _lasts(there, *k)),
        _told("what is to be asked of them", coaches, there),
        _met("days of the programme", sorted(counted), lambda day: days[day] > 0),
        _met("head counts of meals", programme["meal_counts"], lambda k: _eat(here, k)),
        _told("what is to be asked or told of it", programme, here),
    ]


def _key(name: str) -> Any:
    return json.loads((KEYS / f"{name}.expected.json").read_text(encoding="utf-8"))


def _filled(key: str, town: str, country: str) -> Filled:
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.create(Path(folder) / "sample.exdesk", name="Committee", town=town, country=country) as desk,
    ):
        with desk.writing("Fill") as session:
            done = fill_sample(session, sample_named(key))
        with desk.reading() as session:
            return _read(session, done)


def _read(session: Session, done: samples.Filled) -> Filled:
    visit_id = done.visit_id
    scene = itinerary_facts(session, visit_id).scene
    waits = {(a.reference or "", b.reference or ""): minutes for a, b, minutes, _ in connections(scene)}
    meals: Counter[tuple[dt.date, str]] = Counter()
    for item in scene.items:
        if item.meal_by != "host":
            meals.update({(item.starts.day, meal): len(scene.present[item.id]) for meal in item.meals})
    asked = Counter(row.code for row in question_rows(session, visit_id=visit_id, state=None))
    asked |= Counter(problem.code for report in done.reports for problem in report.problems)
    return Filled(scene.items, waits, dict(meals), clash_rows(session, visit_id), asked)


def _met(what: str, answers: list[Any], right: Any) -> Met:
    missed = tuple(str(answer)[:100] for answer in answers if not right(answer))
    return Met(what, len(answers) - len(missed), len(answers), missed)


def _leg(key: dict[str, Any], legs: dict[str | None, Item]) -> bool:
    item = legs.get(key["leg"])
    if item is None or item.ends is None:
        return False
    return (
        _iso(item.starts), item.starts.zone, _iso(item.ends), item.ends.zone, _utc(item.starts), _utc(item.ends),
        minutes_between(item.starts, item.ends), item.whole_number,
    ) == (
        key["depart_local"], key["depart_zone"], key["arrive_local"], key["arrive_zone"], key["depart_utc"],
        key["arrive_utc"], key["minutes"], key["number"],
    )  # fmt: skip


def _lasts(filled: Filled, place: int, minutes: int) -> bool:
    """The legs of the key stand in the order of the list."""
    legs = sorted((item for item in filled.items if item.travel), key=lambda item: int(item.reference or 0))
    return bool(place < len(legs) and legs[place].minutes == minutes)


def _eat(filled: Filled, key: dict[str, Any]) -> bool:
    guests: int = key["guests"]
    return filled.meals.get((dt.date.fromisoformat(key["date"]), key["meal"])) == guests


def _told(what: str, key: Any, filled: Filled) -> Met:
    """Whether as many clashes, questions and remarks of each kind are there as the key wants."""
    wanted = Counter(problem["code"] for problem in key["problems_must_ask"])
    told = Counter(row.code for row in filled.clashes) + filled.asked
    return _met(what, key["problems_must_ask"], lambda problem: told[problem["code"]] >= wanted[problem["code"]])


def _iso(moment: Moment) -> str:
    return f"{moment.day}T{moment.at:%H:%M}"


def _utc(moment: Moment) -> str:
    instant = moment.instant
    return f"{instant:%Y-%m-%dT%H:%MZ}" if instant is not None else ""
