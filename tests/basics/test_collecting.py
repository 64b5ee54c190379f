"""Long work lets the collector of rings rest, and nothing else."""

from __future__ import annotations

import gc

import pytest

from exchange_desk.basics.collecting import without_collecting


def test_the_collector_works_again_after_the_work_also_when_it_failed() -> None:
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="spoilt"), without_collecting():
        raise ValueError("spoilt")
    assert gc.isenabled()


def test_work_inside_other_work_does_not_wake_it_too_early() -> None:
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
