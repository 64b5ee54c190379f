"""Parts of a name, and of a birth date, that lists keep in columns of their own or in one: put together, or apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.table import EMPTY, Cell

_PLACE = re.compile(
    r"\b(?:place|ort|geburtsort|lieu|lugar|luogo|local|miejsce|"
    r"место|місце|plaats|محل|مكان|مکان)\b|出生地|地点|geburtsdatum ort"
)
_DATE_THEN_PLACE = re.compile(
    r"^(?P<date>.*\d(?:\s*(?:г\.?\s*р\.?|года?|г\.|року|р\.|年|日|r\.)(?!\w))?)[\s,;/–—-]*(?:\b(?:in|à|a|en|w|в|у|m\.)\s)?(?P<place>[^\d]*)$",
    re.DOTALL,
)
_PLACE_THEN_DATE = re.compile(
    r"^(?P<place>[^\d]+?)[\s,;/–—-]+(?:(?:am|on|le|il|el|del|den)\s)?(?P<date>\d.*)$", re.DOTALL
)


def joined(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells of a row with a second surname, a particle and a middle name or patronymic at their places."""
    out = dict(cells)
    second, particle, middle = (out.pop(n, EMPTY).text for n in ("family_name_2", "family_particle", "middle_name"))
    for field, before, after in (("family_name", particle, second), ("given_name", "", middle)):
        if before or after:
            words = " ".join(part for part in (before, out.get(field, EMPTY).text, after) if part)
            out[field] = Cell(words, words)
    return out


def apart(making: Making) -> None:
    """A birth date that shares its column with the place: the place goes to the notes."""
    said = making.text("born")
    if not said or not _PLACE.search(folded(making.columns.heading("born"))):
        return
    found = _DATE_THEN_PLACE.match(said) or _PLACE_THEN_DATE.match(said)
    if found and found["place"].strip(" ,.;"):
        date = found["date"].strip(" ,;")
        making.cells = {**making.cells, "born": Cell(date, date)}
        making.note(f"{making.columns.heading('born')}: {said}")
