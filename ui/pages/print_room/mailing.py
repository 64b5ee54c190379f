"""What would go to whom by e-mail, shown before the drafts are written: addresses, who has none, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary
from ui.kit.cards import Note
from ui.kit.dialogs import Dialog
from ui.kit.labels import label

if TYPE_CHECKING:
    from exchange_desk.packets.mail_plan import Letter, MailPlan


class MailDialog(Dialog):
    """`settled` is sent when a folder is to be chosen; leaving the dialog writes nothing."""

    settled = Signal()

    def __init__(self, parent: QWidget, plan: MailPlan) -> None:
        super().__init__(parent, "E-mail drafts", wide=600)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(plan.letters)
        self.box.addWidget(label(drafts(count) if count else "There is nobody to write to", "section"))
        if count:
            self.box.addWidget(
                label(
                    "Each holds the papers of one recipient alone. Open them with your mail program, look at them and "
                    "send them from there. The sheets in them count as handed out."
                )
            )
        if plan.without:
            names = ", ".join(plan.without)
            self.box.addWidget(
                Note("warn", f"Without an e-mail address: {names}. Print their sheets, or type the addresses in first.")
            )
        for title, lines in (("To", [to_words(letter) for letter in plan.letters]), ("Left out", left_out_words(plan))):
            if lines:
                self.box.addWidget(label(title, strong=True))
                self.box.addWidget(label("\n".join(lines)))
        self.box.addStretch()
        save = primary(f"&Save {drafts(count)}…", self._settle, icon_name="save")
        leave = Button("&Leave it" if count else "&Close", self.reject)
        self.add_buttons(leave, *([save] if count else []))
        self.fit()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll a long list
        (save if count else leave).setFocus()

    def _settle(self) -> None:
        self.accept()
        self.settled.emit()


def drafts(number: int) -> str:
    """ "1 draft", "11 drafts"."""
    return how_many(number, "draft")


def to_words(letter: Letter) -> str:
    """ "MIKAMI Yuna (parents) · keiko@example.jp · 3 sheets"."""
    count = len(letter.sheets)
    whose = f"{letter.name} (parents)" if letter.parents else letter.name
    return " · ".join([whose, ", ".join(to for _, to in letter.to), how_many(count, "sheet")])


def left_out_words(plan: MailPlan) -> list[str]:
    """One line for each reason, with the documents that are left out for it."""
    found: dict[str, dict[str, int]] = {}
    for one in plan.left_out:
        titles = found.setdefault(one.why, {})
        titles[one.title] = titles.get(one.title, 0) + 1
    return [
        f"{', '.join(f'{title} ({n})' if n > 1 else title for title, n in titles.items())}: {why[0].lower()}{why[1:]}"
        for why, titles in found.items()
    ]
