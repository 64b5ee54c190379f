"""The marks of a list of attendance in words and signs: present, late, absent, ill, excused; others are asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.attendance_words import ABSENT_SIGNS, LETTERS, LOST_CONNECTION, MARKS, PRESENT_SIGNS
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.signs import CIRCLES, CROSSES, TICKS, cross_means
from exchange_desk.intake.table import Cell

_KEYS = {folded(word): state for state, words in MARKS.items() for word in words}
_EAST = frozenset({"JP", "KR"})  # a circle is yes there and a cross no
_FEW = 3  # a longer remark may hold a word such as "late" and say something else


def is_mark(text: str) -> bool:
    """Whether a text is a mark as it stands in cells ("present"), whatever it may be as a heading."""
    return folded(text) in _KEYS or text.strip() in PRESENT_SIGNS | ABSENT_SIGNS | CIRCLES | CROSSES | TICKS


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: the state as in the record Attendance, None where a person must say; what stood there, and a note."""

    state: str | None
    as_typed: str
    notes: str | None = None
    why: str = ""


class Marks:
    """Reads the marks of one list; a cross, a circle or a single letter means what the whole list shows."""

    def __init__(
        self, cells: Iterable[Cell], countries: Iterable[str], *, heading: str, row: int, answers: Mapping[str, str]
    ) -> None:
        texts = [cell.text.strip() for cell in cells]
        self._east = bool(set(countries)) and set(countries) <= _EAST
        letters = {folded(text) for text in texts if len(folded(text)) == 1 and folded(text).isalpha()} - {"x", "х"}
        meanings = [{one: each[one] for one in letters} for each in LETTERS if letters <= set(each)]
        self._letters = meanings[0] if meanings and all(each == meanings[0] for each in meanings) else {}
        self.doubts: list[Doubt] = []
        self._cross = self._cross_of(texts, heading, row, answers)

    def read(self, cell: Cell) -> Mark | None:
        """What a cell says; None for an empty one, of which nobody said anything."""
        text = " ".join(cell.text.split())
        if not text:
            return Mark(None, cell.broken, None, "shows an error") if cell.broken else None
        state = self._state(text)
        note = cell.comment or None
        if state is None:
            words = folded(text).split()
            known = [
                (part, self._state(part)) for part in (text.split("(")[0].strip(" ,;:"), text.split(",")[0].strip())
            ]
            told = next((said for part, said in known if said and part != text and folded(part)), None)
            if told in ("late", "present", "absent", "excused", "ill") and len(words) <= _FEW + 2 and "?" not in text:
                state, note = told, "\n".join(part for part in (text, note) if part)
        if state is None:
            lost = "the connection or the power was lost" if LOST_CONNECTION.search(text.casefold()) else ""
            return Mark(None, text, note, lost)
        if state == "ill":
            return Mark("absent", text, "\n".join(part for part in ("ill", note) if part))
        return Mark(state, text, note)

    def _state(self, text: str) -> str | None:
        if text in PRESENT_SIGNS:
            return "present"
        if set(text) <= ABSENT_SIGNS:
            return "absent"
        if text in CROSSES:
            return None if self._cross is None else "present" if self._cross else "absent"
        if text in CIRCLES or (self._east and text in ("o", "O")):
            return "present"
        if "?" in text:
            return None
        key = folded(text)
        if key in self._letters:
            return self._letters[key]
        state = _KEYS.get(key)
        return None if len(key) == 1 and key.isascii() and key.isalpha() and key not in ("y", "n") else state

    def _cross_of(self, texts: list[str], heading: str, row: int, answers: Mapping[str, str]) -> bool | None:
        """Whether a cross means that somebody was there; asked once where the marks do not tell."""
        crosses = [text for text in texts if text in CROSSES]
        if not crosses:
            return None
        told = answers.get(f"{heading}:cross_or_tick")
        if told in ("present", "absent"):
            return told == "present"
        plus = any(text in PRESENT_SIGNS | TICKS | CIRCLES for text in texts)
        others = [text if text in CROSSES or not text else self._as_answer(text) for text in texts]
        means = False if plus else cross_means(others, east=self._east)
        if means is None:
            self.doubts.append(
                Doubt(row, heading, "cross_or_tick",
                      f"In the list stands “{crosses[0]}” ({len(crosses)} times). Does it mean present or absent? "
                      "Nothing is kept for it until then: import the list again with the answer.",
                      crosses[0], ("present", "absent"), subject=heading)
            )  # fmt: skip
        return means

    def _as_answer(self, text: str) -> str:
        state = self._state_of_word(text)
        return "yes" if state in ("present", "late") else "no" if state else text

    def _state_of_word(self, text: str) -> str | None:
        if set(text) <= ABSENT_SIGNS:
            return "absent"
        return self._letters.get(folded(text)) or _KEYS.get(folded(text))


def said_twice(one: Mark, other: Mark) -> Mark:
    """Two marks of one person at one meeting: the same state once, different ones are asked about."""
    if one.state == other.state and one.state is not None:
        return one
    return Mark(None, f"{one.as_typed} / {other.as_typed}", None, "two lines say different things")
