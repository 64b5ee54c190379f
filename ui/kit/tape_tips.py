"""What a tool tip tells at a point of a tape chart: the whole text of what is cut there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from ui.kit.tape_view import TapeChart


def tip_at(view: TapeChart, at: QPoint) -> str:
    """The words: of a bar or night, a title, or a date with its counts."""
    spot, days = view.spot_at(at), view.laid.sheet.days
    if spot is None:
        if at.y() >= view.head or at.x() < view.left or not days:
            return ""
        column = min((at.x() - view.left + view.horizontalScrollBar().value()) // view.step, len(days) - 1)
        day = days[column]
        return f"{day.whole}\n{day.free} {view.corner[1]}\n{day.without} {view.corner[2]}"
    if at.x() < view.left and spot.line >= 0:
        return tip_of_line(view, spot.line)
    return view.laid.words(spot)


def tip_of_line(view: TapeChart, number: int) -> str:
    """A line in full, and why it fits the chosen bar or not."""
    line = view.laid.sheet.lines[number]
    return "\n".join(part for part in (line.whole, line.more, view.verdict(line.key)[1]) if part)
