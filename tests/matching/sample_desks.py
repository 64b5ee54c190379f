"""Desk files with a sample visit in them, made once and copied for each test; people and homes by the keys' ids."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from sample_worlds import key

from exchange_desk.basics.text import folded
from exchange_desk.desk import Desk
from exchange_desk.operations.matching import match_visit
from exchange_desk.operations.samples import fill_sample, sample_named
from exchange_desk.queries.facts import world_of


@dataclass(frozen=True)
class Known:
    """Where the made file stands, its visit, and what the ids of the answer keys mean in it."""

    path: Path
    visit: str
    guests: dict[str, str]
    homes: dict[str, str]


def open_sample(name: str, folder: Path) -> tuple[Desk, Known]:
    """A copy of the sample desk to work on, and what is in it."""
    known = made(name)
    path = folder / "sample.exdesk"
    shutil.copy(known.path, path)
    return Desk.open(path), known


def open_matched(name: str, folder: Path) -> tuple[Desk, Known]:
    """The same with everybody placed as suggested."""
    known = matched(name)
    path = folder / "sample.exdesk"
    shutil.copy(known.path, path)
    return Desk.open(path), known


@cache
def matched(name: str) -> Known:
    """The sample with homes suggested, made once."""
    desk, known = open_sample(name, Path(tempfile.mkdtemp(prefix="exdesk-tests-")))
    with desk, desk.writing("Suggest homes") as session:
        match_visit(session, visit_id=known.visit)
    return replace(known, path=desk.path)


@cache
def made(name: str) -> Known:
    path = Path(tempfile.mkdtemp(prefix="exdesk-tests-")) / f"{name}.exdesk"
    sample = sample_named(name)
    with Desk.create(path, name=sample.committee, town=sample.town, country=sample.country) as desk:
        with desk.writing("Fill") as session:
            visit = fill_sample(session, sample).visit_id
        with desk.reading() as session:
            world = world_of(session, visit)
    return Known(path, visit, _guests(name, world), _homes(name, world))


def _guests(name, world) -> dict[str, str]:
    lists = ("guests",) if name.startswith("port") else ("gaeste_banbury", "liste_le_pecq")
    found = {}
    for person in (p for each in lists for p in key(name, each)["people"]):
        names = {folded(f"{person['given']} {person['family']}"), folded(f"{person['family']} {person['given']}")}
        fits = [g for g in world.guests.values() if folded(g.name) in names and g.needs_home]
        if len(fits) > 1:  # father and son of one name
            fits = [g for g in fits if g.age == person["age_on_arrival"]]
        (found[person["id"]],) = [g.id for g in fits]
    return found


def _homes(name, world) -> dict[str, str]:
    which = ("host-families", "families") if name.startswith("port") else ("gastgeber", "households")
    ids = {family["family"]: family["id"] for family in key(name, which[0])[which[1]]}
    return {ids[home.name]: home.id for home in world.homes.values()}
