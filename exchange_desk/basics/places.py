"""Airports, stations and meeting places with their time zones: a short list of our own, and all airports of the world.

The short list (`places.csv`) is what a list of legs may be guessed from; the long ones (`airports.csv`, `stations.csv`)
are taken only where a code or a whole name stands, since nearly every word of three letters is some airport's code.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from exchange_desk.basics.resources import resource
from exchange_desk.basics.text import folded

# words of three capitals that stand in lists of legs and are the code of some airport too; a country is none
NO_CODES = frozenset({
    "TBA", "TBD", "TBC", "BUS", "CAR", "VAN", "CAB", "TAX", "HBF", "ETA", "ETD", "DEP", "ARR", "ANY", "ALL", "NIL",
    "YES", "NON", "OUI", "AIR", "JET", "FLY", "SEA", "RER", "TGV", "ICE", "SUV", "HTL", "INN", "APT", "HUB", "BAY",
    "GYM", "DAY", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL",
    "AUG", "SEP", "OCT", "NOV", "DEC", "END", "OFF", "OUT", "ONE", "TWO", "THE", "AND", "FOR", "VIA", "NEW", "OLD",
    "BIG", "TOP", "MAP", "WAY", "ROW", "BOX", "LOT", "KEY", "MRT", "LRT", "BRT", "KTX", "SRT", "ARE", "AUS", "AUT",
    "BEL", "BGR", "BRA", "CAN", "CHE", "CHL", "CHN", "COL", "CRI", "CUB", "CZE", "DEU", "GER", "DNK", "ECU", "EGY",
    "ESP", "EST", "FIN", "GBR", "GRC", "HRV", "HUN", "IDN", "IND", "IRL", "IRN", "IRQ", "ISL", "ISR", "ITA", "JPN",
    "JOR", "KAZ", "KEN", "KOR", "LTU", "LUX", "LVA", "MEX", "MLT", "MNG", "MYS", "NLD", "NOR", "NZL", "PAK", "PER",
    "PHL", "POL", "PRT", "ROU", "RUS", "SGP", "SVK", "SVN", "SWE", "THA", "TUN", "TUR", "TWN", "UKR", "URY", "USA",
    "VEN", "VNM", "ZAF",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `zone` is an IANA name, `others` what else it is called (city codes too), `near` the large towns that
    an airport serves, latitude and longitude are degrees of WGS 84 where they are known.
    """

    code: str
    kind: str
    name: str
    town: str
    country: str
    zone: str
    others: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    near: tuple[str, ...] = ()


@cache
def places() -> tuple[Place, ...]:
    """The places of the short list (resources/places.csv), with the coordinates of those that are airports."""
    return tuple(_near(place) for place in _read("places.csv"))


@cache
def stations() -> tuple[Place, ...]:
    """Major stations (resources/stations.csv)."""
    return tuple(_read("stations.csv"))


@cache
def airports() -> dict[str, Place]:
    """All airports of the world with an IATA code, by that code (resources/airports.csv, from airportsdata)."""
    return {place.code: place for place in _read("airports.csv", kind="airport")}


def by_code(code: str, own: Iterable[Place] = ()) -> Place | None:
    """The place with exactly that code ("CTS"), or nothing: the committee's own first, then the shipped ones."""
    wanted = code.strip().upper()
    if not wanted:
        return None
    return next((p for p in (*own, *places()) if p.code == wanted), None) or airports().get(wanted)


def by_listed_code(code: str) -> Place | None:
    """The place of the short list with exactly that code: for words that may be no code at all."""
    wanted = code.strip().upper()
    return next((p for p in places() if p.code and p.code == wanted), None)


def by_typed_code(text: str, own: Iterable[Place] = ()) -> Place | None:
    """The place whose code somebody typed as a place: in any case where we list it, else in capitals alone."""
    typed = text.strip()
    known = next((p for p in own if p.code and p.code == typed.upper()), None) or by_listed_code(typed)
    if known is not None or typed in NO_CODES or not (len(typed) == 3 and typed.isascii() and typed.isupper()):
        return known
    return by_code(typed)


def by_city_code(code: str) -> tuple[Place, ...]:
    """The airports for which a city code ("SPK", "TYO") may stand."""
    wanted = code.strip().upper()
    return tuple(p for p in places() if any(o == f"{wanted} (city code)" for o in p.others))


def by_name(name: str, own: Iterable[Place] = ()) -> tuple[Place, ...]:
    """The places so called, whatever the accents: the committee's own, else the shipped ones."""
    wanted = folded(name)
    ours = tuple(p for p in own if wanted in {folded(p.name), *map(folded, p.others)})
    return ours or _by_names().get(wanted, ())


@cache
def _by_names() -> dict[str, tuple[Place, ...]]:
    """Every name of a shipped place, folded; a place of the short list hides stations of that name."""
    found: dict[str, tuple[Place, ...]] = {}
    for some in (stations(), places()):
        named: dict[str, list[Place]] = defaultdict(list)
        for place in some:
            for name in {folded(place.name), *map(folded, place.others)}:
                named[name].append(place)
        found.update((name, tuple(each)) for name, each in named.items())
    return found


def zone_of_town(town: str, country: str = "") -> str | None:
    """The zone of a town or, where its places agree and most airports there keep it, of its country; else nothing."""
    wanted = folded(town)
    zones = {p.zone for p in places() if folded(p.town) == wanted and country in ("", p.country)}
    if not zones and country:
        zones = {p.zone for p in airports().values() if p.country == country and folded(p.town) == wanted}
    if not zones and country:
        zones = {p.zone for p in places() if p.country == country} or set(_zones_of(country))
        zones = zones if len(zones) == 1 and _is_usual(next(iter(zones)), country) else set()
    return zones.pop() if len(zones) == 1 else None


def _zones_of(country: str) -> Counter[str]:
    return Counter(p.zone for p in airports().values() if p.country == country)


def _is_usual(zone: str, country: str) -> bool:
    zones = _zones_of(country)
    return not zones or zones[zone] * 2 > zones.total()


def _near(place: Place) -> Place:
    """The place with the coordinates of the airport of that code, and the towns near it."""
    known = airports().get(place.code) if place.code else None
    if known is None:
        return place
    return replace(place, latitude=known.latitude, longitude=known.longitude, near=known.near)


def _read(name: str, kind: str = "") -> Iterator[Place]:
    with resource(name).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield Place(
                code=row.get("code") or "",
                kind=row.get("kind") or kind,
                name=row["name"],
                town=row["town"],
                country=row["country_code"],
                zone=row["zone"],
                others=(*_parts(row.get("other_names")), *_in_its_own_language(row, kind)),
                near=_parts(row.get("near")),
                latitude=_degrees(row.get("latitude")),
                longitude=_degrees(row.get("longitude")),
            )


@cache
def _airport_names() -> dict[str, tuple[str, ...]]:
    """What people of its country, and guests from afar, call an airport: by code (resources/airport_names.csv)."""
    with resource("airport_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: _parts(row["names"]) for row in csv.DictReader(file)}


def _in_its_own_language(row: dict[str, str], kind: str) -> tuple[str, ...]:
    return _airport_names().get(row["code"], ()) if (row.get("kind") or kind) == "airport" else ()


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(";") if part.strip())


def _degrees(text: str | None) -> float | None:
    return float(text) if text else None
