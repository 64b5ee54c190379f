"""Which bed a guest asks for, in the words of four languages."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.guests.making import Making

# The narrower word first: "couple (grand lit)" is a double bed, "2 lits, avec son fils" are two beds.
_WORDS: tuple[tuple[str, str], ...] = (
    (r"lit bebe|\bcot\b|kinderbett|babybett|べびーべっど|\bcrib\b", "cot"),
    (
        r"\btwin|2 (?:single )?(?:beds?|lits?|betten)|two (?:single )?beds|deux lits|zwei (?:einzel)?betten|ついん",
        "twin",
    ),
    (r"double|couple|grand lit|doppel|ehebett|だぶる|paar", "double"),
    (r"famil|家族", "family"),
    (r"single|\bseule?\b|einzel|allein|しんぐる|一人|個室|1 (?:bed|lit|bett)\b|one bed", "single"),
)
_BABY = re.compile(r"lit bebe|\bcot\b|\bcrib\b|kinderbett|babybett|べびーべっど|\bbebe\b|\bbaby\b")


@lru_cache(maxsize=REMEMBERED)
def bed_words(text: str) -> str | None:
    """single, double, twin, family, cot or None."""
    plain = folded(text)
    return next((kind for pattern, kind in _WORDS if re.search(pattern, plain)), None)


def speaks_of_a_baby(text: str) -> bool:
    """Whether a cot or baby is mentioned."""
    return bool(_BABY.search(folded(text)))


def read_beds(making: Making) -> None:
    """The bed asked for, with the words as typed beside it."""
    typed = making.text("beds")
    making.participation["beds_typed"] = typed or None
    making.participation["beds"] = bed_words(typed) if typed else None
    if typed and making.participation["beds"] is None and not re.search(r"avec|with|mit|と", folded(typed)):
        making.doubt("beds", "unknown_word", f"What bed does {making.label} ask for: “{typed}”?",
                     choices=("single", "double", "twin", "family", "cot"), sets="participation.beds")  # fmt: skip
