"""The first answer: units with the fewest homes choose first, each the home that is worth most."""

from __future__ import annotations

from exchange_desk.matching.board import Board

Assignment = dict[int, tuple[int, ...]]


def greedy(board: Board) -> Assignment:
    """Units by home, as a careful person with a list would place them; also the fallback without a solver."""
    homes_of: dict[int, list[int]] = {u: [] for u in range(len(board.units))}
    for number, row in enumerate(board.homes):
        for unit in row.worth:
            homes_of[unit].append(number)
    taken: Assignment = {}
    for unit in sorted(homes_of, key=lambda u: (len(homes_of[u]), -len(board.units[u].guests), u)):
        best: tuple[int, int] | None = None
        for home in homes_of[unit]:
            there = taken.get(home, ())
            if any(board.apart(unit, other) for other in there):
                continue
            fitted = board.fit(home, tuple(sorted((*there, unit))))
            if fitted is None:
                continue
            before = board.fit(home, there) if there else None
            gain = board.homes[home].worth[unit] + fitted[0] - (before[0] if before else 0)
            if best is None or gain > best[0]:
                best = gain, home
        if best is not None:
            taken[best[1]] = tuple(sorted((*taken.get(best[1], ()), unit)))
    return taken


def worth_of(board: Board, assignment: Assignment) -> int:
    """What a plan is worth."""
    total = 0
    for home, units in assignment.items():
        fitted = board.fit(home, units)
        total += sum(board.homes[home].worth[u] for u in units) + (fitted[0] if fitted else 0)
    return total
