"""A short run of the generated corpus: nothing is wrong without a word, nearly everything is right unasked."""

from __future__ import annotations

import pytest

from benchmarks.corpus import homes
from benchmarks.corpus.judging import RIGHT, WRONG
from benchmarks.corpus.run import one_file


@pytest.mark.parametrize("first", range(0, 120, 20))
def test_lists_of_the_corpus_are_read_right_or_asked(first: int) -> None:
    outcomes = [one_file(number) for number in range(first, first + 20)]
    assert [outcome for outcome in outcomes if outcome.refused] == []
    verdicts = [verdict for outcome in outcomes for verdict in outcome.verdicts]
    assert [verdict for verdict in verdicts if verdict.verdict == WRONG] == []
    closed = [verdict for verdict in verdicts if not verdict.open]
    assert sum(verdict.verdict == RIGHT for verdict in closed) >= 0.95 * len(closed)


@pytest.mark.parametrize("first", [0, 15])
def test_host_forms_of_the_corpus_are_read_right_or_asked(first: int) -> None:
    judged = [value for number in range(first, first + 15) for value in homes.one_file(number)]
    assert [value for value in judged if value.verdict == WRONG] == []
    assert sum(value.verdict == RIGHT for value in judged) >= 0.95 * len(judged)
