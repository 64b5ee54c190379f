"""How one travels, as lists write it: "Flight", "Bus (car)", "Pkw (voiture)", "Zug", "飛行機"."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

_KINDS = (
    ("flight", "flight|flights|plane|air|airplane|flug|flugzeug|vol|avion|飛行機|航空便|フライト|国内線|国際線"),
    ("train", "train|rail|zug|bahn|ice|tgv|eurostar|s bahn|metro|tram|underground|subway|電車|列車|新幹線|鉄道"),
    ("coach", "coach|bus|reisebus|autocar|autobus|shuttle|minibus|バス|貸切バス"),
    ("ferry", "ferry|boat|ship|fahre|schiff|bateau|フェリー|船"),
    ("car", "pkw|voiture|auto|taxi|minivan|van|private car|own car|乗用車|タクシー|自家用車|車"),
    ("walk", "walk|on foot|zu fuss|fuss|a pied|徒歩"),
)
_FRENCH = re.compile(r"\b(qui|heure|depart|arrivee|de|a|moyen|jour|retour|aller|remarques)\b")


def travel_kind(text: str, headings: str = "") -> str | None:
    """The kind of leg; nothing where the words tell none. A bare "car" is a coach in a French list, else a car."""
    words = f" {folded(text)} "
    for kind, signs in _KINDS:
        if any(f" {sign} " in words or (not sign.isascii() and sign in words) for sign in signs.split("|")):
            return kind
    if " car " in words:
        return "coach" if _FRENCH.search(folded(headings)) else "car"
    return None


def carrier_and_number(text: str) -> tuple[str | None, str | None]:
    """ "NH 116" gives NH and NH 116, "Aircoach 700" the same way, "IE" a carrier alone; the number as one says it."""
    typed = " ".join(text.split())
    if not typed:
        return None, None
    airline = re.fullmatch(r"([A-Z][A-Z0-9]|[0-9][A-Z])\s?(\d{1,4}[A-Z]?)", typed)
    if airline:
        return airline[1], f"{airline[1]} {airline[2]}"
    if not any(c.isdigit() for c in typed):
        return typed, None
    named = re.fullmatch(r"(.*?\D)\s+(\w*\d\w*)", typed)
    return (named[1].strip() if named else None), typed
