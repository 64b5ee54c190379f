"""Asking once for all who are alike: what a rule looks at is noted, and whoever is alike in that gets its answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from functools import cache, partial
from itertools import product
from typing import Any, Generic, TypeVar

from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.lodging import Lodgers

T = TypeVar("T")
_HOME = {f.name: ("home", f.name) for f in fields(HomeFacts)}
_GUEST = {f.name: ("guest", f.name) for f in fields(GuestFacts)}
_WORDS = frozenset({"name", "label"})  # They are in sentences only.
_MARKS = frozenset({"id", "party"})  # They tell one from another; what a party asked for is looked at by itself.
Mark = tuple[Hashable, str]  # Whose fact (of a home, of guests in such a party), and which.
_looked_at: ContextVar[dict[Mark, None] | None] = ContextVar("looked_at", default=None)


class _Guest(GuestFacts):
    """A guest who notices what is looked at."""

    __slots__ = ("marks",)

    def __getattribute__(self, name: str) -> Any:
        if name in _GUEST and (seen := _looked_at.get()) is not None:
            _note(seen, object.__getattribute__(self, "marks")[name])
        return object.__getattribute__(self, name)

    def __reduce__(self) -> tuple[Callable[..., _Guest], tuple[Any, ...]]:
        return _guest, (_copy(GuestFacts, self), self.marks)


class _Home(HomeFacts):
    """A home that notices what is looked at."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        if name in _HOME and (seen := _looked_at.get()) is not None:
            _note(seen, _HOME[name])
        return object.__getattribute__(self, name)


def _note(seen: dict[Mark, None], mark: Mark) -> None:
    # Who makes a copy with one fact changed looks at nothing: the copy itself notices.
    if mark not in seen and sys._getframe(2).f_globals.get("__name__") != "dataclasses":
        seen[mark] = None


def _copy(kind: type[Any], facts: Any) -> Any:
    made = object.__new__(kind)
    for name in _HOME if kind is _Home else _GUEST:
        object.__setattr__(made, name, getattr(facts, name))
    return made


class Known:
    """A home, a guest or parties, with what was asked about them; `kind` tells which, and of parties who is a minor and
    what they asked for: so much is looked at nearly always.

    With `blind` ids only tell one from another: a question is then never asked about two who know each other by id.
    """

    __slots__ = ("facts", "kind", "noticing", "told", "without")

    def __init__(self, facts: Any, *, blind: bool = True) -> None:
        self.facts, self.without = facts, _WORDS | _MARKS if blind else _WORDS
        without = self.without
        self.told: dict[str, Hashable] = {}
        self.kind: Hashable
        if isinstance(facts, HomeFacts):
            self.kind, self.noticing = "home", _copy(_Home, facts)
        elif isinstance(facts, GuestFacts):
            self.kind = "guest"
            self.noticing = _guest(facts, _marks("guest"))
        else:
            self.kind = tuple(
                (tuple((g.minor, g.accompanied) for g in p.guests), _plain(p.party, without)) for p in facts
            )  # fmt: skip
            marks = _marks(self.kind)
            self.noticing = tuple(
                Lodgers(tuple(_guest(g, marks) for g in p.guests), p.party, p.rooms, p.settled) for p in facts
            )

    def tell(self, name: str) -> Hashable:
        """One fact (of all guests) in a form that can be compared."""
        if name not in self.told:
            if name in self.without:
                self.told[name] = None
            elif isinstance(self.facts, HomeFacts | GuestFacts):
                self.told[name] = _plain(getattr(self.facts, name), self.without)
            else:
                self.told[name] = tuple(_plain(getattr(g, name), self.without) for p in self.facts for g in p.guests)
        return self.told[name]


def _guest(guest: GuestFacts, marks: Mapping[str, Mark]) -> _Guest:
    made = _copy(_Guest, guest)
    object.__setattr__(made, "marks", marks)
    return made  # type: ignore[no-any-return]


@cache
def _marks(kind: Hashable) -> dict[str, Mark]:
    return {name: (kind, name) for name in _GUEST}


class Alike:
    """What was looked at so far, and who is alike in that."""

    def __init__(self) -> None:
        self._seen: dict[Mark, None] = {}

    def asked(self, question: Callable[[], T]) -> tuple[T, list[Mark], bool]:
        """The answer, what it looked at, and whether nothing had looked at some of that before."""
        looked: dict[Mark, None] = {}
        token = _looked_at.set(looked)
        try:
            answer = question()
        finally:
            _looked_at.reset(token)
        before = len(self._seen)
        self._seen.update(looked)
        return answer, list(looked), len(self._seen) > before

    def classes(self, known: Sequence[Known]) -> list[int]:
        """The same number for those who are alike, as far as anybody looked."""
        numbers: dict[Hashable, int] = {}
        names: dict[Hashable, list[str]] = {}
        for whose, name in self._seen:
            names.setdefault(whose, []).append(name)
        return [
            numbers.setdefault((one.kind, tuple([one.tell(n) for n in names.get(one.kind, ())])), len(numbers))
            for one in known
        ]


def _plain(value: Any, without: frozenset[str]) -> Hashable:
    """A value that can be compared, without names (and ids) of what is in it."""
    if is_dataclass(value):
        return tuple(_plain(getattr(value, f.name), without) for f in fields(value) if f.name not in without)
    if isinstance(value, tuple | list):
        return tuple(_plain(each, without) for each in value)
    if isinstance(value, frozenset | set):
        return frozenset(_plain(each, without) for each in value)
    if isinstance(value, Mapping):
        return frozenset((_plain(k, without), _plain(v, without)) for k, v in value.items())
    return value  # type: ignore[no-any-return]


class _Memory(Generic[T]):
    """Answers by what was looked at, in the order of looking: whoever is alike so far is looked at alike further on."""

    def __init__(self) -> None:
        self._root: dict[Hashable, Any] = {}

    def find(self, one: Known, other: Known) -> list[T]:
        """The answer for two, or nothing while nobody alike was asked about."""
        node = self._root.get((one.kind, other.kind))
        while node is not None:
            mark, rest = node
            if mark is None:
                return [rest]
            node = rest.get(_fact(one, other, mark))
        return []

    def keep(self, one: Known, other: Known, looked: Sequence[Mark], answer: T) -> None:
        """Keep an answer."""
        at, key = self._root, (one.kind, other.kind)
        for mark in looked:
            _mark, at = at.setdefault(key, (mark, {}))
            key = _fact(one, other, mark)  # type: ignore[assignment]
        at[key] = None, answer


def _fact(one: Known, other: Known, mark: Mark) -> Hashable:
    """The fact that was looked at, of those of the two whose it may be."""
    whose, name = mark
    if one.kind != whose:
        return other.tell(name)
    return (one.tell(name), other.tell(name)) if other.kind == whose else one.tell(name)


class Answers(Generic[T]):
    """The answers of one question about all pairs of guests or parties with homes or parties: `known` by their classes.

    A question is asked of one pair of each two classes at most. `linked` pairs know each other by id and are left out.
    """

    def __init__(
        self, question: Callable[[Any, Any], T], ones: Sequence[Known], others: Sequence[Known], *,
        linked: Callable[[int, int], bool], nothing: T,
    ) -> None:  # fmt: skip
        alike, memory = Alike(), _Memory[T]()
        grown = True
        while grown:
            grown = False
            self.ones, self.others = alike.classes(ones), alike.classes(others)
            self.known: dict[tuple[int, int], T] = {}
            for (a, who), (b, where) in product(enumerate(_members(self.ones)), enumerate(_members(self.others))):
                pair = next(((u, h) for u in who for h in where if not linked(u, h)), None)
                if pair is None:
                    self.known[a, b] = nothing
                    continue
                one, other = ones[pair[0]], others[pair[1]]
                found = memory.find(one, other)
                if not found:
                    answer, looked, more = alike.asked(partial(question, one.noticing, other.noticing))
                    memory.keep(one, other, looked, answer)
                    grown, found = grown or more, [answer]
                self.known[a, b] = found[0]

    def row(self, one: int) -> list[T]:
        """The answers for one and all others."""
        return [self.known[self.ones[one], other] for other in self.others]


def _members(classes: Sequence[int]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(max(classes, default=-1) + 1)]
    for at, number in enumerate(classes):
        found[number].append(at)
    return found
