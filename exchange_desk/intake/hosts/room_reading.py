"""How many rooms and which beds a description means, from its words in their order; in doubt it means nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from exchange_desk.basics.text import folded
from exchange_desk.intake.hosts.room_signs import BEDS, TYPED, Sign, segments, signs_of
from exchange_desk.intake.hosts.room_words import COTS
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.read import plain
from exchange_desk.intake.values.wordlists import codes_in

_NO_ROOM = re.compile(r"^(no |none|kein|pas d|aucun|no$)|^(なし|無し)$")
_SLASH = re.compile(r"\s/\s?|/\s")
_KINDS = {"bed": "single", "twin": "single", "two beds": "single", "folding": "sofa"}
_IMPLIED = {"single room": ("single",), "alone": ("single",), "double room": ("double",), "for two alone": ("double",),
            "big room": ("double",), "twin room": ("single", "single")}  # fmt: skip
_FOR_TWO = ("double room", "for two alone")
_MAKESHIFT = ("sofa", "folding", "futon", "inflatable")
_PAIRS = ("bunk", "twin", "two beds")
_PAIR = 2
_WIDE = range(135, 186)  # centimetres: wide enough for two, though the words do not say so
_MAY_BE_BEDS = range(2, 10)  # a number that counts nothing known
_MOST = 12


@dataclass(frozen=True, slots=True)
class RoomRead:
    """One room: kinds of beds; `unsure` where the words name a room for two but not which beds."""

    beds: tuple[str, ...]
    living_room: bool = False
    unsure: bool = False
    words: str = ""
    folding: bool = False


class _UnclearError(Exception):
    """The words can be read in several ways, or count what is not known."""


@dataclass(slots=True)
class _Room:
    """One room while its words are read; `beds` are the codes of the words for beds."""

    words: str
    number: int = 1
    named: bool = False
    typed: str | None = None
    beds: list[str] = field(default_factory=list)
    living: bool = False
    mentions: int = 0
    counted: bool = False  # a number above one stood with its beds
    implied: bool = False  # its first beds are those that its word implies


def rooms_in(text: str, *, one_room: bool = False) -> tuple[RoomRead, ...] | None:
    """The rooms of a description, none for "no second bedroom", or None where it is not clear.

    A plus sign, semicolon or line break begins another room; after a comma or "and" only a word for a
    room does. With `one_room` the text speaks of one room (and perhaps of the living room). What can be read in two
    ways ("one double bed or two singles", "2 rooms with 2 beds") and numbers that count nothing known give None.
    """
    if says_nothing(plain(text)):
        return ()
    rooms: list[RoomRead] = []
    denied, sums = False, 0
    try:
        for segment in segments(text):
            pieces = [(piece.strip(), signs_of(piece)) for piece in _SLASH.split(segment)]
            _no_choice([signs for _, signs in pieces])
            for words, signs in pieces:
                denied |= any(sign.kind == "denied" for sign in signs)
                read, said = _Segment(words, signs).rooms()
                rooms += read
                sums = sums or said
    except _UnclearError:
        return None
    if sums and (sums > 1 or not rooms) and sums != len(rooms):
        return None  # "2 rooms", but which beds are in them?
    if not rooms:
        return () if denied or _NO_ROOM.match(folded(text)) else None
    return tuple(_as_one(rooms) if one_room else rooms)


def cot_in(text: str) -> bool:
    """Whether a text offers a bed for a baby."""
    codes = codes_in(text, COTS)
    return "cot" in codes and not {"not", "lacking"} & set(codes)


def _no_choice(pieces: Sequence[Sequence[Sign]]) -> None:
    """Refuse "double / twin": one room that can be either."""
    kinds = [[(s.kind, s.number) for s in signs if s.kind in BEDS | TYPED] for signs in pieces]
    if len(kinds) > 1 and all(len(each) == 1 and each[0][1] is None for each in kinds):
        said = {each[0][0] for each in kinds}
        if said & {"double", *_FOR_TWO} and said & {"twin", "twin room", "two beds", "single"}:
            raise _UnclearError


def _as_one(rooms: Sequence[RoomRead]) -> list[RoomRead]:
    """The rooms of a column that asks for one room: all beds together, but those of the living room."""
    own = [room for room in rooms if not room.living_room]
    if len(own) < _PAIR:
        return list(rooms)
    beds = tuple(bed for room in own for bed in room.beds)
    together = RoomRead(beds, False, any(r.unsure for r in own), ", ".join(dict.fromkeys(r.words for r in own)),
                        any(r.folding for r in own))  # fmt: skip
    return [together, *(room for room in rooms if room.living_room)]


class _Segment:
    """Reads the signs of one segment from left to right."""

    def __init__(self, words: str, signs: Sequence[Sign]) -> None:
        self._words = words
        self._signs = signs
        self._found: list[_Room] = []
        self._now: _Room | None = None
        self._apart = False  # a comma or "and" since the last noun
        self._or = self._each = self._places = False
        self._before = 0  # beds of this room before the last comma or "and"
        self._people = 1
        self._explained: int | None = None  # beds whose kind is about to be said in brackets
        self._last: Sign | None = None

    def rooms(self) -> tuple[list[RoomRead], int]:
        """The rooms, and how many rooms without beds were announced ("2 rooms: one double, one single")."""
        for place, sign in enumerate(self._signs):
            self._take(place, sign, self._in_living_room(place))
        bare = [room for room in self._found if not room.beds and room.typed is None and not room.living]
        read = [out for room in self._found if room not in bare for out in self._settled(room)]
        announced = max((room.number for room in bare), default=0)
        return read, max(announced, 1) if self._places and not read else announced

    def _take(self, place: int, sign: Sign, living: bool) -> None:
        kind = sign.kind
        if kind in ("comma", "and"):
            self._apart = True
            self._before = len(self._now.beds) if self._now else 0
        elif kind == "each":
            self._each = True
        elif kind == "or":
            self._or = self._last is not None
        elif kind == "open":
            self._explained = self._last.number or 1 if self._last and self._last.kind == "bed" else None
        elif kind == "number" and sign.number == 1 and self._one_with(place):
            self._new(_Room(self._words, named=True))
        elif kind == "another":
            self._another(place)
        elif kind in ("person", "for two"):
            self._people = max(self._people, _PAIR if kind == "for two" else sign.number or 1)
        elif kind == "number" and sign.number in _MAY_BE_BEDS:
            raise _UnclearError
        elif kind == "width" and sign.number in _WIDE:
            self._wide(place)
        elif kind == "places":
            self._places = True
        elif kind == "unclear" and (sign.number or self._apart or self._now is None or not self._now.beds):
            raise _UnclearError
        elif kind in BEDS | TYPED or kind in ("room", "two rooms"):
            if self._or:
                raise _UnclearError
            if kind in BEDS:
                self._bed(sign, living)
            elif kind in TYPED:
                self._typed(sign)
            else:
                self._room(sign)
            self._last, self._apart = sign, False

    def _in_living_room(self, place: int) -> bool:
        """Whether a sign stands in the same part of the segment as a word for the living room."""
        first = last = place
        while first > 0 and self._signs[first - 1].kind not in ("comma", "and"):
            first -= 1
        while last + 1 < len(self._signs) and self._signs[last + 1].kind not in ("comma", "and"):
            last += 1
        part = {sign.kind for sign in self._signs[first : last + 1]}
        if "living" in part:
            return True
        beds = part & BEDS  # "sofa and air bed in the living room"
        makeshift = bool(beds) and beds <= set(_MAKESHIFT) and not part & {"room", *TYPED}
        joined = last + 2 < len(self._signs) and self._signs[last + 1].kind == "and"
        return makeshift and joined and self._in_living_room(last + 2)

    def _one_with(self, place: int) -> bool:
        """Whether "one" stands for another room: "a double room and one with two beds"."""
        following = self._signs[place + 1] if place + 1 < len(self._signs) else None
        named = bool(self._now and self._now.named and self._apart)
        return named and following is not None and following.kind in BEDS and following.near > 0

    def _another(self, place: int) -> None:
        """Another room, where no word for a room or bed follows at once ("y otra con litera")."""
        following = self._signs[place + 1] if place + 1 < len(self._signs) else None
        if following is None or following.near:
            if self._now and self._now.beds and not self._apart:
                raise _UnclearError  # "2 beds here, 1 bed in another"
            self._new(_Room(self._words, named=True))
        elif following.kind == "room" and self._now and self._now.beds and not self._now.named:
            raise _UnclearError  # "a bed, and a bed in another room"

    def _wide(self, place: int) -> None:
        following = self._signs[place + 1] if place + 1 < len(self._signs) else self._last
        if following is None or "bed" in (following.kind, self._last.kind if self._last else None):
            raise _UnclearError

    def _new(self, room: _Room) -> _Room:
        self._now = room
        self._found.append(room)
        return room

    def _room(self, sign: Sign) -> None:
        number = sign.number or (_PAIR if sign.kind == "two rooms" else None)
        now = self._now
        if now and now.named and not now.beds and not self._apart and number is None:
            return
        if now and now.beds and not now.named and not self._apart and not now.living:
            now.named, now.number = True, number or 1
            return
        if now and now.named and not now.living and not self._apart and 0 < self._before < len(now.beds):
            beds, now.beds = (
                now.beds[self._before :],
                now.beds[: self._before],
            )  # "2 beds in one room, a sofa in another"
            self._new(_Room(self._words, named=True, beds=beds, mentions=1, number=_few(number or 1)))
            return
        self._new(_Room(self._words, named=True, number=_few(number or 1)))

    def _typed(self, sign: Sign) -> None:
        kind, number, now = sign.kind, sign.number, self._now
        of_beds = now is not None and (not now.named or (self._last is not None and self._last.kind in BEDS))
        if kind in ("alone", "for two alone") and now and now.beds and of_beds:
            of_last = self._last is not None and self._last.kind == "bed" and not self._apart
            if of_last and number is None:
                if kind == "for two alone":
                    now.beds = ["double" if bed == "bed" else bed for bed in now.beds]
                return
            if "bed" in now.beds:
                raise _UnclearError  # "2 beds, 1 single and 1 double": the sum or more?
            self._bed(Sign("single" if kind == "alone" else "double", number, 0, 0), False)
            return
        if now and now.named and not now.beds and now.typed is None and number is None:
            now.typed = kind
            return
        if now and now.beds and not now.named and not self._apart and not now.living:
            sleepers = sum(_PAIR if bed == "double" else 1 for bed in now.beds)
            if sleepers == len(_IMPLIED[kind]) or (sleepers == _PAIR and kind in (*_FOR_TWO, "big room")):
                now.named, now.number = True, _few(number or 1)
                return
            raise _UnclearError
        self._new(_Room(self._words, named=True, typed=kind, number=_few(number or 1)))

    def _bed(self, sign: Sign, living: bool) -> None:
        kind, now = sign.kind, self._now
        if now is None or now.living != living:
            now = self._new(_Room(self._words, living=living))
        elif now.typed and not now.beds and self._apart:
            if now.number > 1:
                raise _UnclearError
            if kind in _MAKESHIFT:
                now.beds, now.implied = list(_IMPLIED[now.typed]), True
        number = sign.number
        if kind == "bunk" and number and number > 1 and not sign.back:
            raise _UnclearError  # "2 bunk beds" are two places or four
        if kind in _PAIRS and (number is None or (number == 1 and kind != "twin")):
            number = _PAIR
        if kind == "double" and (number or 1) > 1 and not sign.near and self._last and self._last.kind == "room":
            raise _UnclearError  # "room 2 double bed": the second room, or two beds?
        if self._explained is not None and kind != "bed":
            number = self._explained if sign.number is None else number
            if self._explained != (number or 1):
                raise _UnclearError  # "3 beds (one bunk bed)"
            del now.beds[-self._explained :]
        self._explained = None
        now.beds += [kind] * _few(number or 1)
        now.mentions += 1
        now.counted |= (sign.number or 1) > 1

    def _settled(self, room: _Room) -> list[RoomRead]:
        one_bed = room.beds == ["bed"]
        unsure = room.typed in _FOR_TWO and (not room.beds or one_bed or room.implied)
        beds = list(_IMPLIED[room.typed or ""]) if not room.beds or (unsure and one_bed) else room.beds
        if one_bed and not unsure and self._people > 1:
            raise _UnclearError  # one bed for two: a double bed, or a bed too few
        if room.number > 1 and room.beds and not self._each and (room.mentions > 1 or room.counted):
            raise _UnclearError  # "2 rooms with 2 beds": in each, or together?
        kinds = tuple(_KINDS.get(bed, bed) for bed in beds)
        return [RoomRead(kinds, room.living, unsure, room.words, "folding" in beds)] * room.number


def _few(number: int) -> int:
    if number > _MOST:
        raise _UnclearError
    return number
