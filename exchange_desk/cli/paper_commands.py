"""The commands of the print room: print, e-mail, notes on sheets, void sheets, revisions, and what is out of date."""

from __future__ import annotations

from exchange_desk.cli.command import Argument, Command
from exchange_desk.cli.given import FILE, VISIT, option
from exchange_desk.packets.delivery import FILES, SORTS

PAPER_COMMANDS: tuple[Command, ...] = (
    Command(
        "print", True, "print a visit's papers as PDF", "papers:print_papers",
        (
            FILE, VISIT,
            option(
                "documents", "keys, numbers, packets (families, guests, binder, arrival …), or all", default="all",
                metavar="KEY,…",
            ),
            option("for", "only for this person or family", metavar="NAME", dest="for_name"),
            option("language", "languages, e.g. en,ja", metavar="L,…"),
            option("paper", "letter or a4", choices=("letter", "a4")),
            option("large", "large type", action="store_true"),
            option("stale-only", "only what is out of date", action="store_true"),
            option("sort", "by document, or by recipient", choices=SORTS, default="document"),
            option("files", "a file for each …, or one for all", choices=FILES, default="sheet"),
            option("merged", "one file for all, with cover and contents", action="store_true"),
            option("copies", "numbered copies of each confidential sheet", type=int, metavar="N"),
            option("both-sides", "in a shared file everybody begins on a front page", action="store_true"),
            option("test", "only the first sheet, marked TEST; nothing counts as printed", action="store_true"),
            option("names", "the names of the files tell the recipients", action="store_true"),
            option("out", "the folder for the files", required=True, metavar="DIR"),
        ),
    ),
    Command(
        "email", True, "papers as e-mail drafts (.eml), one for each recipient with an address", "mailing:email",
        (
            FILE, VISIT,
            option("documents", "keys, numbers, packets, or all", default="all", metavar="KEY,…"),
            option("for", "only what is for this person or family", metavar="NAME", dest="for_name"),
            option("language", "languages of the papers, e.g. en,ja", metavar="L,…"),
            option("paper", "letter or a4", choices=("letter", "a4")),
            option("large", "large type", action="store_true"),
            option("stale-only", "only what is out of date", action="store_true"),
            option("names", "the names of the files tell the recipients", action="store_true"),
            option("out", "the folder for the drafts", required=True, metavar="DIR"),
        ),
    ),
    Command(
        "note", True, "a note for one recipient, printed on that sheet alone", "papers:note",
        (
            FILE,
            Argument("text", "the note; empty takes it away"),
            VISIT,
            option("document", "key or number of the document", required=True, metavar="KEY"),
            option("for", "this person or family", required=True, metavar="NAME", dest="for_name"),
        ),
    ),
    Command(
        "take-back", True, "tick void sheets off as collected", "papers:take_back",
        (
            FILE, VISIT,
            option("documents", "keys or numbers, or all", default="all", metavar="KEY,…"),
            option("for", "only from this person or family", metavar="NAME", dest="for_name"),
        ),
    ),
    Command(
        "revisions", False, "which revisions of the sheets were printed, and what changed in each", "papers:revisions",
        (
            FILE, VISIT,
            option("documents", "keys or numbers, or all", default="all", metavar="KEY,…"),
            option("for", "only those of this person or family", metavar="NAME", dest="for_name"),
        ),
    ),
    Command("stale", False, "which printed sheets are out of date", "papers:stale", (FILE, VISIT)),
)  # fmt: skip
