"""Why a home fits a guest or not: every finding with its source, and every point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.buttons import primary
from ui.kit.dialogs import Dialog
from ui.kit.icons import pixmap
from ui.kit.labels import label, selectable
from ui.kit.look import look

if TYPE_CHECKING:
    from exchange_desk.queries.fits import FitRow

SHAPES = {"block": ("status-cancelled", "problem"), "warn": ("status-problem", "warn"), "note": ("info", "text")}
WORDS = {"block": "Forbids it", "warn": "Look at this", "note": "To know"}


def why_dialog(parent: QWidget, guest: str, fit: FitRow) -> Dialog:
    """The dialog; its text can be marked and copied."""
    dialog = Dialog(parent, f"{fit.home} for {guest}", wide=560)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.box.addWidget(label(f"{fit.home} for {guest}", "section"))
    if fit.placed:
        words = "The guest stays here. What would be found on placing the guest here anew:"
    elif fit.possible:
        words = f"It is possible, with {fit.points:+d} points.".replace("-", "−")
    elif fit.may_pencil:
        words = "It can be pencilled in, and confirmed once what is missing is there."
    else:
        anyway = "It may be overruled with a sentence and a name." if fit.may_overrule else "This cannot be overruled."
        words = f"It is not possible. {anyway}"
    dialog.box.addWidget(label(words))
    for finding in fit.findings:
        icon, tone = SHAPES.get(finding.level, SHAPES["note"])
        source = " · ".join(p for p in (f"rule {finding.rule}", finding.citation) if p)
        dialog.box.addLayout(_row(icon, tone, f"{WORDS.get(finding.level, '')}: {finding.text}", source))
    for point in fit.reasons:
        icon, tone = ("check", "ok") if point.points > 0 else ("minus", "muted")
        dialog.box.addLayout(_row(icon, tone, point.text, f"{point.points:+d} points".replace("-", "−")))
    if not fit.findings and not fit.reasons:
        dialog.box.addWidget(label("Nothing speaks for it, nothing against it.", muted=True))
    dialog.box.addStretch()
    dialog.add_buttons(primary("Close", dialog.accept))
    dialog.fit(exact=True)
    return dialog


def _row(icon: str, tone: str, text: str, more: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(10))
    shape = QLabel()
    shape.setPixmap(pixmap(icon, look.px(18), tone))
    row.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(look.px(1))
    words.addWidget(selectable(text))
    words.addWidget(label(more, "small", muted=True))
    row.addLayout(words, 1)
    return row
