"""Long work that makes many small objects, without Python looking through them for rings again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let the collector of rings of objects rest until the work is done.

    It looks through all living objects whenever many were made, and a list of ten thousand people makes millions that
    stay alive: what it finds is nothing. Objects without rings are freed at once as always.
    """
    worked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if worked:
            gc.enable()
