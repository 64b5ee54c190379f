"""The keys of a tape chart: each does what the mouse can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.kit.tape import Spot

if TYPE_CHECKING:
    from ui.kit.tape_view import TapeChart

Key = Qt.Key
_MOVES = {Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp}
_MOVES |= {Key.Key_PageDown}
_ENTERS = {Key.Key_Return, Key.Key_Enter, Key.Key_F2}
_LETTERS = {
    Key.Key_L: "L", Key.Key_C: "C", Key.Key_J: "J", Key.Key_T: "T", Key.Key_Delete: "Delete",
    Key.Key_Backspace: "Delete",
}  # fmt: skip
_PICKS = {Key.Key_M, Key.Key_Space}
_ZOOMS = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1}
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key means something here (then no shortcut of the page takes it)."""
    key, held = event.key(), _held(event)
    if key in _MOVES:
        return not held & Qt.KeyboardModifier.AltModifier
    if key in _ZOOMS:
        return held in (_NONE, _SHIFT)
    return held == _NONE and (key in _ENTERS or key in _LETTERS or key in _PICKS or key == Key.Key_W)


def is_arrow(event: QKeyEvent) -> bool:
    """Whether a key only goes elsewhere."""
    return event.key() in _MOVES


def pressed(view: TapeChart, event: QKeyEvent) -> bool:
    """Do what the key asks for; False where it is none of ours."""
    if event.key() == Key.Key_Escape and (view.held or view.hand.dragging):
        view.hand.stop()
        view.let_go()
        return True
    if not is_ours(event) or not view.laid.sheet.days:
        return False
    key, held, bar = event.key(), _held(event), view.bar()
    if key in _ZOOMS:
        view.set_zoom(view.zoom + _ZOOMS[Key(key)])
    elif key in _MOVES:
        if held & _SHIFT and key in (Key.Key_Left, Key.Key_Right):
            _stretch(view, 1 if key == Key.Key_Right else -1, first=bool(held & _CTRL))
        else:
            _move(view, Key(key), ctrl=bool(held & _CTRL))
    elif key in _ENTERS:
        if view.held and key != Key.Key_F2:
            view.put_down(view.here.line)
        elif bar is not None:
            view.opened.emit(bar.key)
    elif key in _PICKS:
        if view.held:
            view.put_down(view.here.line)
        else:
            view.take_up()
    elif key == Key.Key_W:
        if view.line_key():
            view.line_opened.emit(view.line_key())
    elif bar is not None:
        view.asked.emit(_LETTERS[Key(key)], bar.key)
    return True


def _stretch(view: TapeChart, by: int, *, first: bool) -> None:
    bar = view.bar()
    if bar is None or view.here.line < 0:
        return
    begin, end = (bar.first + by, bar.last) if first else (bar.first, bar.last + by)
    if 0 <= begin <= end < len(view.laid.sheet.days):
        view.stretched.emit(bar.key, begin, end)


def _move(view: TapeChart, key: Qt.Key, *, ctrl: bool) -> None:
    here, bar = view.here, view.bar()
    line, lane, column = here.line, here.lane, here.column
    last_line = len(view.laid.sheet.lines) - 1
    if key == Key.Key_Right and ctrl:
        spot = _next_bar(view, 1)
    elif key == Key.Key_Left and ctrl:
        spot = _next_bar(view, -1)
    elif key == Key.Key_Right:
        spot = Spot(line, lane, (bar.last if bar else column) + 1)
        if spot.column >= len(view.laid.sheet.days):
            spot = here
    elif key == Key.Key_Left:
        before = (bar.first if bar else column) - 1
        left = view.laid.bar_at(Spot(line, lane, before)) if before >= 0 else None
        spot = Spot(line, lane, left.first if left else max(before, 0))
    elif key == Key.Key_Home:
        spot = Spot(-1 if ctrl else line, 0 if ctrl else lane, 0)
    elif key == Key.Key_End:
        spot = Spot(last_line if ctrl else line, lane, len(view.laid.sheet.days) - 1)
    elif key in (Key.Key_PageUp, Key.Key_PageDown):
        lanes = max(1, (view.viewport().height() - view.top) // view.ink.lane - 1)
        spot = _by_lanes(view, lanes if key == Key.Key_PageDown else -lanes)
    else:
        spot = _by_lanes(view, 1 if key == Key.Key_Down else -1)
    view.go(spot)
    view.aim(view.here.line if view.held else None)


def _by_lanes(view: TapeChart, by: int) -> Spot:
    """So many lanes further down or up, from the strip into the lines and back; held bars go by whole lines."""
    laid, here = view.laid, view.here
    strip = len(laid.loose) if laid.sheet.loose else 0
    if view.held and abs(by) == 1:
        return Spot(here.line + by, 0, here.column)
    flat = here.lane if here.line < 0 else strip + laid.top(here.line) + here.lane
    flat = min(max(flat + by, 0), max(0, strip + laid.height - 1))
    if flat < strip:
        return Spot(-1, flat, here.column)
    line = laid.line_at(flat - strip)
    return Spot(line, flat - strip - laid.top(line), here.column)


def _next_bar(view: TapeChart, by: int) -> Spot:
    """Where the next bar (or the one before) begins, line after line."""
    laid, here = view.laid, view.here
    line = here.line
    while -1 <= line < len(laid.lanes):
        bars = sorted((bar.first, lane) for lane, lane_bars in enumerate(laid.lanes_of(line)) for bar in lane_bars)
        bar = view.bar()
        place = (bar.first if bar else here.column, here.lane)
        if line == here.line:
            bars = [b for b in bars if (b > place if by > 0 else b < place)]
        if bars:
            column, lane = bars[0] if by > 0 else bars[-1]
            return Spot(line, lane, column)
        line += by
    return here
