"""Sets of units that share one home: the best ones at given prices, or all that are worth enough."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from heapq import heappush, heapreplace

from exchange_desk.matching.board import Board

Set = tuple[float, tuple[int, ...]]
Hopes = Sequence[tuple[float, int]]


class Shortened(Exception):
    """A search gave up before its end."""


class Sets:
    """The sets of units that fit into the homes of a board.

    Units that are alike for the beds and for who is kept apart from whom are of one class, unless they asked to be with
    somebody: a search chooses classes first and takes the best units of each.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self._version = -1
        partners = [board.sharing.partners(u) for u in range(len(board.units))]
        self._wishes = [{other: sum(w.most for w in wishes) for other, wishes in row.items()} for row in partners]
        self._bonus: list[dict[int, int]] = [
            {u: b for u in row.worth if (b := board.together_bonus(home, u))} if any(partners) else {}
            for home, row in enumerate(board.homes)
        ]

    def best(self, home: int, gains: Hopes, least: float, count: int, steps: int | None) -> tuple[list[Set], bool]:
        """The best set at these gains (gain, unit) and some more that are worth more than `least`, the best first.

        And whether the search came to its end: with `steps` it gives up after so many, with what it has found.
        """
        while True:
            search, whole = _Search(self, home, gains, least, count, steps=steps), True
            try:
                search.run()
            except Shortened:
                whole = False
            if search.version == self._board.sharing.version:  # Else classes became finer on the way.
                return sorted(search.top, key=lambda each: (-each[0], each[1])), whole

    def all(self, home: int, gains: Hopes, least: float, most: int) -> list[Set]:
        """Every set that is worth more than `least`; raises `Shortened` where there are more than `most`."""
        while True:
            search = _Search(self, home, gains, least, most + 1, every=True)
            search.run()
            if search.version == self._board.sharing.version:
                return search.top

    def classes(self) -> list[int]:
        """The class of each unit."""
        sharing = self._board.sharing
        if self._version != sharing.version:
            self._version = sharing.version
            numbers: dict[Hashable, int] = {}
            kinds = zip(sharing.profile, self._board.apart_kinds, strict=True)
            self._classes = [
                numbers.setdefault((profile, kind, u if sharing.partners(u) else None), len(numbers))
                for u, (profile, kind) in enumerate(kinds)
            ]
            self._pairs: list[list[dict[int, bool]]] = [
                [{} for _ in numbers] for _ in range(max(sharing.build, default=-1) + 1)
            ]
        return self._classes

    def hope(self, home: int, unit: int) -> int:
        """What the company of others can add for a unit at the most."""
        return self._bonus[home].get(unit, 0)

    def wishes(self, unit: int) -> dict[int, int]:
        """What the company of others can add for a unit and for them, by their numbers."""
        return self._wishes[unit]

    def pairs(self, home: int) -> list[dict[int, bool]]:
        """By class, which others can share such a home with it, as far as that was asked."""
        return self._pairs[self._board.sharing.build[home]]

    @property
    def board(self) -> Board:
        """The board whose sets these are."""
        return self._board


class _Search:
    """One search through the sets of a home."""

    def __init__(
        self, sets: Sets, home: int, gains: Hopes, least: float, count: int, *, every: bool = False,
        steps: int | None = None,
    ) -> None:  # fmt: skip
        self._steps = steps
        self._board, self._home, self._least, self._count, self._every = sets.board, home, least, count, every
        self._class = sets.classes()
        self.version = sets.board.sharing.version
        self._pairs, self._known = sets.pairs(home), sets.board.sharing.answers(home)
        places = sets.board.homes[home].places
        self.top: list[Set] = []
        self._gain = {u: g for g, u in gains}
        self._wishes = {u: met for _g, u in gains if (met := sets.wishes(u))}
        # What company can add is hoped for by halves, so that two who meet have all of it.
        hopes = [(g + sets.hope(home, u) / 2, u) for g, u in gains if every or g + sets.hope(home, u) > 0]
        hopes.sort(key=lambda each: (-each[0], each[1]))
        self._members: dict[int, list[tuple[float, int]]] = {}
        for hope, unit in hopes:
            members = self._members.setdefault(self._class[unit], [])
            if every or len(members) < places:
                members.append((hope, unit))
        self.order = list(self._members)
        self._beds = sets.board.homes[home].beds
        self._heads = sets.board.heads

    def run(self) -> None:
        """Look at all sets."""
        self._extend(self.order, 0, (), (), 0.0, 0.0, self._board.homes[self._home].places)

    def _step(self) -> None:
        if self._steps is not None:
            self._steps -= 1
            if self._steps < 0:
                raise Shortened

    def _extend(
        self, order: Sequence[int], used: int, key: tuple[int, ...], units: tuple[int, ...], value: float, hope: float,
        places: int,
    ) -> None:  # fmt: skip
        """Add one more unit of these classes (`used` of the first one are taken already), and then further ones.

        `value` is what the units gain, `hope` what they may have with whoever of these classes comes.
        """
        self._step()
        members, profile, known = self._members, self._board.sharing.profile, self._known
        beyond, dearest = self._beyond(order, places), self._by_the_head(order)
        free = self._beds - sum(self._heads[u] for u in units)
        for at, number in enumerate(order):
            those = members[number]
            start = used if at == 0 else 0
            rest: list[int] | None = None
            for taken in range(start, len(those) if self._every else min(start + 1, len(those))):
                here, unit = those[taken]
                limit = self._least - hope - here
                if places > 1:
                    limit -= _sum_of_best(those, taken + 1, beyond[at + 1], places - 1)
                if limit >= 0:
                    if start or taken or here < those[0][0]:
                        break  # The next class may begin higher.
                    return
                if hope + here + dearest[at] * max(0, free - self._heads[unit]) <= self._least:
                    break  # Too few beds for as many as it would need.
                more = tuple(sorted((*key, profile[unit])))
                together = (*units, unit)
                if units and not (known[more] if more in known else self._ask(more, together)):
                    break  # So it is for all of the class, unless somebody made wishes, who is a class alone.
                worth = value + self._gain[unit]
                met = self._met(together) if self._wishes else 0
                self._found(together, worth, met)
                if places == 2:
                    self._last(order, at, taken + 1, more, together, worth, met)
                elif places > 2:
                    if rest is None:
                        near = self._pairs[number]
                        rest = [c for c in order[at:] if (near[c] if c in near else self._beside(number, c))]
                    if rest:
                        start_again = taken + 1 if rest[0] == number else 0
                        hoped = worth + met + self._still(together, rest) if self._wishes else worth
                        self._extend(rest, start_again, more, together, worth, hoped, places - 1)

    def _last(
        self, order: Sequence[int], first: int, used: int, key: tuple[int, ...], units: tuple[int, ...], value: float,
        met: int,
    ) -> None:  # fmt: skip
        """Add the last unit of the classes from `first` on: what it is worth is known, nothing is left to hope for."""
        self._step()
        members, gain, profile, known = self._members, self._gain, self._board.sharing.profile, self._known
        wishes: dict[int, int] = {}
        for unit in units if self._wishes else ():
            for other, points in self._wishes.get(unit, {}).items():
                wishes[other] = wishes.get(other, 0) + points
        base = value + met
        most = base + max(wishes.values(), default=0)
        before = order[first]
        near, least = self._pairs[before], self._least
        for at in range(first, len(order)):
            number = order[at]
            those = members[number]
            if most + those[0][0] <= least:
                return
            beside: bool | None = None
            start = used if at == first else 0
            for taken in range(start, len(those) if self._every else min(start + 1, len(those))):
                here, unit = those[taken]
                if most + here <= least:
                    break
                extra = wishes.get(unit, 0)
                if base + gain[unit] + extra <= least:
                    continue
                if beside is None:
                    beside = near[number] if number in near else self._beside(before, number)
                if not beside:
                    break
                together, more = (*units, unit), tuple(sorted((*key, profile[unit])))
                if not (known[more] if more in known else self._ask(more, together)):
                    break
                self._found(together, value + gain[unit], met + extra)
                least = self._least

    def _met(self, units: tuple[int, ...]) -> int:
        """The most points that the wishes of these units among one another can give."""
        found = [self._wishes[u] for u in units if u in self._wishes]
        return sum(wishes.get(u, 0) for wishes in found for u in units) // 2 if len(found) > 1 else 0

    def _still(self, units: tuple[int, ...], order: Sequence[int]) -> float:
        """The half of what those of these classes who may still come can add for these units."""
        still = 0.0
        for unit in units:
            for other, points in self._wishes.get(unit, {}).items():
                if other in self._gain and self._class[other] in order:
                    still += points
        return still / 2

    def _by_the_head(self, order: Sequence[int]) -> list[float]:
        """The most that one more bed can be worth with the classes from each place in the order on."""
        found, most = [0.0], 0.0
        for number in reversed(order):
            hope, unit = self._members[number][0]
            heads = self._heads[unit]
            most = max(most, hope / heads if heads else math.inf)
            found.append(most)
        found.reverse()
        return found

    def _beyond(self, order: Sequence[int], places: int) -> list[list[float]]:
        """The highest hopes among the classes from each place in the order on."""
        most, best, found = places - 1, [], [[]]  # type: ignore[var-annotated]
        for number in reversed(order):
            for hope, _unit in self._members[number][:most]:
                if hope <= 0 or (len(best) >= most and hope <= best[-1]):
                    break
                best = sorted([*best, hope], reverse=True)[:most]
            found.append(best)
        found.reverse()
        return found

    def _found(self, units: tuple[int, ...], worth: float, met: int) -> None:
        if worth + met <= self._least:
            return
        units = tuple(sorted(units))
        if met:
            worth += self._board.bonus(self._home, units) or 0
            if worth <= self._least:
                return
        if self._every:
            self.top.append((worth, units))
            if len(self.top) >= self._count:
                raise Shortened
        elif len(self.top) < self._count:
            heappush(self.top, (worth, units))
        else:
            heapreplace(self.top, (worth, units))
        if not self._every and len(self.top) == self._count:
            self._least = self.top[0][0]

    def _beside(self, one: int, other: int) -> bool:
        """Whether units of two classes can share the home."""
        known = self._pairs[one].get(other)
        if known is None:
            a, b = self._members[one][0][1], self._members[other][-1][1]
            if a == b:
                return False
            known = not self._board.apart(a, b) and self._board.sharing.holds(self._home, (a, b))
            self._pairs[one][other] = self._pairs[other][one] = known
        return known

    def _ask(self, key: tuple[int, ...], units: tuple[int, ...]) -> bool:
        """Whether the home holds these units, of these classes; where those become finer this search is for nothing."""
        return self._board.sharing.holds_all(self._home, key, units)


def _sum_of_best(those: Sequence[tuple[float, int]], start: int, others: Sequence[float], count: int) -> float:
    """The sum of the highest hopes above nought: of those from `start` on and of others, in falling order both."""
    total, at = 0.0, 0
    for _ in range(count):
        mine = those[start][0] if start < len(those) else 0.0
        other = others[at] if at < len(others) else 0.0
        if mine >= other:
            if mine <= 0:
                break
            total += mine
            start += 1
        else:
            total += other
            at += 1
    return total
