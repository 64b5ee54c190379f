"""The colours of the screen, light and dark, each with a contrast that was measured."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Colours(NamedTuple):
    """One set of colours; a name with `_ground` is what stands behind the one without."""

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    hair: str
    accent: str
    on_accent: str
    select: str
    problem: str
    problem_ground: str
    warn: str
    warn_ground: str
    ok: str
    ok_ground: str
    danger: str


LIGHT = Colours(
    dark=False,
    window="#F6F5F2",
    surface="#FFFFFF",
    raised="#FBFAF8",
    text="#1E1D1A",
    muted="#5B574E",
    line="#8A8579",
    hair="#D9D5CC",
    accent="#0B5A8A",
    on_accent="#FFFFFF",
    select="#D6E8F3",
    problem="#9C3A00",
    problem_ground="#FDE9DC",
    warn="#6B4E00",
    warn_ground="#FFF1C9",
    ok="#00593F",
    ok_ground="#DDF1E8",
    danger="#9B1C1C",
)
DARK = Colours(
    dark=True,
    window="#1B1C1E",
    surface="#242629",
    raised="#2C2F33",
    text="#F1EFEA",
    muted="#B7B3AA",
    line="#8B9097",
    hair="#3A3E44",
    accent="#7CC4F0",
    on_accent="#0B1B26",
    select="#24455A",
    problem="#FFB38A",
    problem_ground="#4A2A18",
    warn="#F0CE6B",
    warn_ground="#3E3212",
    ok="#7FD9B4",
    ok_ground="#17382B",
    danger="#FF9C9C",
)


def qt_palette(colours: Colours) -> QPalette:
    """The same colours in the roles that Fusion draws with."""
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.raised,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.raised,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.Highlight: colours.select,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Light: colours.raised,
        QPalette.ColorRole.Midlight: colours.hair,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.line,
        QPalette.ColorRole.Shadow: colours.line,
        QPalette.ColorRole.Accent: colours.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
