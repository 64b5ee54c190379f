"""How buttons, fields, lists and cards are drawn, in the colours and lengths of the look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.kit.palette import Colours

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


def style_sheet(c: Colours, points: float, px: Callable[[float], int]) -> str:
    """The style sheet of the application; `points` is the size of body text."""
    ground = "dark" if c.dark else "light"
    chevron, check, some = (
        (ICONS / f"{name}-{ground}.svg").as_posix() for name in ("chevron-down", "check-on", "minus-on")
    )
    dot = px(5)
    ring = 2 * ((2 * dot + px(8)) // 2)
    small, section, title = points * 0.85, points * 1.2, points * 1.5
    return f"""
QLabel[step="small"] {{ font-size: {small:.2f}pt; }}
QLabel[step="section"] {{ font-size: {section:.2f}pt; font-weight: 600; }}
QLabel[step="title"] {{ font-size: {title:.2f}pt; font-weight: 600; }}
QLabel[strong="true"] {{ font-weight: 600; }}
QLabel[muted="true"] {{ color: {c.muted}; }}
QLabel[tone="problem"] {{ color: {c.problem}; }}
QLabel[tone="ok"] {{ color: {c.ok}; }}
QLabel[tone="danger"] {{ color: {c.danger}; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: {px(4)}px; }}

QPushButton, QToolButton[kind="plain"] {{
  background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; border-radius: {px(5)}px;
  padding: {px(5)}px {px(13)}px; min-height: {px(24)}px; }}
QPushButton:hover {{ background: {c.select}; }}
QPushButton:pressed, QPushButton:checked {{ background: {c.select}; border-color: {c.accent}; }}
QPushButton:disabled {{ color: {c.muted}; border-color: {c.hair}; background: {c.window}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: {px(5) - 1}px {px(13) - 1}px; }}
QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
  font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ border-color: {c.text}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.hair}; color: {c.muted}; border-color: {c.hair}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {c.accent}; }}
QPushButton[kind="quiet"]:hover {{ background: {c.select}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[kind="quiet"]:disabled {{ color: {c.muted}; }}
QPushButton[kind="danger"] {{ color: {c.danger}; border-color: {c.danger}; }}
QPushButton[kind="side"] {{ background: transparent; border: 2px solid transparent; text-align: left;
  padding: {px(6)}px {px(10)}px; border-radius: {px(6)}px; }}
QPushButton[kind="side"][low="true"] {{ padding: 0 {px(10)}px; }}
QPushButton[kind="side"]:hover {{ background: {c.hair}; }}
QPushButton[kind="side"]:checked {{ background: {c.select}; border-color: {c.select}; }}
QPushButton[kind="side"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[kind="step"] {{ background: transparent; border: none; border-bottom: 3px solid transparent;
  border-radius: 0; padding: {px(5)}px {px(10)}px; text-align: left; }}
QPushButton[kind="step"]:hover {{ background: {c.hair}; }}
QPushButton[kind="step"]:checked {{ border-bottom: 3px solid {c.accent}; background: {c.surface}; }}
QPushButton[kind="step"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[kind="step"]:disabled {{ color: {c.muted}; background: transparent; }}
QPushButton[kind="row"] {{ background: {c.surface}; border: 1px solid {c.hair}; text-align: left;
  padding: {px(8)}px {px(12)}px; }}
QPushButton[kind="row"]:hover {{ background: {c.select}; }}
QPushButton[kind="row"]:focus {{ border: 2px solid {c.accent}; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: {px(4)}px;
  padding: {px(4)}px {px(7)}px; min-height: {px(24)}px; selection-background-color: {c.select};
  selection-color: {c.text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
  border: 2px solid {c.accent}; padding: {px(4) - 1}px {px(7) - 1}px; }}
QToolButton[kind="step"] {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line};
  border-radius: {px(5)}px; font-weight: bold; }}
QToolButton[kind="step"]:pressed {{ background: {c.select}; }}
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled {{ color: {c.muted}; border-color: {c.hair};
  background: {c.window}; }}
QLineEdit[wrong="true"] {{ border: 2px solid {c.problem}; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line};
  selection-background-color: {c.select}; selection-color: {c.text}; outline: none; }}
QComboBox::drop-down, QDateEdit::drop-down {{ width: {px(24)}px; border: none; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{chevron}"); width: {px(14)}px; height: {px(14)}px; }}
QScrollBar:vertical {{ background: transparent; width: {px(13)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(13)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.line}; border-radius: {px(4)}px; min-height: {px(30)}px; min-width: {px(30)}px;
  margin: {px(2)}px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator {{ width: {px(16)}px; height: {px(16)}px;
  border: 1px solid {c.line}; border-radius: {px(3)}px; background: {c.surface}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {{
  border-color: {c.accent}; background: {c.accent}; image: url("{check}"); }}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {{
  border-color: {c.accent}; background: {c.accent}; image: url("{some}"); }}
QCheckBox::indicator:disabled {{ border-color: {c.hair}; background: {c.window}; }}
QCheckBox::indicator:checked:disabled {{ background: {c.muted}; border-color: {c.muted}; }}
QRadioButton::indicator {{ width: {ring - 4}px; height: {ring - 4}px; border: 2px solid {c.line};
  border-radius: {ring // 2}px; background: {c.surface}; }}
QRadioButton::indicator:checked {{ width: {ring - 2 * dot}px; height: {ring - 2 * dot}px;
  border: {dot}px solid {c.accent}; background: {c.on_accent}; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; min-height: {px(28)}px; padding: 0 {px(3)}px;
  border: 2px solid transparent; border-radius: {px(4)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.accent}; }}

QTableView, QListView, QTreeView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.hair};
  border-radius: {px(4)}px; gridline-color: {c.hair}; outline: none; selection-background-color: {c.select};
  selection-color: {c.text}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 2px solid {c.accent}; }}
QTableView::item {{ padding: 0 {px(6)}px; border-bottom: 1px solid {c.hair}; }}
QTableView::item:selected, QTreeView::item:selected {{ background: {c.select}; color: {c.text}; }}
QTreeView::item {{ min-height: {px(30)}px; padding: 0 {px(4)}px; }}
QTreeView::item:focus, QTableView::item:focus {{ border: 1px solid {c.accent}; }}
QHeaderView {{ background: {c.raised}; }}
QHeaderView::section {{ background: {c.raised}; color: {c.muted}; border: none; border-bottom: 1px solid {c.line};
  padding: {px(5)}px {px(6)}px; font-weight: 600; }}
QHeaderView::section:vertical {{ color: {c.text}; border-bottom: 1px solid {c.hair}; font-weight: 400; }}
QTableCornerButton::section {{ background: {c.raised}; border: none; }}

QFrame[kind="card"] {{ background: {c.surface}; border: 1px solid {c.hair}; border-radius: {px(6)}px; }}
QFrame[kind="side"] {{ background: {c.raised}; border: none; border-right: 1px solid {c.hair}; }}
QFrame[kind="bar"] {{ background: {c.raised}; border: none; border-bottom: 1px solid {c.hair}; }}
QFrame[kind="foot"] {{ background: {c.raised}; border: none; border-top: 1px solid {c.hair}; }}
QFrame[kind="toast"] {{ background: {c.text}; border: none; border-radius: {px(6)}px; }}
QFrame[kind="toast"] QLabel {{ color: {c.window}; }}
QFrame[kind="toast"] QPushButton {{ background: transparent; color: {c.window}; border: 1px solid {c.window}; }}
QFrame[kind="toast"] QPushButton:focus {{ border: 2px solid {c.window}; background: {c.muted}; }}
QFrame[kind="note"][tone="problem"] {{ background: {c.problem_ground}; border: 1px solid {c.problem};
  border-radius: {px(6)}px; }}
QFrame[kind="note"][tone="warn"] {{ background: {c.warn_ground}; border: 1px solid {c.warn};
  border-radius: {px(6)}px; }}
QFrame[kind="note"][tone="ok"] {{ background: {c.ok_ground}; border: 1px solid {c.ok}; border-radius: {px(6)}px; }}
QFrame[kind="note"][tone="problem"] QLabel {{ color: {c.problem}; }}
QFrame[kind="note"][tone="warn"] QLabel {{ color: {c.warn}; }}
QFrame[kind="note"][tone="ok"] QLabel {{ color: {c.ok}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[kind="scrolled"] {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.hair}; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; border: 2px solid transparent;
  padding: {px(6)}px {px(10)}px; min-height: {px(22)}px; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 3px solid {c.accent}; }}
QTabBar::tab:hover {{ background: {c.hair}; }}
QTabBar::tab:focus {{ border: 2px solid {c.accent}; }}
QMenuBar {{ background: {c.raised}; border-bottom: 1px solid {c.hair}; }}
QMenuBar::item {{ padding: {px(5)}px {px(10)}px; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c.select}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(6)}px {px(28)}px {px(6)}px {px(16)}px; }}
QMenu::item:selected {{ background: {c.select}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QMenu::separator {{ height: 1px; background: {c.hair}; margin: {px(4)}px; }}
QProgressBar {{ background: {c.hair}; border: none; border-radius: {px(4)}px; min-height: {px(8)}px;
  max-height: {px(8)}px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(4)}px; }}
"""
