"""What single properties of a card say: names, numbers, addresses, days, in the ways that address books write them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exchange_desk.intake.readers.content_lines import Component, Line, parts_of, plain

_APPLE = re.compile(r"_\$!<(.*)>!\$_")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?")
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# kinds of numbers, the likelier to reach somebody on a journey first
_BEST_PHONES = (("cell", "mobile", "iphone", "car"), ("pref",), ("home",), ("main", "voice", "other"), ("work",))
_NO_PHONE = frozenset({"fax", "pager", "modem", "bbs", "video", "homefax", "workfax"})
_KINDS_TOLD = ("cell", "mobile", "iphone", "home", "work", "main", "fax", "pager", "other")


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name; what stands in several components is joined."""

    family: str = ""
    given: str = ""
    title: str = ""
    suffix: str = ""

    @property
    def whole(self) -> str:
        """The family and the given name, given name first."""
        return " ".join(part for part in (self.given, self.family) if part)


def said(value: str) -> str:
    """A text without escapes, its blanks brought together line by line."""
    if "\\" not in value and "\n" not in value:
        return " ".join(value.split())
    lines = (" ".join(line.split()) for line in plain(value).split("\n"))
    return "\n".join(line for line in lines if line)


def pieces(value: str, count: int) -> list[str]:
    """So many components of a value as text, several words of one joined by blanks."""
    found = [" ".join(" ".join(map(said, parts_of(each, ","))).split()) for each in parts_of(value)]
    return [*found, *[""] * count][:count]


def name_of(line: Line | None) -> Name:
    """The name in an N property: family, given, further, before, behind."""
    if line is None:
        return Name()
    family, given, more, before, behind = pieces(line.value, 5)
    return Name(family, " ".join(part for part in (given, more) if part), before, behind)


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin."""
    return all("LATIN" in unicodedata.name(char, "") for char in text if char.isalpha())


def reading_of(card: Component, name: Name) -> str:
    """How a name is read: family name first; nothing where it only says the name again."""
    lines = {line.name: said(line.value) for line in card.lines if line.name.startswith("X-PHONETIC-")}
    parts = [lines.get(f"X-PHONETIC-{part}-NAME", "") for part in ("LAST", "FIRST", "MIDDLE")]
    own = card.first("N")
    if not any(parts) and own is not None and own.parameter("SORT-AS"):
        parts = own.parameter("SORT-AS").split(",")
    sound = next((line for line in card.lines if line.name == "SOUND" and "x-irmc-n" in line.types), None)
    if not any(parts) and sound is not None:
        parts = pieces(sound.value, 3)
    if not any(parts):
        parts = [card.text("SORT-STRING")]
    reading = " ".join(unicodedata.normalize("NFKC", " ".join(parts)).split())
    words = set(f"{name.family} {name.given}".casefold().split())
    return "" if set(reading.casefold().replace(",", " ").split()) <= words else reading


@dataclass(frozen=True, slots=True)
class Reach:
    """A phone number, address or link with the kinds that a card gives it."""

    value: str
    kinds: frozenset[str]
    label: str = ""

    @property
    def what(self) -> str:
        """The kind in words: what its owner called it, else "work", "home" …"""
        return self.label or " ".join(kind for kind in _KINDS_TOLD if kind in self.kinds)


def reaches(card: Component, name: str) -> list[Reach]:
    """All values of a property that is a way to reach somebody, preferred ones first."""
    found = []
    for line in card.lines:
        if line.name == name and (value := said(line.value).replace("\n", " ")):
            value = re.sub(r"^(?:tel|mailto):", "", value, flags=re.IGNORECASE)
            kinds = line.types | ({"pref"} if line.parameter("PREF") == "1" else set())
            label = label_of(card, line)
            found.append(
                Reach(value.replace(";ext=", " ext. "), frozenset(kinds | set(label.casefold().split())), label)
            )
    return sorted(found, key=lambda reach: "pref" not in reach.kinds)


def label_of(card: Component, line: Line) -> str:
    """What an address book lets its owner call a line (item1.X-ABLabel)."""
    if not line.group:
        return ""
    label = next((each for each in card.lines if each.group == line.group and each.name == "X-ABLABEL"), None)
    return _APPLE.sub(r"\1", said(label.value)) if label else ""


def best_phone(phones: Sequence[Reach]) -> Reach | None:
    """The number to call: a mobile one, else the preferred one; never a fax."""
    spoken = [phone for phone in phones if not phone.kinds & _NO_PHONE]
    for kinds in _BEST_PHONES:
        found = next((phone for phone in spoken if phone.kinds & set(kinds)), None)
        if found:
            return found
    return spoken[0] if spoken else None


@dataclass(frozen=True, slots=True)
class Address:
    """An address in the parts of a card."""

    street: str = ""
    town: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""

    @property
    def whole(self) -> str:
        """In one line."""
        return _joined((self.street, f"{self.postcode} {self.town}".strip(), self.region, self.country))


def addresses(card: Component) -> list[Address]:
    """The addresses, that of the home first; a label stands for a street where no parts are given."""
    lines = [line for line in card.lines if line.name == "ADR"]
    lines.sort(key=lambda line: ("home" not in line.types, "pref" not in line.types))
    found = []
    for line in lines:
        box, beyond, street, town, region, postcode, country = (
            _joined(part for each in parts_of(value, ",") for part in plain(each).split("\n")) if value else ""
            for value in (*parts_of(line.value), *[""] * 7)[:7]
        )
        found.append(Address(_joined((street, beyond, box)), town, region, postcode, country))
    if not any(each.whole for each in found) and card.text("LABEL"):
        found = [Address(_joined(card.text("LABEL").split("\n")))]
    return [each for each in found if each.whole]


def day_of(line: Line | None) -> dt.date | str:
    """A birthday: a day, "12 April" where the year is left out, else the words that stand there."""
    if line is None:
        return ""
    text = said(line.value)
    if found := _DAY.fullmatch(text):
        try:
            day = dt.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return text
        without_year = line.parameter("X-APPLE-OMIT-YEAR") == found[1]
        return f"{day.day} {_MONTHS[day.month - 1]}" if without_year else day
    found = _NO_YEAR.fullmatch(text)
    if found and 1 <= int(found[1]) <= 12:
        return f"{int(found[2])} {_MONTHS[int(found[1]) - 1]}"
    return text


def sex_of(card: Component) -> str:
    """The sex as a word, from GENDER and what came before it."""
    told = parts_of(card.text("GENDER"))[0].strip() or card.text("X-GENDER").strip()
    words = {"m": "male", "f": "female", "o": "other", "n": "", "u": ""}
    return words.get(told.casefold(), told) or {"1": "female", "2": "male"}.get(card.text("X-WAB-GENDER"), "")


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in (" ".join(each.split()).strip(" ,") for each in parts) if part)
