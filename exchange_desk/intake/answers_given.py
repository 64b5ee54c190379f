"""Answers that come with a list, which remember those that were looked up: a key that fits nothing is told."""

from __future__ import annotations

from collections.abc import Mapping


class AnswersGiven(dict[str, str]):
    """From the key of a question ("14/Born", "14:ambiguous_date") to its answer, however its blanks were typed.

    A copy of one remembers with it.
    """

    def __init__(self, answers: Mapping[str, str]) -> None:
        super().__init__({_even(key): answer for key, answer in answers.items()})
        self._heard: set[str] = answers._heard if isinstance(answers, AnswersGiven) else set()

    def __contains__(self, key: object) -> bool:
        there = super().__contains__(_even(key))
        if there:
            self._heard.add(_even(key))
        return there

    def __getitem__(self, key: str) -> str:
        self._heard.add(_even(key))
        return super().__getitem__(_even(key))

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """As of any dict."""
        return self[key] if key in self else default  # noqa: SIM401

    @property
    def unheard(self) -> tuple[str, ...]:
        """The keys that nobody has asked for, in their order."""
        return tuple(key for key in self if key not in self._heard)


def keys_of(row: int | None, column: str | None, code: str, question_id: str | None = None) -> tuple[str, ...]:
    """What an answer to a question may be called."""
    return (f"{row}/{column}", f"{code}@{row}", f"{row}:{code}", code, *([question_id] if question_id else ()))


def _even(key: object) -> str:
    return " ".join(str(key).split())
