"""The first words between hosts and guests, with how to say them."""

from __future__ import annotations

from dataclasses import dataclass

from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.packets.phrases.say_it import respelled
from exchange_desk.packets.phrases.words import phrase_rows


@dataclass(frozen=True, slots=True)
class FirstWord:
    """What it means in the reader's language, how it is written, how to say it where we know how to spell that."""

    meaning: str
    written: str
    say: str


def first_words(of_language: str, for_reader: str) -> tuple[FirstWord, ...]:
    """First words in one language for who reads another; nothing where we have no words or both are the same."""
    if of_language == for_reader or of_language not in LANGUAGES or for_reader not in LANGUAGES:
        return ()
    return tuple(
        FirstWord(
            meaning=row[for_reader],
            written=row[of_language],
            say=row.get(f"{_spoken(of_language)} for {_spoken(for_reader)}")
            or (respelled(_kana(row[of_language]), for_reader) if of_language == "ja" else "")
            or "",
        )
        for row in phrase_rows("first-words")
    )


def _spoken(language: str) -> str:
    """Both ways of writing Chinese are said alike."""
    return language.split("-")[0]


def _kana(written: str) -> str:
    """The words without their gap mark, with the particle は said wa."""
    words = [word for word in written.split() if word != "…"]
    return " ".join(word[:-1] + "わ" if len(word) > 1 and word.endswith("は") else word for word in words)
