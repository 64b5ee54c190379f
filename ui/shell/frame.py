"""The frame of the window: sidebar, bar of the visit, page, problem panel, progress, foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.stack import Stack
from ui.link.link import Link

if TYPE_CHECKING:
    from ui.kit.progress_strip import ProgressStrip
    from ui.kit.toast import Toast
    from ui.link.jobs import Job
    from ui.shell.problem_panel import ProblemPanel
    from ui.shell.sidebar import Place, Sidebar
    from ui.shell.status_bar import StatusBar
    from ui.shell.visit_bar import VisitBar
    from ui.shell.visit_watch import VisitWatch


class Frame(QWidget):
    """Everything round the pages, laid out. What the first picture does not show waits for `finish`."""

    sidebar: Sidebar
    visit_bar: VisitBar
    problems: ProblemPanel
    progress: ProgressStrip
    status: StatusBar
    toast: Toast
    watch: VisitWatch

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "title")
        self.title.hide()
        self.pages = Stack()
        page_box = QWidget()
        page_box.setAutoFillBackground(False)
        inner = QVBoxLayout(page_box)
        inner.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        inner.setSpacing(look.px(8))
        inner.addWidget(self.title)
        inner.addWidget(self.pages, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page_box)
        area.viewport().setAutoFillBackground(False)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(area)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(self._split, 1)
        self._across = QHBoxLayout()
        self._across.setSpacing(0)
        self._across.addLayout(self._right, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._across, 1)

    def finish(
        self,
        link: Link,
        places: Sequence[Place],
        beside: Sequence[Place],
        go: Callable[[str], None],
        resize: Callable[[int], None],
    ) -> None:
        """Build the rest: sidebar, bar of the visit (and what is beside it), problems, progress, toast, foot."""
        from ui.kit.progress_strip import ProgressStrip
        from ui.kit.toast import Toast
        from ui.shell.problem_panel import ProblemPanel
        from ui.shell.sidebar import Sidebar
        from ui.shell.status_bar import StatusBar
        from ui.shell.visit_bar import VisitBar
        from ui.shell.visit_watch import VisitWatch

        self.sidebar = Sidebar(places, go)
        self.sidebar.hide()
        self.visit_bar = VisitBar(beside, go)
        self.visit_bar.hide()
        self.problems = ProblemPanel(link)
        self.problems.hide()
        self.progress = ProgressStrip()
        self.status = StatusBar(link, resize)
        self._across.insertWidget(0, self.sidebar)
        self._right.insertWidget(0, self.visit_bar)
        self._right.addWidget(self.progress)
        self._split.addWidget(self.problems)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([3000, 1200])  # whatever either would like to have
        self._whole.addWidget(self.status)
        self.toast = Toast(self, link.undo)
        self.watch = VisitWatch(link, self.visit_bar, self.problems)
        link.told.connect(lambda words, can_undo: self.toast.say(words, can_undo=can_undo))
        link.offered.connect(self.toast.offer)
        link.worked.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.keep_focus)
        self.finished = True
        self.sidebar.fit(self.width())

    finished = False

    def _follow(self, job: Job) -> None:
        self.progress.begin(job.label, job.stop)
        job.at.connect(self.progress.at)
        job.ended.connect(self.progress.end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sidebar drops its words where there is little room."""
        super().resizeEvent(event)
        if self.finished:
            self.sidebar.fit(self.width())

    def focus_page(self) -> None:
        """Put the keyboard into the page, unless it is there."""
        page = self.pages.currentWidget()
        now = QApplication.focusWidget()
        if page is not None and (now is None or not page.isAncestorOf(now)) and not self._focus_first(page):
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A widget that had the keyboard was hidden: the page gets it, so that no key is lost."""
        if now is None and self.isVisible() and self.window().isActiveWindow():
            QTimer.singleShot(0, self.focus_page)

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
        shown = self.pages.currentWidget() if pane is self.pages else pane
        wanted = shown.focusProxy() if shown is not None else None  # where the page itself wants the keyboard
        while wanted is not None and wanted.focusProxy() is not None:
            wanted = wanted.focusProxy()
        if wanted is not None and wanted.isVisible() and wanted.isEnabled():
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        for child in pane.findChildren(QWidget):
            if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False
