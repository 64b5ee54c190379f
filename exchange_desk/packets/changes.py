"""What differs between what a sheet showed and what it would show now, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

JOIN = " › "


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `what` is the way to it ("Guests › Mika Sato › Allergies"); what was not there is empty."""

    what: str
    was: str
    now: str


def changes(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Change, ...]:
    """The differences of two canonical contents, in the order in which the sheet shows them."""
    return tuple(_compared((), was, now))


def in_words(value: Any) -> str:
    """A value as people write it: lists with commas, yes and no, nothing for what is unknown."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(part for key, item in value.items() if key != "id" and (part := in_words(item)))
    if isinstance(value, list | tuple):
        return ", ".join(part for item in value if (part := in_words(item)))
    return str(value)


def name_of(item: Mapping[str, Any]) -> str:
    """What an item of a list is called: its first value that is not its id."""
    return next((in_words(value) for key, value in item.items() if key != "id" and in_words(value)), "")


def identity(item: Mapping[str, Any]) -> str:
    """By what an item of a list is found again."""
    return str(item["id"]) if item.get("id") else name_of(item)


def _compared(path: tuple[str, ...], was: Any, now: Any) -> Iterator[Change]:
    if was == now:
        return
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in (*now, *(key for key in was if key not in now)):
            if key != "id":
                yield from _compared((*path, str(key)), was.get(key), now.get(key))
    elif _items(was) and _items(now) and (was or now):
        yield from _lists(path, was or [], now or [])
    elif in_words(was) != in_words(now):
        yield Change(JOIN.join(path), in_words(was), in_words(now))


def _items(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(item, Mapping) for item in value))


def _lists(path: tuple[str, ...], was: list[Mapping[str, Any]], now: list[Mapping[str, Any]]) -> Iterator[Change]:
    before, after = _by_identity(was), _by_identity(now)
    changed = False
    for key, item in after.items():
        if key not in before:
            changed = True
            yield Change(JOIN.join(path), "", name_of(item))
        else:
            found = tuple(_compared((*path, name_of(item)), before[key], item))
            changed = changed or bool(found)
            yield from found
    for key, item in before.items():
        if key not in after:
            changed = True
            yield Change(JOIN.join(path), name_of(item), "")
    if not changed and list(before) != list(after):
        yield Change(
            JOIN.join((*path, "order")), in_words([name_of(i) for i in was]), in_words([name_of(i) for i in now])
        )


def _by_identity(items: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for item in items:
        key, number = identity(item), 2
        while key in found:
            key, number = f"{identity(item)} ({number})", number + 1
        found[key] = item
    return found
