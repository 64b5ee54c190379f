"""The commands about what travellers bring: papers, which are asked for, marks, reminders, rules of countries."""

from __future__ import annotations

from exchange_desk.cli.command import Command
from exchange_desk.cli.given import FILE, VISIT, option
from exchange_desk.rules.travellers import FOR_WHOM, OTHER, PAPER_MARKS, PAPER_NAMES, PASSPORT

_KINDS = (*PAPER_NAMES, OTHER)
_CALLED = option("called", "what it is called, for the kind other, e.g. “Code of conduct”", metavar="TITLE")
_TRAVELLER = "a traveller: id, reference or name (again for more)"
_GUESTS = option("guest", _TRAVELLER, action="append", default=[], metavar="G")
_ON = option("on", "the day, e.g. 2027-05-02 (without it: today)", metavar="D")

TRAVELLING_COMMANDS: tuple[Command, ...] = (
    Command(
        "papers", False, "who has which paper, and who is not ready to travel", "travellers_papers:matrix",
        (
            FILE, VISIT,
            option("not-ready", "only who is not ready", action="store_true"),
            option("due", "only what is due within so many days, or overdue", type=int, metavar="DAYS"),
            _ON,
        ),
    ),
    Command(
        "ask-for", True, "which papers a visit asks for; without a kind, tell them", "travellers_papers:choose",
        (
            FILE, VISIT,
            option("kind", "the paper", choices=(PASSPORT, *_KINDS)),
            _CALLED,
            option("of", "who brings it (rules: nothing is chosen any more)", choices=(*FOR_WHOM, "rules"),
                   default="all", dest="whom"),
            option("due", "until when", metavar="D"),
        ),
    ),
    Command(
        "paper", True, "tell or mark one paper of some travellers", "travellers_papers:mark",
        (
            FILE, VISIT,
            option("guest", _TRAVELLER, action="append", required=True, metavar="G"),
            option("kind", "the paper", choices=(PASSPORT, *_KINDS), required=True),
            _CALLED,
            option("state", "what it is now", choices=PAPER_MARKS),
            _ON,
            option("covers-from", "the first day it covers", metavar="D"),
            option("covers-to", "the last day it covers", metavar="D"),
            option("expires", "the last day it is valid", metavar="D", dest="expires_on"),
            option("due", "until when it must be there", metavar="D", dest="due_on"),
            option("signed-by", "who signed it", metavar="NAMES"),
            option("notes", "notes beside it", metavar="TEXT"),
        ),
    ),
    Command(
        "nationality", True, "set the nationality of all travellers of whom none is known",
        "travellers_papers:nationality",
        (FILE, VISIT, option("country", "two letters", required=True, metavar="CC")),
    ),
    Command(
        "reminded", True, "note that travellers were reminded of the papers they lack", "travellers_papers:remind",
        (FILE, VISIT, _GUESTS, _ON),
    ),
    Command(
        "entry-rules", True, "what countries ask of those who enter; keep what the committee found",
        "entry_rules:entry_rules",
        (
            FILE,
            option("country", "the country, two letters", metavar="CC"),
            option("passport", "for passports of this country", metavar="CC"),
            option("months", "months that the passport is good for after the return", type=int, metavar="N"),
            option("visa", "no, needed, or more words", metavar="TEXT"),
            option("authorisation", "no, or its name such as ESTA", metavar="TEXT"),
            option("source", "where it was read", metavar="TEXT"),
            option("reviewed", "on which day", metavar="D"),
            option("notes", "what else", metavar="TEXT"),
            option("forget", "take the committee's own rule back", action="store_true"),
        ),
    ),
)  # fmt: skip
