"""A name on paper: original script, passport spelling, how to say it, what to call the person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.say_it import is_kana, respelled
from exchange_desk.queries.packet_facts_guests import PaperName

_HAN, _CYRILLIC = re.compile("[\u3041-\u30ff\u3400-\u9fff]"), re.compile("[\u0400-\u04ff]")
_SCRIPTS = {
    "zh-Hans": _HAN, "zh-Hant": _HAN, "ko": re.compile("[\uac00-\ud7a3]"),
    "ru": _CYRILLIC, "uk": _CYRILLIC, "ar": re.compile("[\u0620-\u06ff]"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameLine(Worded):
    """`latin` is never empty; `original` is there only where it is another script or spelling."""

    latin: str
    original: str | None = None
    reading: str | None = None
    to_call: str | None = None
    spread = True

    @property
    def both(self) -> str:
        """Original script, then passport spelling, on one line."""
        return f"{self.original}  {self.latin}" if self.original else self.latin

    def in_script_of(self, language: str) -> str:
        """In their own script for a reader whose language is written in it, else in passport spelling."""
        if language == "ja":
            return self.original or self.latin
        script = _SCRIPTS.get(language)
        return self.original if self.original and script and script.search(self.original) else self.latin

    def say(self, language: str) -> str:
        """How to say it for a reader of that language; empty where nobody told the reading."""
        if not self.reading or (is_kana(self.reading) and language == "ja" and not self.original):
            return ""
        return respelled(self.reading, language)


def name_line(name: PaperName) -> NameLine:
    """The whole name; the family name stands in capitals where it comes first, so that nobody mistakes it."""
    family = (name.family or "").upper() if name.family_first and name.given else name.family
    latin = _ordered(family, name.given, name.family_first) or name.passport or ""
    original = _ordered(name.family_original, name.given_original, name.family_first) or None
    reading = _ordered(name.family_reading, name.given_reading, name.family_first) or None
    if not latin:
        latin, original = original or name.called or name.full, None
    if original and folded(original) == folded(latin):
        original = None
    called = name.called if name.called and folded(name.called) not in folded(latin).split() else None
    return NameLine(latin, original, reading, called)


def first_name(name: PaperName) -> str:
    """What to call somebody: the name to call, else the given name, else whatever name there is."""
    return name.called or name.given or name.given_original or name.full


def first_name_original(name: PaperName) -> str | None:
    """The given name in its own script, the whole name where only that is known."""
    return name.given_original or name.family_original


def first_name_line(name: PaperName) -> NameLine:
    """The given name alone, for a sheet that may not tell the family name."""
    return NameLine(first_name(name), None, name.given_reading, None)


def _ordered(family: str | None, given: str | None, family_first: bool) -> str:
    parts = (family, given) if family_first else (given, family)
    return " ".join(part for part in parts if part)
