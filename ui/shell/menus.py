"""Every command of the window with its key."""

from __future__ import annotations

from dataclasses import dataclass


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
    Command("&File", "&Export a list…", "Ctrl+E", "give export"),
    Command("&File", "Ca&rds for telephones…", "", "give cards"),
    Command("&File", "&Blank form…", "", "give form"),
    Command("&File", "&Make a safety copy", "Ctrl+S", "copy"),
    Command("&File"),
    Command("&File", "&Close file", "Ctrl+W", "close_file"),
    Command("&File", "&Quit", "Ctrl+Q", "quit"),
    Command("&Edit", "&Undo", "Ctrl+Z", "undo"),
    Command("&Edit", "&Redo", "Ctrl+Shift+Z", "redo"),
    Command("&Edit", "&History…", "Ctrl+H", "tell history"),
    Command("&Edit"),
    Command("&Edit", "&Paste a list…", "Ctrl+Shift+V", "paste"),
    Command("&Edit"),
    Command("&Edit", "&New on this screen", "Ctrl+N", "add_new"),
    Command("&Edit", "&Find", "Ctrl+F", "go_to_search"),
    Command("&View", "&Home", "Alt+1", "go home"),
    Command("&View", "&Partners", "Alt+2", "go partners"),
    Command("&View", "&Visits and trips", "Alt+3", "go visits"),
    Command("&View", "P&eople", "Alt+4", "go people"),
    Command("&View", "Host &families", "Alt+5", "go families"),
    Command("&View", "Possible d&uplicates", "", "go duplicates"),
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
    Command("V&isit", "Pap&ers", "", "go papers"),
    Command("V&isit", "&Rules", "F9", "go rules"),
    Command("V&isit", "&Questions to decide", "F7", "go questions"),
    Command("V&isit", "&Send a query sheet…", "", "give queries"),
    Command("V&isit", "Take the &answers…", "", "give answers"),
    Command("V&isit", "&Calendar…", "", "give calendar"),
    Command("V&isit", "&Problems", "F8", "problems"),
    Command("&Print", "&Print room", "Ctrl+P", "step 5"),
    Command("&Print", "&Words on paper", "Ctrl+Shift+W", "go wording"),
    Command("&Print", "&Letters", "Ctrl+Shift+T", "go letters"),
    Command("&Help", "&This screen", "F1", "tell help"),
    Command("&Help", "&Keys", "Ctrl+F1", "tell keys"),
    Command("&Help", "&About Exchange Desk", "", "tell about"),
)
