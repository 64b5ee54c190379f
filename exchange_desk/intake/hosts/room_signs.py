"""The words of a description of rooms one after another: beds, rooms, numbers, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from exchange_desk.intake.hosts.room_words import ROOM_WORDS
from exchange_desk.intake.values.read import plain, with_ascii_digits
from exchange_desk.intake.values.wordlists import hits, word_key

_STRONG = re.compile(r"[;+]|(?:^|(?<=\s))\d\s?[.)](?=\s)")  # "1) a double bed 2) two singles" are two rooms
_WEAK = re.compile(r"[,،、]")
_SIZE = re.compile(r"(\d{2,3})\s*[x×х*]\s*(\d{2,3})(?!\d)|(\d)[.,](\d{1,2})\s*[x×х*]\s*(\d)[.,](\d{1,2})")
_WIDTH = re.compile(r"(\d)[.,](\d\d)(?!\d)|(\d)[.,](\d)\s*(?:(?:m|м|متر)(?!\w)|米)")
_TIMES = re.compile(r"(?<!\w)[x×хX]\s?(?=\d)|(?<=\d)\s?[x×хX](?!\w)")
_IN_BRACKETS = re.compile(r"\(\s*(\d{1,2})\s*\)")
_ORDINAL = re.compile(r"(?<!\w)\d\s?\.?(?:[oaªº°]|st|nd|rd|th|e|er|re|-?я|-?ша|-?га|-?тя)(?!\w)|第[一二三\d]")
_LABEL = re.compile(r"(?<=[^\W\d])\s?\d\s?:(?!\d)")  # "Room 2: ..." counts nothing
_BETWEEN = re.compile(r"(?<=\w)/(?=\w)")
_DIGITS = re.compile(r"(?<![a-zа-яіїєґ\d])#?\d+")
_NARROWEST = 60  # a number as large is no number of beds: it is how wide a bed is
_DENIED_NEAR = 2
_SEVERAL = 2
_NEAR = 1  # unknown words that may stand between a number and what it counts
BEDS = frozenset({"single", "double", "twin", "two beds", "bunk", "sofa", "folding", "futon", "inflatable", "bed"})
TYPED = frozenset({"single room", "double room", "big room", "twin room", "alone", "for two alone"})
ADJECTIVES = frozenset({"alone", "for two alone", "big room"})
_SOFT = frozenset({"sofa", "inflatable", "folding", "futon"})
NOUNS = BEDS | TYPED | {"room", "two rooms", "unclear", "places", "cot", "elsewhere", "living"}


@dataclass(frozen=True, slots=True)
class Sign:
    """One known word: what it stands for, and its number (its own, or how many of it there are)."""

    kind: str
    number: int | None
    start: int
    end: int
    near: int = 0  # unknown words between this sign and the one before
    back: bool = False  # its number stood behind it


def segments(text: str) -> list[str]:
    """The pieces of a description that speak of a room each: a plus sign, semicolon, line or number with a dot."""
    line = with_ascii_digits(plain(text.replace("\n", " ; ")))
    line = _SIZE.sub(_narrower, line)
    line = _WIDTH.sub(lambda m: f" #{m[1] or m[3]}{(m[2] or m[4]).ljust(2, '0')} ", line)
    line = _IN_BRACKETS.sub(r" \1 개 ", _ORDINAL.sub(" ", _TIMES.sub(" ", line)))
    line = _LABEL.sub(" ", line).replace("(", " ⟨ ")
    return [piece.strip() for piece in _STRONG.split(_BETWEEN.sub(" or ", line)) if piece and piece.strip()]


def signs_of(segment: str) -> list[Sign]:
    """The known words of a segment in their order, with numbers given to what they count and denied words left out.

    A number that counts nothing stays as a sign of its own.
    """
    pieces = _unlabelled([_raw(piece) for piece in _WEAK.split(segment)])
    signs: list[Sign] = []
    for number, piece in enumerate(pieces):
        if number:
            signs.append(Sign("comma", None, 0, 0))
        signs += _described(_counted(_without_denied(piece)))
    return signs


def _unlabelled(pieces: list[list[Sign]]) -> list[list[Sign]]:
    """The signs without numbers that count the rooms up: "Room 1 double bed, room 2 single bed"."""
    labels = []
    for signs in pieces:
        for place, (one, two) in enumerate(pairwise(signs)):
            counted = place > 0 and signs[place - 1].kind == "number"
            following = signs[place + 2].kind if place + 2 < len(signs) else ""
            if one.kind == "room" and two.kind == "number" and not counted and following not in ("room", "piece"):
                labels.append(two)
    if len(labels) < _SEVERAL or [sign.number for sign in labels] != list(range(1, len(labels) + 1)):
        return pieces
    return [[sign for sign in signs if not any(sign is label for label in labels)] for signs in pieces]


def _narrower(found: re.Match[str]) -> str:
    if found[1]:
        return f" #{min(int(found[1]), int(found[2]))} "
    return f" #{min(int(found[3] + found[4].ljust(2, '0')), int(found[5] + found[6].ljust(2, '0')))} "


def _raw(piece: str) -> list[Sign]:
    key = word_key(piece)
    found = [(hit.start, hit.end, hit.code) for hit in hits(piece, ROOM_WORDS)]
    taken = [(start, end) for start, end, _ in found]
    for match in _DIGITS.finditer(key):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append((match.start(), match.end(), match[0]))
    out: list[Sign] = []
    before = 0
    for start, end, code in sorted(found):
        near = len(key[before:start].split()) if out else 0
        digits = code.lstrip("#")
        if digits.isdigit():
            wide = code.startswith("#") or int(digits) >= _NARROWEST
            out.append(Sign("width" if wide else "number", int(digits), start, end, near))
        else:
            out.append(Sign(code, None, start, end, near))
        before = end
    return out


def _without_denied(signs: list[Sign]) -> list[Sign]:
    """Leave out what a piece says that there is not ("no double bed", "침대 없음"); a "denied" sign stays for it."""
    out: list[Sign] = []
    for place, sign in enumerate(signs):
        following = signs[place + 1] if place + 1 < len(signs) else None
        after = sign.kind == "lacking" or (sign.kind == "not" and following is None and not sign.near)
        before = bool(out) and out[-1].kind == "not" and sign.kind in NOUNS and sign.near <= _DENIED_NEAR
        if before or (after and out and out[-1].kind in NOUNS):
            out[-1] = Sign("denied", None, sign.start, sign.end, out[-1].near)
        elif sign.kind == "perhaps or":
            if out and out[-1].kind in BEDS | TYPED and not sign.near and following and not following.near:
                out.append(Sign("or", None, sign.start, sign.end))
        else:
            out.append(sign)
    return out


def _counted(signs: list[Sign]) -> list[Sign]:
    out: list[Sign] = []
    place = 0
    while place < len(signs):
        sign = signs[place]
        if sign.kind == "number":
            after = _skipping(signs, place + 1)
            if out and out[-1].kind in NOUNS and not sign.near and _counted_behind(signs[after : after + 3]):
                out[-1] = replace(out[-1], number=sign.number, back=True)  # "방 하나에 침대 두 개"
                place += 1
                continue
            if after < len(signs) and signs[after].kind in NOUNS | {"person", "storey"} and signs[after].near <= _NEAR:
                counted = signs[after]
                out.append(Sign(counted.kind, sign.number, sign.start, counted.end, sign.near))
                place = after + 1
                continue
        elif sign.kind in TYPED and _counted_rooms(signs[place + 1 : place + 4]):  # "單人房兩間"
            out.append(Sign(sign.kind, signs[place + 1].number, sign.start, signs[place + 2].end, sign.near, back=True))
            place += 3
            continue
        elif sign.kind in NOUNS | {"storey"} and place + 1 < len(signs) and _counts_back(signs, place + 1):
            out.append(Sign(sign.kind, signs[place + 1].number, sign.start, signs[place + 1].end, sign.near, back=True))
            place += 2
            continue
        if sign.kind != "piece":
            out.append(sign)
        place += 1
    return out


def _described(signs: list[Sign]) -> list[Sign]:
    """The signs with words for a size joined to a sofa or air bed at their side: "divano letto matrimoniale" is one."""
    out: list[Sign] = []
    for sign in signs:
        last = out[-1] if out else None
        if last and last.kind in _SOFT and sign.kind in ADJECTIVES and not sign.near and sign.number is None:
            continue
        if last and last.kind in ADJECTIVES and sign.kind in _SOFT and not sign.near and sign.number is None:
            out[-1] = replace(sign, number=last.number)
            continue
        out.append(sign)
    return out


def _skipping(signs: list[Sign], place: int) -> int:
    return place + 1 if place < len(signs) and signs[place].kind == "piece" and not signs[place].near else place


def _counted_behind(following: list[Sign]) -> bool:
    return len(following) > 2 and following[0].kind in NOUNS and [s.kind for s in following[1:]] == ["number", "piece"]


def _counted_rooms(following: list[Sign]) -> bool:
    """Whether a number and one sign for rooms come next, and no more in this piece than another room."""
    number, room = (*following, None, None)[:2]
    if number is None or room is None or number.kind != "number" or room.kind != "room":
        return False
    last = following[2].kind if len(following) > 2 else "and"
    return not number.near and not room.near and room.end - room.start == 1 and last in ("and", "or")


def _counts_back(signs: list[Sign], place: int) -> bool:
    """Whether the number at a place counts what stands before it: "침대 2개", "litera (2)", "beds: 2"."""
    if signs[place].kind != "number" or signs[place].near:
        return False
    following = signs[place + 1] if place + 1 < len(signs) else None
    return following is None or following.kind in ("piece", "and", "or", "each", "lacking", "perhaps or", "open")
