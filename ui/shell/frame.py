"""The frame of the window: sidebar, bar of the visit, page, problem panel, progress, foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.progress_strip import ProgressStrip
from ui.kit.toast import Toast
from ui.link.link import Link
from ui.shell.problem_panel import ProblemPanel
from ui.shell.sidebar import Sidebar
from ui.shell.status_bar import StatusBar
from ui.shell.visit_bar import VisitBar


class Frame(QWidget):
    """Everything round the pages, laid out; it decides nothing."""

    def __init__(self, link: Link, sidebar: Sidebar, resize_text: Callable[[int], None]) -> None:
        super().__init__()
        self.sidebar = sidebar
        self.visit_bar = VisitBar()
        self.title = label("", "title")
        self.pages = QStackedWidget()
        self.problems = ProblemPanel(link)
        self.progress = ProgressStrip()
        self.status = StatusBar(link, resize_text)
        self.toast = Toast(self, link.undo)
        self._page_box = QWidget()
        inner = QVBoxLayout(self._page_box)
        inner.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        inner.setSpacing(look.px(8))
        inner.addWidget(self.title)
        inner.addWidget(self.pages, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._page_box.setAutoFillBackground(False)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._page_box)
        area.viewport().setAutoFillBackground(False)
        self._split.addWidget(area)
        self._split.addWidget(self.problems)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.visit_bar)
        right.addWidget(self._split, 1)
        right.addWidget(self.progress)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(sidebar)
        across.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(across, 1)
        whole.addWidget(self.status)
        self.problems.hide()
        self.visit_bar.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sidebar drops its words where there is little room."""
        super().resizeEvent(event)
        self.sidebar.fit(self.width())

    def focus_page(self) -> None:
        """Put the keyboard into the page, unless it is there."""
        page = self.pages.currentWidget()
        now = QApplication.focusWidget()
        if page is not None and (now is None or not page.isAncestorOf(now)):
            self._focus_first(page)

    def panes(self) -> list[QWidget]:
        """Where F6 goes, in reading order."""
        return [each for each in (self.sidebar, self.visit_bar, self.pages, self.problems) if each.isVisible()]

    def next_pane(self) -> None:
        """Put the focus into the next pane."""
        panes = self.panes()
        now = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if now and (pane is now or pane.isAncestorOf(now))), -1)
        for step in range(1, len(panes) + 1):
            pane = panes[(here + step) % len(panes)]
            if self._focus_first(pane):
                return

    def _focus_first(self, pane: QWidget) -> bool:
        for child in pane.findChildren(QWidget):
            if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False
