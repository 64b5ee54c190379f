"""The first answer: the plan at hand, or units with the fewest homes first, each in the home that is worth most."""

from __future__ import annotations

from exchange_desk.matching.board import Board

Assignment = dict[int, tuple[int, ...]]


def first_plan(board: Board) -> Assignment:
    """The better of a plan from nothing and the plan at hand with the rest filled in; all there is without a solver."""
    fresh, stands = greedy(board), at_hand(board)
    if not stands:
        return fresh
    filled = greedy(board, stands)
    return fresh if worth_of(board, fresh) > worth_of(board, filled) else filled


def at_hand(board: Board) -> Assignment:
    """Units by home as they stand now, those left out whom a rule keeps from staying."""
    number = {row.home.id: n for n, row in enumerate(board.homes)}
    stands: Assignment = {}
    for unit, each in enumerate(board.units):
        home = number.get(board.problem.home_now(each) or "")
        if home is None or unit not in board.homes[home].worth:
            continue
        there = stands.get(home, ())
        if not any(board.apart(unit, other) for other in there) and board.bonus(home, (*there, unit)) is not None:
            stands[home] = (*there, unit)
    return stands


def greedy(board: Board, start: Assignment | None = None) -> Assignment:
    """Units by home, as a careful person with a list would place them, beside those of `start`."""
    homes_of: dict[int, list[int]] = {u: [] for u in range(len(board.units))}
    for number, row in enumerate(board.homes):
        for unit in row.worth:
            homes_of[unit].append(number)
    taken: Assignment = dict(start or {})
    placed = {u for units in taken.values() for u in units}
    for unit in sorted(homes_of.keys() - placed, key=lambda u: (len(homes_of[u]), -len(board.units[u].guests), u)):
        best: tuple[int, int] | None = None
        for home in homes_of[unit]:
            there = taken.get(home, ())
            if any(board.apart(unit, other) for other in there):
                continue
            extra = board.bonus(home, tuple(sorted((*there, unit))))
            if extra is None:
                continue
            gain = board.homes[home].worth[unit] + extra - ((board.bonus(home, there) or 0) if there else 0)
            if best is None or gain > best[0]:
                best = gain, home
        if best is not None:
            taken[best[1]] = tuple(sorted((*taken.get(best[1], ()), unit)))
    return taken


def worth_of(board: Board, assignment: Assignment) -> int:
    """What a plan is worth."""
    total = 0
    for home, units in assignment.items():
        total += sum(board.homes[home].worth[u] for u in units) + (board.bonus(home, units) or 0)
    return total
