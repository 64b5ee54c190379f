"""Airports, stations and meeting places with their time zones, from the shipped table."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from exchange_desk.basics.resources import resource
from exchange_desk.basics.text import folded


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `zone` is an IANA name, `others` what else it is called (city codes too)."""

    code: str
    kind: str
    name: str
    town: str
    country: str
    zone: str
    others: tuple[str, ...] = ()


@cache
def places() -> tuple[Place, ...]:
    """All shipped places (resources/places.csv)."""
    with resource("places.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            Place(
                code=row["code"],
                kind=row["kind"],
                name=row["name"],
                town=row["town"],
                country=row["country_code"],
                zone=row["zone"],
                others=tuple(o.strip() for o in row["other_names"].split(";") if o.strip()),
            )
            for row in csv.DictReader(file)
        )


def by_code(code: str) -> Place | None:
    """The place with exactly that code ("CTS"), or nothing."""
    wanted = code.strip().upper()
    return next((p for p in places() if p.code and p.code == wanted), None)


def by_city_code(code: str) -> tuple[Place, ...]:
    """The airports for which a city code ("SPK", "TYO") may stand."""
    wanted = code.strip().upper()
    return tuple(p for p in places() if any(o == f"{wanted} (city code)" for o in p.others))


def by_name(name: str) -> tuple[Place, ...]:
    """The places so called, whatever the accents."""
    wanted = folded(name)
    return tuple(p for p in places() if wanted in {folded(p.name), *map(folded, p.others)})


def zone_of_town(town: str, country: str = "") -> str | None:
    """The zone of a town or, where its places agree, of its country; nothing when unsure."""
    wanted = folded(town)
    zones = {p.zone for p in places() if folded(p.town) == wanted and country in ("", p.country)}
    if not zones and country:
        zones = {p.zone for p in places() if p.country == country}
    return zones.pop() if len(zones) == 1 else None
