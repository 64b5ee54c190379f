"""What a reprinted sheet tells of its changes: a short box that says no more than the sheet itself shows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cache

from exchange_desk.basics.phrase_book import our_phrases
from exchange_desk.packets.block import Block
from exchange_desk.packets.changes import JOIN, Change
from exchange_desk.packets.notes import NOTE
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Sheet, Span

MOST = 6  # lines: the box points at what changed, the sheet tells it
LONGEST = 80  # characters of a value that is repeated in the box
LONGEST_LABEL = 40  # a longer phrase is a sentence and no label
ON_THE_SHEET = frozenset({"Languages"})  # only the sheet has words for it
NOT_GONE = frozenset({"Severity"})  # not said any more, which is not "none"
NOTICED = frozenset({"Held back"})  # told by a notice of its own
# fields of contents whose word on the sheet is another; none where they stand within another one
WORDS = {
    "Addresses": "address", "Allergies not settled": "allergies", "As written": "as_typed", "Comes from": "arrives",
    "Contacts": "home_contacts", "Diet note": "diet", "Diet not settled": "diet", "Diets": "diet",
    "Goes on to": "leaves", "Latin": "", "Medication not settled": "medication", "Members": "who_lives_there",
    "Needs": "", "Occupation": "work", "On call": "on_call", "Original": "", "Programme": "programme",
    "Reading": "", "Rooms": "room", "Shelters": "stays_with", "Smoke of others": "smoking", "Smokes": "smoking",
    "Stairs note": "stairs", "Stay": "nights", "Stays": "nights", "Steps": "stairs", "Steps note": "stairs",
    "Bookings": "", "Tickets": "", "To terminal": "terminal", "Without a home": "unplaced",
}  # fmt: skip
VALUES = {
    "Allergies": "substance", "Animals": "animal", "Diets": "diet", "Severity": "severity", "Sex": "sex",
    "Smoking": "smoking", "Smokes": "smoker", "Smoke of others": "smoke_tolerance", "Stairs": "mobility",
}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def changed_box(sheet: Sheet, letter: str, changes: Sequence[Change], *, personal: bool = False) -> list[Block]:
    """The box at the head of a sheet that replaces revision `letter`; nothing where nothing changed.

    What was there before is not repeated: whoever gets this sheet need not have had that one. An old sheet that is
    `personal` is asked for, since it may tell of a guest who stays elsewhere by now.
    """
    if not changes:
        return []
    lines = list(dict.fromkeys(line for change in changes if (line := _line(change, sheet.language))))
    told = lines if len(lines) <= MOST else lines[: MOST - 1]
    blocks = [sheet.line(_both("changed_since", sheet, letter), bold=True, size=10.5)]
    blocks += [sheet.line(Span(line, alone=True), size=10.5) for line in told]
    if len(told) < len(lines):
        blocks.append(sheet.line(say("changed_more", sheet.language, count=len(lines) - len(told)), size=10.5))
    if personal:
        blocks.append(sheet.line(_both("give_old_back", sheet, letter), size=10.5))
    return [sheet.boxed(blocks)]


def _both(key: str, sheet: Sheet, letter: str) -> str:
    return " · ".join(say(key, language, letter=letter) for language in sheet.languages[:2])


def _line(change: Change, language: str) -> str:
    """One change in a line; nothing for what a notice on the sheet tells already."""
    path = change.what.split(JOIN)
    if path[-1] in NOTICED:
        return ""
    if change.what == NOTE and change.now:  # it stands right below
        return say("changed_see", language, what=say("sheet_note", language))
    labels = [_label(part, language) for part in path]
    what = JOIN.join(label for n, label in enumerate(labels) if label and label not in labels[:n])
    if not change.now and path[-1] not in NOT_GONE:
        return say("changed_fewer" if change.of_list else "changed_gone", language, what=what)
    now = _value(change.now, path[-1], language)
    if now is None or len(now) > LONGEST:
        return say("changed_see", language, what=what)
    return f"{what}: {now}"


def _value(text: str, field: str, language: str) -> str | None:
    """A value as the sheet would write it: a day with its weekday, a code in words, line ends as spaces.

    Nothing for what only the sheet can put in words.
    """
    try:
        return long_day(dt.date.fromisoformat(text), language)
    except ValueError:
        pass
    if not text or _DAY.search(text) or text in ("yes", "no") or field in ON_THE_SHEET:
        return None
    kind = VALUES.get(field)
    if kind is None:
        return " ".join(text.split())
    return joined([value_word(kind, part, language) for part in text.split(", ")], language)


def _label(part: str, language: str) -> str:
    """The word of a field in the language of the sheet, where we have one; names stay as they are."""
    key = WORDS.get(part, _keys().get(part.casefold()))
    return part if key is None else say(key, language) if key else ""


@cache
def _keys() -> Mapping[str, str]:
    """The short phrases without gaps, by their key and by their English words."""
    plain = {
        key: row["en"]
        for key, row in our_phrases().items()
        if " " not in key and "{" not in row["en"] and len(row["en"]) <= LONGEST_LABEL
    }
    by_words = {words.casefold(): key for key, words in plain.items()}
    return by_words | {key.replace("_", " "): key for key in plain}
