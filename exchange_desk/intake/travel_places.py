"""One cell of a place: code, city code, name in any script, or a town; with its zone where that is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.places import (
    NO_CODES,
    Place,
    by_city_code,
    by_code,
    by_listed_code,
    by_name,
    places,
    zone_of_town,
)
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.folded_words import words_in, words_key
from exchange_desk.intake.place_words import AIRPORTS, ZONES

_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_IN_BRACKETS = re.compile(r"[(（\[]\s*([A-Z]{3})\s*[)）\]]")
_AT_HOME = words_in(
    r"\b(?:host homes?|host famil\w+|hosts|gastgebern?|gastfamilien?|chez les hotes|familles? d accueil|at home)\b|"
    r"ホスト|"
    r"familias? (?:anfitriona|de acogida)|familias? (?:anfitria|de acolhimento)|famigli[ae] ospitant|принимающ\w+ семь|"
    r"приймаюч\w+ родин|接待家庭|寄宿家庭|호스트 ?가[정족]|العائل\w+ المضیفه|خانواده\w* میزبان"
)


_ANYWHERE = frozenset({"mairie", "rathaus", "town hall", "city hall", "hbf", "gare", "airport", "fabrik", "junction"})


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """`name` as it is printed, `code` and `zone` where they are sure; `city_code` where a city was written.

    `choices` are the airports for which that city code may stand, the chosen one among them.
    """

    name: str | None = None
    code: str | None = None
    zone: str | None = None
    city_code: str | None = None
    choices: tuple[Place, ...] = ()


def read_place(text: str, visit: VisitFacts, remark: str = "") -> PlaceRead:
    """Read a place; a city code is an airport only where it has one, or where the cell or the remark names which."""
    typed = " ".join(text.split())
    if not typed:
        return PlaceRead()
    bare = typed.upper() if len(typed) == 3 and typed.isascii() and typed.isalpha() else ""
    code = bare or next((c for c in _CODE.findall(typed) if by_listed_code(c) or by_city_code(c)), "")
    known = by_listed_code(code) if code else None
    if known is None and not by_city_code(code):
        sure = _sure_code(typed)
        known, code = (by_code(sure), sure) if sure else (None, code)
    if known is not None:
        return PlaceRead(known.name if bare else _without(typed, code), code, known.zone)
    cities = by_city_code(code) if code else ()
    if cities:
        chosen = _chosen(cities, f"{typed} {remark}")
        zones = {p.zone for p in cities}
        if chosen is not None:
            return PlaceRead(chosen.name, chosen.code, chosen.zone, code, cities)
        return PlaceRead(typed, None, zones.pop() if len(zones) == 1 else None, code, cities)
    named = by_name(typed)
    if len(named) == 1:
        return PlaceRead(typed, named[0].code or None, named[0].zone)
    if _AT_HOME.search(words_key(typed)):
        return PlaceRead(typed, None, visit.host_zone)
    return _in_other_words(typed, _by_part(typed, visit))


def _sure_code(typed: str) -> str:
    """A code of three capitals that stands alone or in brackets; of the long list any other word might be one."""
    alone = typed if len(typed) == 3 and typed.isascii() and typed.isupper() else ""
    code = alone or next(iter(_IN_BRACKETS.findall(typed)), "")
    return "" if code in NO_CODES else code


def _in_other_words(typed: str, found: PlaceRead) -> PlaceRead:
    """A place that is known by its name in another language, where it is not known yet: an airport, or only a zone."""
    if found.code or found.zone:
        return found
    said = words_key(typed)
    codes = {code for code, words in AIRPORTS if words.search(said)}
    known = by_code(next(iter(codes))) if len(codes) == 1 else None
    if known is not None:
        return PlaceRead(typed, known.code, known.zone)
    zones = {zone for zone, words in ZONES if words.search(said)}
    return PlaceRead(typed, None, zones.pop()) if len(zones) == 1 else found


def _by_part(typed: str, visit: VisitFacts) -> PlaceRead:
    """A place whose name holds what was typed ("Haneda"), or whose town is named in it ("Hennef, Marktplatz")."""
    key = folded(typed)
    holding = [p for p in places() if f" {key} " in f" {folded(p.name)} "] if key not in _ANYWHERE else []
    if len(holding) == 1:
        return PlaceRead(typed, holding[0].code or None, holding[0].zone)
    zones = {p.zone for p in places() if f" {folded(p.town)} " in f" {key} "} or {p.zone for p in holding}
    for town, country in zip(visit.guest_towns, visit.guest_countries, strict=False):
        if f" {folded(town)} " in f" {key} " and (zone := zone_of_town(town, country)):
            zones = {zone}
    if f" {folded(visit.host_town)} " in f" {key} " and visit.host_zone:
        zones = {visit.host_zone}
    return PlaceRead(typed, None, zones.pop() if len(zones) == 1 else None)


def _chosen(cities: tuple[Place, ...], words: str) -> Place | None:
    said = " " + re.sub(r"[^\w]+", " ", folded(words)) + " "
    named = [p for p in cities if f" {p.code.casefold()} " in said or f" {folded(p.name).rsplit(' ', 1)[0]} " in said]
    if len(named) == 1:
        return named[0]
    return cities[0] if len(cities) == 1 else None


def _without(typed: str, code: str) -> str:
    """The typed name without its code in brackets, which has a field of its own."""
    return re.sub(rf"\s*[(（\[]?\b{code}\b[)）\]]?", "", typed).strip(" ,-") or typed
