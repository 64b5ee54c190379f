"""The menu bar: every command of the window with its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.kit.labels import for_button


@dataclass(frozen=True, slots=True)
class Command:
    """One entry: its menu, words (with an access key), key, and the name of what it does; no words = a line."""

    menu: str
    words: str = ""
    key: str = ""
    does: str = ""


COMMANDS: tuple[Command, ...] = (
    Command("&File", "&New committee file…", "Ctrl+Shift+N", "begin"),
    Command("&File", "&Open…", "Ctrl+O", "choose"),
    Command("&File", "&Try the sample committee", "", "sample"),
    Command("&File"),
    Command("&File", "&Import a list…", "Ctrl+I", "bring_in"),
    Command("&File"),
    Command("&File", "&Close file", "Ctrl+W", "close_file"),
    Command("&File", "&Quit", "Ctrl+Q", "quit"),
    Command("&Edit", "&Undo", "Ctrl+Z", "undo"),
    Command("&Edit", "&Redo", "Ctrl+Shift+Z", "redo"),
    Command("&Edit", "&History…", "Ctrl+H", "history"),
    Command("&Edit"),
    Command("&Edit", "&New on this screen", "Ctrl+N", "add_new"),
    Command("&Edit", "&Find", "Ctrl+F", "go_to_search"),
    Command("&View", "&Home", "Alt+1", "go home"),
    Command("&View", "&Partners", "Alt+2", "go partners"),
    Command("&View", "&Visits and trips", "Alt+3", "go visits"),
    Command("&View", "P&eople", "Alt+4", "go people"),
    Command("&View", "Host &families", "Alt+5", "go families"),
    Command("&View", "Print &room", "Alt+6", "go print"),
    Command("&View", "&Committee", "Alt+7", "go settings"),
    Command("&View"),
    Command("&View", "&Larger text", "Ctrl++", "larger"),
    Command("&View", "&Smaller text", "Ctrl+-", "smaller"),
    Command("&View", "Or&dinary text", "Ctrl+0", "ordinary"),
    Command("&View", "Li&ght or dark", "Ctrl+Shift+L", "light_dark"),
    Command("&View", "Ne&xt pane", "F6", "next_pane"),
    Command("V&isit", "&1 People", "Ctrl+1", "step 1"),
    Command("V&isit", "&2 Hosts", "Ctrl+2", "step 2"),
    Command("V&isit", "&3 Match", "Ctrl+3", "step 3"),
    Command("V&isit", "&4 Programme", "Ctrl+4", "step 4"),
    Command("V&isit", "&5 Print", "Ctrl+5", "step 5"),
    Command("V&isit"),
    Command("V&isit", "&Questions to decide", "F7", "go questions"),
    Command("V&isit", "&Problems", "F8", "problems"),
    Command("&Print", "&Print room", "Ctrl+P", "step 5"),
    Command("&Help", "&This screen", "F1", "help"),
    Command("&Help", "&Keys", "Ctrl+F1", "keys"),
    Command("&Help", "&About Exchange Desk", "", "about"),
)


class Menus:
    """Fills a menu bar; `acts` says what each name does ("go people" calls go with "people")."""

    def __init__(self, bar: QMenuBar, acts: Mapping[str, Callable[..., object]]) -> None:
        self._acts = acts
        self.actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = menus.get(command.menu)
            if menu is None:
                menu = menus[command.menu] = bar.addMenu(command.menu)
            if not command.words:
                menu.addSeparator()
                continue
            action = QAction(command.words, bar)
            if command.key:
                action.setShortcuts(_keys(command.key))
            action.triggered.connect(lambda _=False, does=command.does: self.act(does))
            menu.addAction(action)
            self.actions.setdefault(command.does, action)
        self.file_menu = menus["&File"]

    def act(self, does: str) -> None:
        """Do what a command names."""
        name, *rest = does.split(" ")
        self._acts[name](*rest)

    def name_steps(self, undo: str | None, redo: str | None) -> None:
        """Say in the Edit menu what would be undone and redone."""
        for name, word, step in (("undo", "&Undo", undo), ("redo", "&Redo", redo)):
            self.actions[name].setText(f"{word} “{for_button(step)}”" if step else word)
            self.actions[name].setEnabled(step is not None)

    def allow(self, *, file: bool, visit: bool) -> None:
        """Grey out what needs a file or a visit."""
        free = {"begin", "choose", "sample", "quit", "larger", "smaller", "ordinary", "light_dark", "next_pane"}
        free |= {"help", "keys", "about"}
        for does, action in self.actions.items():
            if does.startswith("step") or does in ("problems", "go questions"):
                action.setEnabled(file and visit)
            elif does not in free and does not in ("undo", "redo"):
                action.setEnabled(file)
        if not file:
            self.name_steps(None, None)


def _keys(key: str) -> list[QKeySequence]:
    also = {"Ctrl++": ["Ctrl+="], "Ctrl+Shift+Z": ["Ctrl+Y"]}.get(key, [])
    return [QKeySequence(each) for each in (key, *also)]
