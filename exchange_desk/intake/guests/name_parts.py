"""What shows which part of a name is which: initials, patronymics, and endings that only family names have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exchange_desk.intake.guests.name_words import PATRONYMIC

MOST_WORDS = 8  # of a name: more are no name, and no choice that helps
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}")
_FATHERS_SON = re.compile(r"(?:ович|евич|ьович|ьич|ич|ыч|ovi(?:ch|tch|č)|evi(?:ch|tch|č)|ovych|yovych)$", re.IGNORECASE)
_FATHERS_DAUGHTER = re.compile(r"(?:овна|евна|ична|івна|ївна|ovna|evna|ivna|yivna|ichna)$", re.IGNORECASE)
# -ian and -ov are left out: Marian, Christian and Yakov are given names
_ONLY_FAMILIES = re.compile(
    r"(?:\w(?:sk|ck|dzk)[iay]|sk[iy]y|skaya|enko|wicz|czyk|[eo]vić|ová|oğlu|opoulos|shvili|sson|енко|ськ(?:ий|а)|цьк(?:ий|а)|ск(?:ий|ая)|цк(?:ий|ая))$",
    re.IGNORECASE,
)


def by_initials(words: Sequence[str]) -> tuple[str, str] | None:
    """Family and given name of “Иванов И.И.” and “J. Berg”; None for “Anna K.”, a family name cut short."""
    initial = [bool(_INITIALS.fullmatch(word)) for word in words]
    if len(words) < 2 or initial.count(False) != 1:
        return None
    at = initial.index(False)
    letters = " ".join(word for word, short in zip(words, initial, strict=True) if short)
    if at == len(words) - 1:
        return words[at], letters
    return (words[at], letters) if at == 0 and letters.count(".") > 1 else None


def by_patronymic(words: Sequence[str]) -> tuple[str, str] | None:
    """Family and given name of three words of which one is a patronymic: it stands behind the given name."""
    if len(words) != 3:
        return None
    fathers = [n for n, word in enumerate(words) if is_patronymic(word)]
    if fathers in ([2], [0, 2]):
        return words[0], " ".join(words[1:])
    if fathers in ([1], [1, 2]):
        return words[2], " ".join(words[:2])
    return None


def is_patronymic(word: str) -> bool:
    """Whether a word is a name made from the father's: Иванович, Petrivna."""
    found = PATRONYMIC.search(word.casefold()) or _FATHERS_SON.search(word) or _FATHERS_DAUGHTER.search(word)
    return len(word) > 5 and found is not None


def sex_of_patronymic(given: str) -> str | None:
    """female or male where the words behind the given name hold a patronymic, else None."""
    behind = given.split()[1:]
    son = any(_FATHERS_SON.search(word) for word in behind if len(word) > 5)
    daughter = any(_FATHERS_DAUGHTER.search(word) for word in behind if len(word) > 5)
    return None if son == daughter else "male" if son else "female"


def turned_round(given: str, family: str) -> bool:
    """Whether the word taken for the given name ends as only family names do, and the other does not."""
    return bool(_ONLY_FAMILIES.search(given)) and not _ONLY_FAMILIES.search(family)
