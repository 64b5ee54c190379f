"""The menu bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.kit.labels import for_button

MENUS = ("&File", "&Edit", "&View", "V&isit", "&Print", "&Help")


class Menus:
    """The names of the menus at once, what is in them with `fill`."""

    def __init__(self, bar: QMenuBar) -> None:
        self._acts: Mapping[str, Callable[..., object]] = {}
        self.actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {name: bar.addMenu(name) for name in MENUS}

    def fill(self, acts: Mapping[str, Callable[..., object]]) -> None:
        """Put the commands in; `acts` says what each name does ("go people" calls go with "people")."""
        from ui.shell.menus import COMMANDS

        self._acts = acts
        for command in COMMANDS:
            menu = self._menus[command.menu]
            if not command.words:
                menu.addSeparator()
                continue
            action = QAction(command.words, menu)
            if command.key:
                action.setShortcuts(_keys(command.key))
            action.triggered.connect(lambda _=False, does=command.does: self.act(does))
            menu.addAction(action)
            self.actions.setdefault(command.does, action)

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
        free |= {"tell help", "tell keys", "tell about"}
        for does, action in self.actions.items():
            if does.startswith("step") or does in ("problems", "go questions", "give queries", "give calendar"):
                action.setEnabled(file and visit)
            elif does not in free and does not in ("undo", "redo"):
                action.setEnabled(file)
        if not file:
            self.name_steps(None, None)


def _keys(key: str) -> list[QKeySequence]:
    also = {"Ctrl++": ["Ctrl+="], "Ctrl+Shift+Z": ["Ctrl+Y"]}.get(key, [])
    return [QKeySequence(each) for each in (key, *also)]
