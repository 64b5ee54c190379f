"""Find a place as people type it: a code, a name, a town in any script ("札幌"), a part of either."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache

from exchange_desk.basics.places import Place, airports, places, stations
from exchange_desk.basics.resources import resource
from exchange_desk.basics.text import folded

_CODE, _NAME, _TOWN, _ELSEWHERE, _NEAR, _PART = range(6)
_WHOLE = 0


def find_places(text: str, own: Iterable[Place] = (), most: int = 20) -> tuple[Place, ...]:
    """The places that fit best: a code first, then whole names and towns, then beginnings, then parts.

    The committee's `own` come before the short list, the short list before stations and the airports of the world.
    """
    wanted = folded(text)
    if not wanted:
        return ()
    found = _fitting(wanted, tuple(own), abroad=False) if wanted.isascii() else []
    if not found or found[0][0] > (_WHOLE, _TOWN):  # what towns are called elsewhere takes a second to read
        found = _fitting(wanted, tuple(own), abroad=True)
    return tuple(place for _how, _order, place in found[:most])


@cache
def town_names() -> dict[tuple[str, str], tuple[str, ...]]:
    """What towns with airports are called elsewhere: (folded town, country) to folded names (town_names.csv)."""
    with resource("town_names.csv").open(encoding="utf-8", newline="") as file:
        return {
            (folded(row["town"]), row["country"]): tuple(folded(name) for name in row["names"].split(";"))
            for row in csv.DictReader(file)
        }


@cache
def _folded(place: Place) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    return folded(place.name), folded(place.town), tuple(map(folded, place.others)), tuple(map(folded, place.near))


def _all(own: tuple[Place, ...]) -> Iterator[Place]:
    listed = {place.code for place in (*own, *places()) if place.code}
    yield from own
    yield from places()
    yield from stations()
    yield from (place for place in airports().values() if place.code not in listed)


def _fitting(wanted: str, own: tuple[Place, ...], *, abroad: bool) -> list[tuple[tuple[int, int], int, Place]]:
    found = []
    seen: set[tuple[str, str, str]] = set()
    for order, place in enumerate(_all(own)):
        fit = _fit(wanted, place, abroad=abroad)
        key = (place.code, place.name, place.town)
        if fit is not None and key not in seen:
            seen.add(key)
            found.append((fit, order, place))
    return sorted(found, key=lambda each: each[:2])


def _fit(wanted: str, place: Place, *, abroad: bool) -> tuple[int, int] | None:
    """How well a place fits, less is better; nothing where it does not."""
    name, town, others, near = _folded(place)
    if place.code and wanted == place.code.casefold():
        return (_WHOLE, _CODE)
    if wanted == name or wanted in others or f"{wanted.upper()} (city code)" in place.others:
        return (_WHOLE, _NAME)
    if wanted == town:
        return (_WHOLE, _TOWN)
    names = _elsewhere((town,), place.country) if abroad else ()
    if wanted in names:
        return (_WHOLE, _ELSEWHERE)
    if wanted in near or (abroad and wanted in _elsewhere(near, place.country)):
        return (_WHOLE, _NEAR)
    for words, kind in ((name, _NAME), (town, _TOWN), *((other, _NAME) for other in others)):
        if words.startswith(wanted):
            return (1, kind)
    if len(wanted) > 1 and any(each.startswith(wanted) for each in (*near, *(names if not wanted.isascii() else ()))):
        return (1, _NEAR)
    if len(wanted) > 2 and any(f" {wanted}" in f" {words}" for words in (name, town, *others)):
        return (2, _PART)
    return None


def _elsewhere(towns: Iterable[str], country: str) -> tuple[str, ...]:
    """What these towns are called elsewhere; "chitose / tomakomai" are two."""
    known = town_names()
    parts = {part for town in towns for part in (town, *re.split(r"\s+/\s+| \(", town))}
    return tuple(name for part in sorted(parts) for name in known.get((part, country), ()))
