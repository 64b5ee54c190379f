"""What a reprinted sheet tells of its changes: a short box that says no more than the sheet itself shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache

from exchange_desk.basics.phrase_book import our_phrases
from exchange_desk.packets.block import Block
from exchange_desk.packets.changes import JOIN, Change
from exchange_desk.packets.notes import NOTE
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Sheet, Span

MOST = 6  # lines: the box points at what changed, the sheet tells it
LONGEST = 80  # characters of a value that is repeated in the box


def changed_box(sheet: Sheet, letter: str, changes: Sequence[Change]) -> list[Block]:
    """The box at the head of a sheet that replaces revision `letter`; nothing where nothing changed.

    What was there before is not repeated: whoever gets this sheet need not have had that one.
    """
    if not changes:
        return []
    lines = [_line(change, sheet.language) for change in changes]
    lines = list(dict.fromkeys(lines))
    told = lines if len(lines) <= MOST else lines[: MOST - 1]
    words = say("changed_since", sheet.language, letter=letter)
    if sheet.second:
        words += f" · {say('changed_since', sheet.second, letter=letter)}"
    blocks = [sheet.line(words, bold=True, size=10.5)]
    blocks += [sheet.line(Span(line, alone=True), size=10.5) for line in told]
    if len(told) < len(lines):
        blocks.append(sheet.line(say("changed_more", sheet.language, count=len(lines) - len(told)), size=10.5))
    return [sheet.boxed(blocks)]


def _line(change: Change, language: str) -> str:
    if change.what == NOTE and change.now:  # it stands right below
        return say("changed_see", language, what=say("sheet_note", language))
    what = JOIN.join(_label(part, language) for part in change.what.split(JOIN))
    if not change.now:
        return say("changed_gone", language, what=what)
    now = _value(change.now, language)
    if len(now) > LONGEST:
        return say("changed_see", language, what=what)
    return f"{what}: {now}"


def _value(text: str, language: str) -> str:
    """A value as the sheet would write it: a day with its weekday, line ends as spaces."""
    try:
        return long_day(dt.date.fromisoformat(text), language)
    except ValueError:
        return " ".join(text.split())


def _label(part: str, language: str) -> str:
    """The word of a field in the language of the sheet, where we have one; names stay as they are."""
    key = _keys().get(part.casefold())
    return say(key, language) if key else part


@cache
def _keys() -> Mapping[str, str]:
    """The phrases without gaps, by their key and by their English words."""
    plain = {key: row["en"] for key, row in our_phrases().items() if " " not in key and "{" not in row["en"]}
    by_words = {words.casefold(): key for key, words in plain.items()}
    return by_words | {key.replace("_", " "): key for key in plain}
