"""The program with its window: `python -m ui.app [FILE]`, or `--screenshots FOLDER [FILE]` for pictures of it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from exchange_desk.basics.errors import DeskError
from exchange_desk.basics.resources import resource
from ui.kit.look import look
from ui.link.link import Link
from ui.link.settings import number_kept, settings, word_kept
from ui.main_window import MainWindow
from ui.shell.clearing import Clearing

FIRST_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
OTHER_FAMILIES = (
    "Noto Sans JP", "Noto Sans KR", "Noto Sans SC", "Noto Sans TC", "Noto Sans Arabic", "Noto Sans Hebrew",
    "Noto Sans Thai", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Myanmar", "Noto Sans Khmer",
    "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic", "Noto Sans Tamil", "Noto Sans Sinhala",
    "Noto Sans Lao",
)  # fmt: skip
# the benchmark of the start asks for the moments of the first frame and of the first rows
SAY_WHEN = "EXCHANGE_DESK_SAY_WHEN"


def main() -> None:
    """Run until the window is closed."""
    words = sys.argv[1:]
    if words[:1] == ["--screenshots"]:
        from ui.shell.screenshots import take_all

        raise SystemExit(take_all(make_window, load_other_fonts, words[1:]))
    app, window = make_window()
    clearing = Clearing(app)
    window.link.opened.connect(clearing.keep)
    window.link.closed.connect(clearing.let_go)
    _place(window)
    if len(words) == 0:
        window.show_page("welcome")
    then = _Then(window, Path(words[0]) if words else None)
    window.installEventFilter(then)
    window.show()
    raise SystemExit(app.exec())


def make_window() -> tuple[QApplication, MainWindow]:
    """The application with its look, and the window, not yet shown."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Exchange Desk")
    app.setApplicationDisplayName("Exchange Desk")
    for name in FIRST_FONTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    look.apply(dark=_dark_wanted(app), percent=number_kept("text", 100), families=("Noto Sans", *OTHER_FAMILIES))
    link = Link()
    window = MainWindow(link)
    sys.excepthook = _Hook(link)
    return app, window


def speak_english() -> None:
    """Name days and months in English, as the rest of the window: Qt took the words of the system."""
    import locale

    locale.setlocale(locale.LC_TIME, "C")


def load_other_fonts() -> None:
    """The fonts of all other scripts, once the window stands; the words of dates, wherever a window is made."""
    speak_english()
    for path in sorted(resource("fonts").glob("*-Regular.ttf")):
        if path.name not in FIRST_FONTS:
            QFontDatabase.addApplicationFont(str(path))


class _Then(QObject):
    """What waits until the first frame is drawn: the file, then the fonts of other scripts."""

    def __init__(self, window: MainWindow, path: Path | None) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._drawn = self._rows = False
        if os.environ.get(SAY_WHEN):
            window.link.rows_seen.connect(self._rows_come)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the frames."""
        if event.type() == QEvent.Type.Paint:
            if not self._drawn:
                self._drawn = True
                QTimer.singleShot(0, self._first_frame)
            elif self._rows:
                QTimer.singleShot(0, self._first_rows)
        return False

    def _first_frame(self) -> None:
        _say("first-frame")
        speak_english()
        if self._path is None:
            self._window.finish()
            self._window.frame.focus_page()
            self._window.show_page("welcome")
        else:
            self._window.show_page("opening", path=self._path)
            QTimer.singleShot(20, self._open)  # the visits at a glance are drawn before the rest is built
        QTimer.singleShot(600, load_other_fonts)

    def _open(self) -> None:
        assert self._path is not None
        self._window.finish()
        self._window.files.open(self._path, glance=False)

    def _rows_come(self) -> None:
        self._rows = True
        self._window.update()

    def _first_rows(self) -> None:
        _say("first-rows")
        self._window.close()


class _Hook:
    """Faults of ours: said in one sentence, told to the terminal without the values that were being worked on."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def __call__(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(130)
        if isinstance(error, DeskError):
            self._link.refused.emit(str(error))
            return
        import traceback

        sys.stderr.write("".join(traceback.format_tb(where)) + f"{kind.__name__}\n")
        self._link.broke.emit(kind.__name__)


def _say(moment: str) -> None:
    if os.environ.get(SAY_WHEN):
        sys.stdout.write(f"{moment} {time.monotonic()}\n")
        sys.stdout.flush()


def _dark_wanted(app: QApplication) -> bool:
    wanted = word_kept("colours", "")
    return wanted == "dark" or (not wanted and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def _place(window: MainWindow) -> None:
    kept = settings().value("geometry")
    if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
        window.resize(1200, 760)


if __name__ == "__main__":
    main()
