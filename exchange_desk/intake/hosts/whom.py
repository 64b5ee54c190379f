"""Whom a home would take and how many together; what is denied ("no boys") is asked, never turned into a wish."""

from __future__ import annotations

import re

from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.whom_words import COUNTS, GROUPS, OFFERS, SEXES, TOGETHER
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.numbers import read_whole
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits
from exchange_desk.intake.values.wordlists import WordList, codes_in, hits, without, word_key

_NEAR = 2  # words between a denial and what it denies
_FEWER = re.compile(
    r"<|\b(?:less|fewer|weniger|moins|menos|meno|mniej|minder|меньше|менее|менше)\b|少于|不到|미만|اقل|کمتر"
)
_SEVERAL = re.compile(  # "1 family": how many are they?
    r"\b(?:couples?|paar|parejas?|matrimonio|casal|coppia|stel|пар[ауы]|famil\w*|rodzin\w*|gezin|семь\w*|родин\w*|сім\w*)\b|"
    r"家庭|夫妻|夫婦|부부|가족|زوج|عایل|خانواده"
)
_AND = frozenset(
    (
        "and",
        "or",
        "und",
        "oder",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "i",
        "lub",
        "en",
        "of",
        "и",
        "или",
        "та",
        "або",
        "和",
        "或",
        "و",
    )
)
_GROUPS = ("junior_high", "high", "adult")


def said_in(text: str, words: WordList) -> tuple[frozenset[str], bool]:
    """The codes that a text says and does not deny, and whether it denies any."""
    key, found = word_key(text), hits(text, words)
    said, denied = set(), False
    for place, hit in enumerate(found):
        before = found[place - 1] if place else None
        if hit.code == "not":
            continue
        if before is not None and before.code == "not" and len(key[before.end : hit.start].split()) <= _NEAR:
            denied = True
        else:
            said.add(hit.code)
    return frozenset(said), denied


def sex_wished(text: str, heading: str = "") -> tuple[str | None, bool]:
    """female or male, or None for either, and whether that is clear. "Chicos" are boys where girls are asked about."""
    if says_nothing(plain(text)):
        return None, True
    said, _ = said_in(text, SEXES)
    if {"not", "own"} & set(codes_in(text, SEXES)):  # a denial may stand before or behind: "남자 안됨", "no boys"
        return None, False
    if "either" in said:
        return None, True
    if "boys or all" in said and "male" not in said:
        if "female" in said:
            return None, True
        clear = "female" in codes_in(heading, SEXES)
        return ("male" if clear else None), clear
    sexes = said & {"female", "male"}
    if len(sexes) == 1:
        return next(iter(sexes)), True
    return None, bool(sexes)


def groups_wished(text: str) -> tuple[tuple[str, ...], bool]:
    """The groups of guests that a text names in its order, and whether that is clear; none for anybody."""
    if says_nothing(plain(text)):
        return (), True
    said, denied = said_in(text, GROUPS)
    groups = tuple(code for code in codes_in(text, GROUPS) if code in _GROUPS and code in said)
    if "either" in said:
        return groups, True
    if denied or _young_alone(text):
        return (), False
    return groups, bool(groups)


def _young_alone(text: str) -> bool:
    """Whether a text names young people of no known school; in "alumnos de bachillerato" the school says which."""
    key, found = word_key(text), hits(text, GROUPS)
    for place, hit in enumerate(found):
        if hit.code != "young":
            continue
        beside = [*found[max(0, place - 1) : place], *found[place + 1 : place + 2]]
        gaps = [key[min(hit.end, other.end) : max(hit.start, other.start)].split() for other in beside]
        if not any(
            other.code in ("high", "junior_high") and len(gap) <= 1 and not _AND & set(gap)
            for other, gap in zip(beside, gaps, strict=True)
        ):
            return True
    return False


def together(text: str) -> str | None:
    """Whether a home takes two: "yes", "one_only", "one_room", or None where it is not clear."""
    said = set(codes_in(with_ascii_digits(text), TOGETHER))
    if "rather" in said or ("one_room" in said and said & {"not", "no"}):
        return None
    if "one_room" in said:
        return "one_room"
    if "no" in said or "one_only" in said:
        return None if "yes" in said and "no" in said else "one_only"
    return "yes" if "yes" in said and "not" not in said else None


def offer_kind(text: str) -> str | None:
    """What a home offers: "overnight", "meal" or "day"; None where it is not clear. "No bed, only meals" is no bed."""
    said, _ = said_in(text, OFFERS)
    return "overnight" if "night" in said else "meal" if "meal" in said else "day" if "day" in said else None


def count_in(cell: Cell, *, none: bool = False) -> Read[int]:
    """A number of guests or seats, in digits or in words; with `none`, "no car" is 0."""
    text = plain(cell.text)
    if none and text and (says_nothing(text) or "none" in codes_in(text, COUNTS)):
        return Read(0)
    if not isinstance(cell.value, int | float):
        cell = Cell(with_ascii_digits(text))
    if _FEWER.search(word_key(text)) or _SEVERAL.search(word_key(text)):
        return Read(troubles=(Trouble("unreadable_number", f"“{text}” is not one whole number."),), rest=text)
    read = read_whole(cell)
    if read.value is not None or not text or re.search(r"\d", cell.text):
        return read
    counts = [code for code in codes_in(text, COUNTS) if code.isdigit()]
    if len(counts) == 1 and not without(text, COUNTS):
        return Read(int(counts[0]))
    return read


def read_whom(home: HomeMaking) -> None:
    """Which guests a home would take, of which sex, and whether two together."""
    wanted = home.text("groups")
    home.offer["groups"], clear = groups_wished(wanted)
    if not clear:
        home.doubt("groups", "unclear_groups", f"Whom would {home.label} like to host?",
                   choices=("adult", "high", "junior_high"), sets="offer.groups")  # fmt: skip
    sex = home.text("guests_sex")
    wished, clear = sex_wished(sex, home.headings.get("guests_sex", ""))
    if wished:
        home.offer["guests_sex"] = wished
    if not clear:
        home.doubt("guests_sex", "unclear_answer", f"Whom does {home.label} mean by “{sex}”?",
                   choices=("female", "male", "either"), sets="offer.guests_sex")  # fmt: skip
    two = home.text("two_guests")
    if two:
        home.offer["two_guests"] = together(two)
        if home.offer["two_guests"] is None:
            home.doubt("two_guests", "unclear_answer", f"Can {home.label} take two? They say “{two}”.",
                       choices=("yes", "one_only", "one_room"), sets="offer.two_guests")  # fmt: skip
