"""What is taken out of a text before it is set: invisible commands, never a letter."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_COMMANDS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)
_TAB = "    "


def cleaned(text: str) -> str:
    """The text as it is set: NFC, one kind of line end, tabs as four spaces; without control characters, direction
    overrides and selectors, so that nothing in it can turn the text around it.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", _TAB)
    return _COMMANDS.sub("", unicodedata.normalize("NFC", text))
