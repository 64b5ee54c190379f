"""What was read once for many papers is kept with its session until that session writes or ends its transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session

T = TypeVar("T")
_KEPT = "kept_facts"


def kept(session: Session, key: tuple[str, ...], read: Callable[[], T]) -> T:
    """The facts under that key, read now where they are not there yet."""
    store: dict[tuple[str, ...], Any] | None = session.info.get(_KEPT)
    if store is None:
        store = session.info[_KEPT] = {}
        event.listen(session, "after_flush", _forget)
        event.listen(session, "after_transaction_end", _forget)
    if key not in store:
        store[key] = read()
    value: T = store[key]
    return value


def _forget(session: Session, *_: Any) -> None:
    session.info.get(_KEPT, {}).clear()
