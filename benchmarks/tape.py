"""The tape chart: laying out and scrolling by a page, beside a plain blit (the limit) and a table view with a delegate.

Run `python -m benchmarks.tape`. Milliseconds of the processor, of this machine; ratios hold between machines.
"""

from __future__ import annotations

import os
import platform
import random
import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.kit.look import look
from ui.kit.tape import Bar, Day, Line, TapeSheet
from ui.kit.tape_view import TapeChart

SIZES = ((500, 30), (5000, 90))
WIDTH, HEIGHT, PAGES, FRAME = 1180, 640, 60, 16.0
NAMES = (
    ("Kasai Soma", "葛西 颯真"), ("Watanabe Shizue", "渡辺 静江"), ("Natthawut Phongsawat", "ณัฐวุฒิ"),
    ("Carlson Mary", ""), ("Muhammad al-Husaini", "محمد الحسيني"), ("Anna-Lena Schmidt-Overath", ""),
)  # fmt: skip
STATES = ("confirmed", "pencilled", "pencilled", "problem")
Index = QModelIndex | QPersistentModelIndex


def sheet(homes: int, nights: int, seed: int = 1) -> TapeSheet:
    """A made-up visit: three homes in four have guests, one in ten is away in between, one in eight has a split."""
    dice = random.Random(seed)
    days = tuple(
        Day("FSSMTWT"[n % 7], str(n % 30 + 1), "Jul", f"night {n}", n % 7 in (1, 2), n % 7 == 3, homes, 3)
        for n in range(nights)
    )
    lines = []
    for number in range(homes):
        bars = []
        for guest in range(dice.choice((0, 1, 1, 2))):
            cut = dice.randrange(1, nights) if dice.random() < 0.125 else nights
            for first, last in ((0, cut - 1), (cut, nights - 1)):
                if first <= last:
                    name, own = dice.choice(NAMES)
                    key = f"{number}-{guest}-{first}"
                    name = f"{name} {number}"
                    bars.append(Bar(key, first, last, name, own, dice.choice(STATES), dice.random() < 0.1, whole=name))
        away = {dice.randrange(nights)} if dice.random() < 0.1 else set()
        free = tuple(None if n in away else max(0, 2 - len(bars)) for n in range(nights))
        title = f"Family {number}"
        lines.append(Line(f"h{number}", title, "2 places · step-free", title, free, frozenset(away), tuple(bars)))
    return TapeSheet(days, tuple(lines))


class Blit(QWidget):
    """The limit: one ready picture of the same size."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap(WIDTH, HEIGHT)
        self._picture.fill(QColor("#d0d0d0"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class Cells(QAbstractTableModel):
    """The same visit as a model: a cell holds the bar that begins there or goes on."""

    def __init__(self, shown: TapeSheet) -> None:
        super().__init__()
        self._shown = shown
        self._bars = [{c: bar for bar in line.bars for c in range(bar.first, bar.last + 1)} for line in shown.lines]

    def rowCount(self, parent: Index | None = None) -> int:
        """Homes."""
        return len(self._shown.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Nights."""
        return len(self._shown.days)

    def data(self, index: Index, role: int = 0) -> Any:
        """The bar."""
        return self._bars[index.row()].get(index.column()) if role == Qt.ItemDataRole.UserRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Families and nights."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return self._shown.days[section].whole if across else self._shown.lines[section].title


class CellDelegate(QStyledItemDelegate):
    """Paints a cell as plainly as a delegate can: ground, frame, name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        bar = index.data(Qt.ItemDataRole.UserRole)
        rect = option.rect
        if bar is None:
            painter.drawPoint(rect.center())
            return
        painter.fillRect(rect, QColor(look.colours.ok_ground))
        painter.setPen(QPen(QColor(look.colours.ok)))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, bar.name)


def scrolled(app: QApplication, go: Callable[[int], object], paint: Callable[[], object]) -> list[float]:
    """Milliseconds of the processor for each page: what others on the machine do is not counted."""
    found = []
    for page in range(PAGES):
        began = time.thread_time()
        go(page)
        paint()
        found.append((time.thread_time() - began) * 1000)
        app.processEvents()
    return found


def measure(app: QApplication, homes: int, nights: int) -> bool:
    """Print the rows for one size; says whether the goals are met."""
    shown = sheet(homes, nights)
    chart = TapeChart("Tape chart", ("Families", "beds free", "without a home", "Without a home"))
    chart.resize(WIDTH, HEIGHT)
    began = time.thread_time()
    chart.set_sheet(shown)
    chart.show()
    chart.viewport().repaint()
    build = (time.thread_time() - began) * 1000
    began = time.thread_time()
    table = QTableView()
    model = Cells(shown)
    table.setModel(model)
    table.setItemDelegate(CellDelegate(table))
    table.verticalHeader().setDefaultSectionSize(chart.ink.lane)
    table.horizontalHeader().setDefaultSectionSize(chart.step)
    table.resize(WIDTH, HEIGHT)
    table.show()
    table.viewport().repaint()
    table_build = (time.thread_time() - began) * 1000
    blit = Blit()
    blit.resize(WIDTH, HEIGHT)
    blit.show()
    app.processEvents()
    down, table_down = chart.verticalScrollBar(), table.verticalScrollBar()
    ways: dict[str, tuple[float, Callable[[int], object], Callable[[], object]]] = {
        "blit": (0.0, lambda page: None, blit.repaint),
        "table view with delegate": (
            table_build,
            lambda page: table_down.setValue(page * table_down.pageStep() % max(1, table_down.maximum())),
            table.viewport().repaint,
        ),
        "tape chart": (
            build,
            lambda page: down.setValue(page * down.pageStep() % max(1, down.maximum())),
            chart.viewport().repaint,
        ),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _round in range(3):
        for name, (_build, go, paint) in ways.items():
            times[name] += scrolled(app, go, paint)
    limit = median(times["blit"])
    for name, (built, _go, _paint) in ways.items():
        middle, late = median(times[name]), quantiles(times[name], n=20)[-1]
        print(f"{f'{homes} x {nights}':12}{name:28}{built:9.0f}{middle:9.2f}{late:9.2f}{middle / limit:9.1f}")
    late = quantiles(times["tape chart"], n=20)[-1]
    for widget in (chart, table, blit):
        widget.close()
    return late <= FRAME


def main() -> int:
    """Print the table; exit code 1 when a page takes longer than a frame."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look.apply(dark=False, percent=100)
    print(f"machine: {platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{'':40}{'build ms':>9}{'page ms':>9}{'p95':>9}{'x blit':>9}   (goal: p95 <= {FRAME:.0f} ms)")
    fits = [measure(app, homes, nights) for homes, nights in SIZES]
    return int(not all(fits))


if __name__ == "__main__":
    raise SystemExit(main())
