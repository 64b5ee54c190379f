"""How the sheets are wanted: which are shown, paper, languages, large print."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from exchange_desk.basics.languages import NAMES
from exchange_desk.packets.packs import PACKETS
from ui.kit.forms import ChoiceField, Flow

PACKETS_OFFERED = (("", "Everything"), *((packet.key, packet.title) for packet in PACKETS))
SHOWN = (("", "Out of date"), ("all", "All sheets"))
PAPERS = (("", "As it is meant"), ("letter", "US Letter"), ("a4", "A4"))
LANGUAGES = (
    ("", "As each reader reads"),
    ("en", "English"),
    ("en,ja", "English + Japanese"),
    ("de,en", "German + English"),
    ("de,fr", "German + French"),
    *((code, name) for code, name in NAMES.items() if code != "en"),
    *((f"{code},en", f"{name} + English") for code, name in NAMES.items() if code not in ("en", "de")),
)
SIZES = (("", "Ordinary print"), ("large", "Large print"))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was chosen; empty languages and no paper leave it to the sheet and its reader."""

    languages: tuple[str, ...]
    paper: str | None
    large: bool


class Options(Flow):
    """`filtered` is sent when other sheets are to be shown, `changed` when they are to look different."""

    filtered = Signal()
    changed = Signal()

    def __init__(self) -> None:
        self.shown = ChoiceField("Sho&w", SHOWN)
        self.packet = ChoiceField("Pac&ket", PACKETS_OFFERED)
        self.paper = ChoiceField("P&aper", PAPERS)
        self.languages = ChoiceField("Lan&guages", LANGUAGES)
        self.print_size = ChoiceField("Si&ze", SIZES)
        fields = (self.shown, self.packet, self.paper, self.languages, self.print_size)
        super().__init__(fields, widest=len(fields))
        for field in fields:
            field.editor.setAccessibleName(field.title.text().replace("&", ""))
        for field in fields[:2]:
            field.left.connect(lambda _: self.filtered.emit())
        for field in fields[2:]:
            field.left.connect(lambda _: self.changed.emit())

    @property
    def all_sheets(self) -> bool:
        """Whether sheets that are up to date are shown too."""
        return bool(self.shown.text())

    def wishes(self) -> Wishes:
        """What was chosen."""
        languages = tuple(self.languages.text().split(",")) if self.languages.text() else ()
        return Wishes(languages, self.paper.text() or None, bool(self.print_size.text()))
