"""The main window: it reads PAGES, shows the one that is asked for, and owns nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from ui.kit.look import look
from ui.link.link import Link
from ui.link.page import Page
from ui.link.settings import keep
from ui.pages import PAGES, entry
from ui.shell.dropping import Dropping
from ui.shell.files import Files
from ui.shell.frame import Frame
from ui.shell.menu_bar import Menus
from ui.shell.tell import give, say_broken, say_refusal, tell


class MainWindow(QMainWindow):
    """Sidebar, visit bar, pages, problems, toasts and foot round one open desk."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link
        self.pages: dict[str, Page] = {}
        self.page: Page | None = None
        self.setWindowTitle("Exchange Desk")
        self.setMinimumSize(800, 500)
        self.frame = Frame()
        self.setCentralWidget(self.frame)
        self.files = Files(link, self)
        self.dropping = Dropping(self, link, self.files)
        self.menus = Menus(self.menuBar())
        link.wanted.connect(self.files.do)

    def finish(self) -> None:
        """Build what the first picture does not show, and listen to the link."""
        link = self.link
        aside, beside = [p for p in PAGES if p.aside], [p for p in PAGES if p.beside]
        self.frame.finish(link, aside, beside, self._from_side, self.resize_text)
        self.menus.fill(self._acts())
        self.menus.allow(file=False, visit=False)
        self.frame.visit_bar.picked.connect(self.step)
        self.frame.visit_bar.problems_wanted.connect(self.problems)
        self.frame.problems.closed.connect(self.problems)
        link.opened.connect(self._opened)
        link.closed.connect(lambda: self.show_page("welcome"))
        link.changed.connect(lambda _: self._name_steps())
        link.visit_chosen.connect(lambda _: self._allow())
        link.going.connect(lambda key, what: self.show_page(key, **what))
        link.refused.connect(self._refused)
        link.broke.connect(lambda what: say_broken(self, what))
        link.rows_seen.connect(lambda: QTimer.singleShot(0, self.frame.focus_page))

    def show_page(self, key: str, **what: object) -> None:
        """Show a page, made when it is first wanted; without an open file only the welcome page is shown."""
        key = key if self.link.is_open or key == "opening" else "welcome"
        page = self.pages.get(key)
        if page is None:
            page = self.pages[key] = entry(key).make(self.link)
            self.frame.pages.addWidget(page)
        self.page = page
        page.show_what(**what)
        self.frame.pages.setCurrentWidget(page)
        self.frame.focus_page()
        if not self.frame.finished:
            return
        in_visit = self.link.visit_id is not None and (page.in_visit or key in ("import", "questions", "rules"))
        self.frame.title.setText(page.title)
        self.frame.title.setVisible(not in_visit and key not in ("welcome", "opening"))
        self.frame.visit_bar.setVisible(in_visit)
        self.frame.visit_bar.mark(page.step, key)
        self.frame.sidebar.setVisible(self.link.is_open)
        self.frame.sidebar.mark("visits" if in_visit else key)
        self.frame.problems.setVisible(in_visit and self.frame.visit_bar.problems.isChecked())

    def step(self, number: int | str) -> None:
        """Show a step of the visit."""
        key = next(each.key for each in PAGES if each.step == int(number))
        self.show_page(key if self.link.visit_id else "visits", in_visit=True)

    def problems(self) -> None:
        """Open or close the panel of problems."""
        wanted = not self.frame.problems.isVisible() and self.frame.visit_bar.isVisible()
        self.frame.visit_bar.problems.setChecked(wanted)
        self.frame.problems.setVisible(wanted)
        if wanted:
            self.frame.problems.list.setFocus()

    def resize_text(self, percent: int) -> None:
        """Another size of the text, kept on this computer."""
        look.resize_text(percent)
        keep("text", look.percent)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size, stop what runs, close the file."""
        keep("geometry", self.saveGeometry())
        self.setFocus()
        self.link.close()
        super().closeEvent(event)

    def _acts(self) -> dict[str, Callable[..., object]]:
        verbs = ("add_new", "go_to_search", "bring_in")
        acts: dict[str, Callable[..., object]] = {verb: partial(self._on_page, verb) for verb in verbs}
        return acts | {
            "begin": self.files.begin, "choose": self.files.choose, "sample": self.files.sample,
            "close_file": self.link.close, "quit": self.close, "undo": self.link.undo, "redo": self.link.redo,
            "copy": self.files.copy, "paste": partial(self.show_page, "import", paste=True),
            "give": lambda what: give(what, self, self.link),
            "tell": lambda what: tell(what, self, self.link, self.page), "go": self._from_side, "step": self.step,
            "larger": lambda: self.resize_text(look.percent + 10),
            "smaller": lambda: self.resize_text(look.percent - 10), "ordinary": lambda: self.resize_text(100),
            "light_dark": self._light_dark, "next_pane": self.frame.next_pane, "problems": self.problems,
        }  # fmt: skip

    def _from_side(self, key: str) -> None:
        self.show_page(key, in_visit=key == "print")

    def _on_page(self, verb: str) -> None:
        if self.page is not None and not getattr(self.page, verb)() and verb == "bring_in":
            self.show_page("import")

    def _opened(self) -> None:
        self.setWindowTitle(f"{self.link.path.stem if self.link.path else ''} · Exchange Desk")
        self._allow()
        self._name_steps()
        self.show_page("home")

    def _allow(self) -> None:
        self.menus.allow(file=self.link.is_open, visit=self.link.visit_id is not None)
        self._name_steps()

    def _name_steps(self) -> None:
        desk = self.link.desk
        self.menus.name_steps(desk.undo_label if desk else None, desk.redo_label if desk else None)

    def _light_dark(self) -> None:
        look.apply(dark=not look.colours.dark, percent=look.percent)
        keep("colours", "dark" if look.colours.dark else "light")

    def _refused(self, sentence: str) -> None:
        if not self.link.is_open:
            self.show_page("welcome")
        say_refusal(self, sentence)
