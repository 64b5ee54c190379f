"""Guest rooms and beds as families describe them: "Two single beds", "DZ (Doppelbett), EZ", "Bunk beds (2)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import RoomDraft, Value
from exchange_desk.intake.hosts.fields import BEDROOMS
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.numbers import number_word
from exchange_desk.intake.values.read import plain

_LIVING = re.compile(r"\b(living ?room|lounge|wohnzimmer|salon|sejour|den|family room)\b|居間|りびんぐ")
_NO_ROOM = re.compile(r"^(no |none|kein|pas d|aucun|no$)|^(なし|無し)$")
_NUMBER = r"(?:(\d{1,2}|one|two|three|four|five|six|ein\w*|zwei|drei|vier|une?|deux|trois|quatre)\s*(?:x\s*)?)?"
_AFTER = r"(?:\s*\(?\s*(\d{1,2})\s*\)?)?"
_ADJECTIVE = r"(?:(?:small|large|kleine?s?|gro(?:ss|ß)e?s?|comfortable|bequeme?s?|extra|normal\w*)\s+)?"
_BEDS = (
    ("sofa", (r"(?:schlaf|sleeper |pull out |fold out )?(?:sofa|couch)(?:s|bett\w*| ?beds?)?|canape(?:s| lit)?|bz|"
        r"clic clac|そふぁ\w*")),
    ("futon", r"futons?|布団|ふとん"),
    ("inflatable", r"air (?:mattress|bed)\w*|inflatable\w*|luftmatratzen?|gastebett \(?luft\w*|matelas gonflables?"),
    ("bunk", r"bunk ?beds?|bunks?|etagenbett\w*|stockbett\w*|hochbett\w*|lits? superposes?|二段べっど"),
    ("double", (r"(?:double|queen|king)(?: size)?(?: ?beds?)?|doppelbett\w*|ehebett\w*|franzosisches bett|"
        r"grands? lits?|lits? doubles?|"
               r"だぶる\w*")),
    ("twin", r"twins?(?: ?beds?)?|twin room|lits? jumeaux|ついん\w*"),
    ("single", r"single(?: ?beds?)?|einzelbett\w*|ez ?betten?|lits? simples?|しんぐる\w*|betten?|beds?|lits?|べっど"),
)  # fmt: skip
_SINGLE_ROOM = re.compile(rf"{_NUMBER}\b(einzelzimmer|ez|single rooms?|chambres? simples?)\b(?! ?bett)")
_DOUBLE_ROOM = re.compile(rf"{_NUMBER}\b(doppelzimmer|dz|double rooms?|chambres? doubles?)\b")
_ROOM_WORD = re.compile(r"\b(zi|zimmer|\w*zimmer|rooms?|bedrooms?|chambres?|ez|dz)\b|部屋|室")
_COT = re.compile(
    r"\b(cots?|cribs?|babybett\w*|kinderreisebett\w*|gitterbett\w*|lits? bebe|lit de bebe|lit parapluie)\b|べびーべっど"
)
_PAIR = {"bunk": 2, "twin": 2}


@dataclass(frozen=True, slots=True)
class RoomRead:
    """One room: kinds of beds; `unsure` where the words name a room but not which beds."""

    beds: tuple[str, ...]
    living_room: bool = False
    unsure: bool = False
    words: str = ""


def rooms_in(text: str, *, one_room: bool = False) -> tuple[RoomRead, ...] | None:
    """The rooms of a description, none for "no second bedroom", or None where nothing was understood.

    A plus sign, semicolon or line break begins another room; after a comma or "and" only a word for a
    room does. With `one_room` the text speaks of one room (and perhaps of the living room).
    """
    line = plain(text.replace("\n", ";"))
    if says_nothing(line) or _NO_ROOM.match(folded(line)):
        return ()
    rooms: list[RoomRead] = []
    for part, strong in _parts(line):
        read = _one(part)
        if read is None:
            if rooms or not _ROOM_WORD.search(folded(part)):
                continue
            return None
        own = read[0].living_room or (bool(_ROOM_WORD.search(folded(part))) and not one_room)
        if rooms and not own and not (strong and not one_room) and not rooms[-1].living_room:
            last = rooms.pop()
            read = (RoomRead(last.beds + read[0].beds, last.living_room, last.unsure, f"{last.words}, {part}"),)
        rooms += read
    return tuple(rooms) or None


def read_rooms(home: HomeMaking) -> None:
    """All rooms of the form, with a question for each that is not clear."""
    for name in (*BEDROOMS, "rooms"):
        text = home.text(name)
        if not text:
            continue
        if _COT.search(folded(text)):
            home.household["cot"] = True
        rooms = rooms_in(text, one_room=name in BEDROOMS)
        if rooms is None:
            home.doubt(name, "unreadable_room", f"Which beds does {home.label} mean by “{text}”?")
            home.note(f"{home.headings[name]}: {text}")
            continue
        for room in rooms:
            _add(home, name, room, text)


def _add(home: HomeMaking, name: str, room: RoomRead, text: str) -> None:
    label = chr(ord("A") + len(home.rooms))
    values: dict[str, Value] = {"label": label, "living_room": room.living_room, "notes": text}
    home.rooms.append(RoomDraft(values, room.beds))
    if room.living_room:
        home.doubt(name, "bed_in_living_room",
                   f"{home.label} offers a bed in the living room ({room.words}). It is no bed for a student. "
                   "May an adult have it?", choices=("do not use", "an adult may"))  # fmt: skip
    if room.unsure:
        home.doubt(name, "double_or_twin", f"Has the room of {home.label} one double bed or two single beds?",
                   choices=("double", "two single"))  # fmt: skip


def _parts(line: str) -> list[tuple[str, bool]]:
    out: list[tuple[str, bool]] = []
    for big in re.split(r"[;+]|\s/\s", line):
        for number, small in enumerate(re.split(r",|\bund\b|\band\b|\bet\b|&", re.sub(r"\(([^)]*)\)", r"(\1)", big))):
            if small.strip():
                out.append((small.strip(), number == 0))
    return out


def _one(part: str) -> tuple[RoomRead, ...] | None:
    key = _COT.sub(" ", folded(part))
    living = bool(_LIVING.search(key))
    single = _SINGLE_ROOM.search(key)
    double = _DOUBLE_ROOM.search(key)
    searched = _LIVING.sub(" ", key)
    for found in (single, double):
        if found:
            searched = searched.replace(found[2], " ", 1)
    if single and not _beds(searched):
        return tuple(RoomRead(("single",), living, words=part) for _ in range(_count(single[1]) or 1))
    beds = _beds(searched)
    if double and not beds:
        return tuple(RoomRead(("double",), living, unsure=True, words=part) for _ in range(_count(double[1]) or 1))
    if not beds:
        return None
    rooms = 1
    several = re.match(r"^(\d)\s*(?:zi|zimmer|rooms?|bedrooms?|chambres?)\b.*\b(?:je|each|mit je|chacune)\b", key)
    if several:
        rooms = int(several[1])
    return (RoomRead(beds, living or (beds == ("sofa",) and living), words=part),) * rooms


def _beds(key: str) -> tuple[str, ...]:
    beds: list[tuple[int, str]] = []
    taken = key
    for kind, words in _BEDS:
        for found in re.finditer(rf"(?<!\w){_NUMBER}{_ADJECTIVE}(?:{words})(?!\w){_AFTER}", taken):
            count = _count(found[1]) or _count(found[2]) or _PAIR.get(kind, 1)
            beds += [(found.start(), "single" if kind == "twin" else kind)] * count
            taken = taken[: found.start()] + "_" * len(found[0]) + taken[found.end() :]
    return tuple(kind for _, kind in sorted(beds, key=lambda b: b[0]))


def _count(word: str | None) -> int | None:
    return number_word(word) if word else None
