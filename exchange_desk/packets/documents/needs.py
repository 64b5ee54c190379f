"""What a guest must not eat or be near: the lines that must never be lost on the way to the kitchen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.packets.documents.two_tongues import none_reported
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Span, Words
from exchange_desk.queries.kitchen import words_of_the_form
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class AllergyWords(Worded):
    """One allergy as the ledger keeps it."""

    substance: str
    kind: str | None
    severity: str | None
    plan: str | None
    as_written: str | None


@dataclass(frozen=True, slots=True)
class AnimalWords(Worded):
    """An animal not to be near."""

    animal: str
    strength: str


@dataclass(frozen=True, slots=True)
class Needs(Worded):
    """Allergies and diet with what is still open about them, and what a home must know to be kind."""

    allergies: tuple[AllergyWords, ...] = ()
    allergies_not_settled: tuple[str, ...] = ()
    diets: tuple[str, ...] = ()
    diet_note: str | None = None
    diet_not_settled: tuple[str, ...] = ()
    animals: tuple[AnimalWords, ...] = ()
    stairs: str | None = None
    stairs_note: str | None = None
    smokes: str | None = None
    smoke_of_others: str | None = None

    @property
    def warns(self) -> bool:
        """Whether there is an allergy, or a question about one."""
        return bool(self.allergies or self.allergies_not_settled)


def needs_of(guest: PaperGuest) -> Needs:
    """The needs of a guest that a host must know."""
    return Needs(
        allergies=tuple(
            AllergyWords(a.substance, a.kind, a.severity, a.plan, words_of_the_form(a)) for a in guest.allergies
        ),
        allergies_not_settled=open_about(guest, "allergy"),
        diets=guest.diets,
        diet_note=guest.diet_note,
        diet_not_settled=open_about(guest, "diet"),
        animals=tuple(AnimalWords(a.animal, a.strength) for a in guest.animals),
        stairs=guest.mobility if guest.mobility != "any" else None,
        stairs_note=guest.mobility_note,
        smokes=guest.smoker if guest.smoker != "no" else None,
        smoke_of_others=guest.smoke_tolerance if guest.smoke_tolerance != "fine" else None,
    )


def open_about(guest: PaperGuest, topic: str) -> tuple[str, ...]:
    """What the form said about a topic that is not settled yet."""
    return tuple(point.as_typed for point in guest.open_points if point.topic == topic)


def allergy_lines(needs: Needs, language: str, day: dt.date | None = None) -> list[Words]:
    """One line for each allergy with its plan and the words of the form; for none, that none was reported by `day`."""
    lines: list[Words] = [_allergy_line(allergy, language) for allergy in needs.allergies]
    lines += [_open_words(typed, language) for typed in needs.allergies_not_settled]
    return lines or [none_reported(language, day)]


def medicine_lines(medication: str | None, not_settled: Sequence[str], language: str) -> list[Sequence[str | Span]]:
    """What is taken, then what the form said of it that is not settled yet; nothing where nothing was said."""
    lines: list[Sequence[str | Span]] = [[Span(medication, bold=True, alone=True)]] if medication else []
    for typed in not_settled:
        lines.append([f"{say('not_settled_medicine', language)}: “", Span(typed, alone=True), "”"])
    return lines


def diet_line(needs: Needs, language: str, day: dt.date | None = None) -> Words:
    """The diet with its note; for none, that none was reported by `day`."""
    words = [value_word("diet", diet, language) for diet in needs.diets]
    known = {folded(word) for word in (*words, *needs.diets)}
    parts: list[Sequence[str | Span]] = [[word] for word in words]
    if needs.diet_note and folded(needs.diet_note) not in known:
        parts.append(["“", Span(needs.diet_note, alone=True), "”", _ask_what(needs.diet_note, language)])
    parts += [_open_words(typed, language) for typed in needs.diet_not_settled]
    return list(strung(parts, "; ")) or none_reported(language, day)


def kindness_lines(needs: Needs, language: str) -> list[str]:
    """Animals, stairs and smoke, as far as anything was said."""
    lines = [
        say(
            "must_not_be_near" if animal.strength == "never" else "rather_not_near",
            language,
            animal=value_word("animal", animal.animal, language),
        )
        for animal in needs.animals
    ]
    stairs = [value_word("mobility", needs.stairs, language), needs.stairs_note or ""]
    lines += [": ".join(part for part in stairs if part)]
    lines += [value_word("smoker", needs.smokes, language)]
    lines += [value_word("smoke_tolerance", needs.smoke_of_others, language)]
    return [line for line in lines if line]


def strung(parts: Sequence[Sequence[str | Span]], between: str) -> list[str | Span]:
    """Several words as one line with something between them."""
    line: list[str | Span] = []
    for part in parts:
        line += [between, *part] if line else [*part]
    return line


def _allergy_line(allergy: AllergyWords, language: str) -> list[str | Span]:
    words: list[str | Span] = [Span(_substance(allergy, language), bold=True, alone=True)]
    if allergy.kind == "medicine":
        words.append(f" ({value_word('allergy_kind', 'medicine', language)})")
    if allergy.severity:
        words += [" – ", Span(value_word("severity", allergy.severity, language), bold=allergy.severity == "severe")]
    parts: list[Sequence[str | Span]] = [words]
    if allergy.plan:
        parts.append([f"{say('plan', language)}: ", Span(allergy.plan, bold=True, alone=True)])
    if allergy.as_written:
        parts.append([f"{say('as_typed', language)}: “", Span(allergy.as_written, alone=True), "”"])
    return strung(parts, " · ")


def _substance(allergy: AllergyWords, language: str) -> str:
    kind = "animal" if allergy.kind == "animal" else "substance"
    return value_word(kind, allergy.substance, language)


def _open_words(typed: str, language: str) -> list[str | Span]:
    return [f"{say('not_settled', language)}: “", Span(typed, alone=True), "”"]


def _ask_what(typed: str, language: str) -> str:
    """A hint beside words in a script that the reader may not know."""
    foreign = any(char.isalpha() and char > "\u024f" and not "\u1e00" <= char <= "\u1eff" for char in typed)
    return f" ({say('ask_what', language)})" if foreign and language != "ja" else ""


def languages_line(languages: tuple[tuple[str, str | None], ...], language: str) -> str:
    """ "Japanese (first language), English (a little)"."""
    words = []
    for code, level in languages:
        name, how = value_word("language", code, language), value_word("level", level, language)
        words.append(f"{name} ({how})" if how else name)
    return joined(words, language)
