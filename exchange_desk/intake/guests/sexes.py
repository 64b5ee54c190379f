"""An M alone in a Spanish list is mujer or masculino: nobody knows without an H or F beside it, so it is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.table import Cell

_SPANISH_WORDS = "ES MX AR CL CO PE VE EC BO UY PY CR GT HN NI PA SV DO CU PR GQ"
_SPANISH = frozenset(_SPANISH_WORDS.split())
_NOT_SAID = re.compile(r"(?:k\.\s?a\.?|ka|n\.\s?[av]\.?|b\.\s?d\.?|н\.\s?д\.?)", re.IGNORECASE)
_EITHER = "mujer / masculino"


def settle_sexes(makings: Sequence[Making]) -> None:
    """Put both words for every M of a Spanish list that has no other letter, so that it tells nothing and is asked."""
    for making in makings:
        if _NOT_SAID.fullmatch(making.text("sex").strip()):  # its K is no "kobieta"
            making.cells = {**making.cells, "sex": Cell("?", making.cells["sex"].value)}
    said = {folded(making.text("sex")) for making in makings} - {""}
    if said != {"m"} or not _SPANISH & set(makings[0].visit.guest_countries):
        return
    heading = set(folded(makings[0].columns.heading("sex")).split())
    if heading & {"sexo", "genero"} and not heading & {"h", "f", "hombre", "mujer"}:
        for making in makings:
            if making.text("sex"):
                making.cells = {**making.cells, "sex": Cell(_EITHER, _EITHER)}
