"""What differs between what a sheet showed and what it would show now, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

JOIN = " › "


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `what` is the way to it ("Guests › Mika Sato › Allergies"); what was not there is empty.

    `of_list`: what came or went is one of several.
    """

    what: str
    was: str
    now: str
    of_list: bool = False

    def told(self) -> dict[str, str]:
        """As the command line tells it."""
        return {"what": self.what, "was": self.was, "now": self.now}


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
    """What an item of a list is called: its first value that is not its id; the names in it where that is a list."""
    return next((words for key, value in item.items() if key != "id" and (words := _called(value))), "")


def _called(value: Any) -> str:
    if isinstance(value, Mapping):
        return name_of(value)
    if isinstance(value, list | tuple):
        return ", ".join(part for one in value if (part := _called(one)))
    return in_words(value)


def identity(item: Mapping[str, Any]) -> str:
    """By what an item of a list is found again."""
    return str(item["id"]) if item.get("id") else name_of(item)


def _compared(path: tuple[str, ...], was: Any, now: Any) -> Iterator[Change]:
    if was == now:
        return
    was, now = _whole(was, now), _whole(now, was)
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in (*now, *(key for key in was if key not in now)):
            if key != "id":
                yield from _compared((*path, str(key)), was.get(key), now.get(key))
    elif _items(was) and _items(now) and (was or now):
        yield from _lists(path, was or [], now or [])
    elif in_words(was) != in_words(now):
        yield Change(JOIN.join(path), in_words(was), in_words(now))


def _whole(value: Any, other: Any) -> Any:
    """Nothing beside something that holds lists is the same with each of them empty: its last item tells its name."""
    lists = isinstance(other, Mapping) and any(isinstance(item, list) for item in other.values())
    return {} if value is None and lists else value


def _items(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(item, Mapping) for item in value))


def _lists(path: tuple[str, ...], was: list[Mapping[str, Any]], now: list[Mapping[str, Any]]) -> Iterator[Change]:
    before, after = _by_identity(was), _by_identity(now)
    gone, come = [k for k in before if k not in after], [k for k in after if k not in before]
    changed = False
    if len(gone) == len(come) == 1 and not any(each.get("id") for each in (before[gone[0]], after[come[0]])):
        yield Change(JOIN.join(path), name_of(before.pop(gone[0])), name_of(after.pop(come[0])))
        changed = True
    for key, item in after.items():
        if key not in before:
            changed = True
            yield Change(JOIN.join(path), "", name_of(item), of_list=True)
        else:
            found = tuple(_compared((*path, name_of(item)), before[key], item))
            changed = changed or bool(found)
            yield from found
    for key, item in before.items():
        if key not in after:
            changed = True
            yield Change(JOIN.join(path), name_of(item), "", of_list=True)
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
