"""Steps in a home: none, few (up to six) or a flight of stairs."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.values.numbers import number_word
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits
from exchange_desk.intake.values.step_words import BESIDE, FEW, FLIGHT, LEVEL, LIFT, NO_LIFT, NO_STEPS

_MAX_FEW = 6
_HIGHER = re.compile(r"\b(?:[2-9]|1\d)(?!\d)")


def read_steps(text: str) -> Read[str]:
    """Steps in a home: none, few (up to six) or flight. "ebenerdig, 1 Stufe" has a step.

    What a lift spares is asked about: a flat on the third floor with a lift may have no step, or six at the door.
    """
    line = plain(text)
    key = folded(with_ascii_digits(line))
    if not key:
        return Read()
    denied = bool(NO_STEPS.search(key))
    left = NO_STEPS.sub(" ", key)
    few = FEW.search(left)
    trouble = Trouble("unclear_steps", f"How many steps are meant by “{line}”?", ("none", "few", "flight"))
    if LEVEL.match(key):
        return Read("none")
    no_lift = bool(NO_LIFT.search(left))
    if FLIGHT.search(FEW.sub(" ", left)) or (no_lift and _HIGHER.search(left)):
        lift = LIFT.search(left) and not no_lift
        return Read(troubles=(trouble,), rest=line) if lift else Read("flight")
    if few:
        word = few[1] or few[2] or few[3]
        count = number_word(word) if word else None
        return Read("flight" if count and count > _MAX_FEW else "none" if count == 0 else "few")
    if denied and not re.search(r"\w", BESIDE.sub(" ", left)):
        return Read("none")
    return Read(troubles=(trouble,), rest=line)
