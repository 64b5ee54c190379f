"""What was typed after the command is looked at before anything is opened; what is said fits one line of a terminal."""

from __future__ import annotations

import argparse
import re

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import kept

_QUOTED = 80  # letters of a long quotation that are shown
_LONG_WORD = re.compile(r"[^\s“”]{100,}|(?<=“)[^”]{100,}(?=”)")
# controls, line separators, and what turns the direction of a line
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# what a terminal obeys instead of showing it; no JSON holds these
_OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def look_at_words(arguments: argparse.Namespace) -> None:
    """Refuse half characters and NUL in any argument, and options that are given but empty.

    An empty option is mostly a variable that a script did not fill; to go on without it would do more than was asked.
    """
    for name, value in vars(arguments).items():
        empty = False
        for word in value if isinstance(value, list) else [value]:
            if not isinstance(word, str):
                continue
            _readable(word)
            empty = empty or not word.strip()
        if empty and name in getattr(arguments, "options_", {}):
            raise RefusedInput(f"“{arguments.options_[name]}” is empty. Give a name or a value, or leave it out.")


def in_one_line(sentence: str) -> str:
    """The sentence with what cannot be seen written out, and long quotations cut."""
    shown = _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), sentence.strip())
    return _LONG_WORD.sub(lambda found: f"{found[0][:_QUOTED]}…", shown)


def for_terminal(text: str) -> str:
    """The text with the signs written out that a terminal would obey (colours, bells): they came with a pasted name."""
    return _OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def _readable(word: str) -> None:
    try:
        kept(word)
    except RefusedInput:
        raise RefusedInput(
            f"“{word}” holds a character that cannot be read. Type it again, or rename the file that it names."
        ) from None
