"""Every command of the desk, in the order in which a committee needs them."""

from __future__ import annotations

from exchange_desk.cli.command import Argument, Command
from exchange_desk.cli.given import FILE, VISIT
from exchange_desk.cli.given import option as _option
from exchange_desk.cli.money_commands import MONEY_COMMANDS
from exchange_desk.cli.paper_commands import PAPER_COMMANDS
from exchange_desk.cli.programme_commands import PROGRAMME_COMMANDS
from exchange_desk.cli.ride_commands import RIDE_COMMANDS
from exchange_desk.cli.travelling_commands import TRAVELLING_COMMANDS

ANY_VISIT = _option("visit", "only this visit, by title or id", metavar="V")
KIND = Argument("kind", "the kind of record: people, families, visit, placement …")
WHICH = Argument("which", "which one: id, reference number, or a name where only one fits")
GUEST = _option("guest", "the guest: id, reference number or name", required=True, metavar="G")
HOME = _option("household", "the home: id, reference or family name", metavar="H")
FIRST = _option("from", "first night, e.g. 2027-10-07 (without it: the guest's first)", metavar="D", dest="first")
LAST = _option("to", "last night, included", metavar="D", dest="last")
OVERRULE = (
    _option("overrule", "overrule this rule, where it allows it", metavar="RULE", action="append", default=[]),
    _option("because", "why: kept with the exception", metavar="TEXT"),
    _option("by", "who decides it: kept with the exception", metavar="NAME"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "new", True, "make a desk file, empty or with a sample", "files:new",
        (
            Argument("file", "the desk file to make"),
            _option("committee", "the name of the committee", required=True, metavar="NAME"),
            _option("town", "its town", required=True),
            _option("country", "its country, two letters", required=True, metavar="CC"),
            _option("sample", "fill it with a sample visit: port-hardy-2027 or hennef-2027", metavar="NAME"),
            _option("encrypt", "keep it encrypted (comes with a later version)", action="store_true"),
        ),
    ),
    Command(
        "partner add", True, "add a partner community and our link with it", "files:partner_add",
        (
            FILE,
            _option("name", "name of the town, county or group of townships", required=True),
            _option("country", "two letters", required=True, metavar="CC"),
            _option("original", "name in the original script", metavar="NAME"),
            _option("kind", "town, county, state …", default="town"),
            _option("region", "region or state"),
            _option("zone", "time zone, e.g. Asia/Tokyo"),
            _option("language", "language, e.g. ja"),
            _option("partnership", "kind of partnership, e.g. “sister city”", metavar="KIND"),
            _option("counterpart", "the organisation on the other side", metavar="NAME"),
            _option("stage", "contact, friendship, sister, dormant, revived or ended"),
            _option("since", "since when: 1984, 1984-05 or 1984-05-12", metavar="D"),
            _option("source", "who says so", metavar="TEXT"),
        ),
    ),
    Command(
        "visit add", True, "add a visit", "files:visit_add",
        (
            FILE,
            _option("partner", "the partner; several: repeat it", required=True, metavar="P", action="append"),
            _option("direction", "inbound, outbound, virtual or student-year", required=True),
            _option("from", "arrival day, e.g. 2027-10-07", required=True, metavar="D", dest="starts"),
            _option("to", "departure day", required=True, metavar="D", dest="ends"),
            _option("title", "what it is called", required=True, metavar="T"),
            _option("rules", "rule packs, e.g. short_adult,short_youth", metavar="PACK,…"),
        ),
    ),
    Command(
        "import", True, "bring in a list: guests, host families, travel, programme, hosting history", "lists:bring_in",
        (
            FILE,
            Argument("sheet_file", "the list (xlsx, xls, ods, csv, tsv, txt, vcf, ics)", {"metavar": "SHEET"}),
            _option("as", "guests, hosts, travel, programme, history, placements, papers, payments, attendance, "
                    "partnerships, candidates or contacts; guessed and said where left out",
                    dest="kind", metavar="KIND"),
            _option("visit", "the visit; not needed where there is only one", metavar="V"),
            _option("sheet", "the sheet of the workbook", metavar="NAME"),
            _option("heading-row", "the row of the headings, counted from 1", type=int, metavar="N"),
            _option("encoding", "the encoding of a text table, such as cp1251", metavar="NAME"),
            _option("delimiter", "the separator of a text table", metavar="SIGN"),
            _option("mapping", "a JSON file: heading -> field", metavar="M.json"),
            _option("answers", "a JSON file: question -> answer", metavar="A.json"),
            _option("empty-erases", "an empty cell erases what the list said before; health, consents and emergency "
                    "contacts are asked about", action="store_true"),
            _option("dry-run", "tell what would be done, change nothing", action="store_true"),
            _option("report", "write the problem report to this file (.pdf or .csv)", metavar="PATH"),
            _option("no-copy", "make no safety copy of the desk file first", action="store_true"),
        ),
    ),
    Command(
        "questions", False, "the open questions", "lists:questions",
        (FILE, ANY_VISIT, _option("all", "answered ones and remarks too", action="store_true")),
    ),
    Command(
        "answer", True, "answer a question", "lists:answer",
        (FILE, Argument("question", "the id of the question"), Argument("value", "the answer, or one of the choices")),
    ),
    Command(
        "export", False, "write lists that other programs open and this one reads back", "sharing:export",
        (
            FILE,
            _option("as", "xlsx, csv, vcf (cards) or ics (calendar)", required=True, dest="form", metavar="FORM"),
            _option("out", "the file to write", required=True, metavar="PATH"),
            ANY_VISIT,
            _option("what", "lists, e.g. guests,hosts (without it: the usual ones)", metavar="LIST,…"),
            _option("without", "leave out health, passport or both", metavar="GROUP,…"),
            _option("level", "how private it may be: P2, P3 (birth dates, medicines), P4", default="P2", metavar="P"),
            _option("guest", "a calendar of what this guest takes part in", metavar="G"),
            _option("household", "a calendar for this host family", metavar="H"),
            _option("leaders", "a calendar with drafts and private items", action="store_true"),
            _option("each", "a calendar for each of the guests, or hosts; --out is a folder", metavar="guests|hosts"),
            _option("names", "names in the names of these files", action="store_true"),
            _option("minors", "cards of minors, too (for leaders only)", action="store_true"),
        ),
    ),
    Command(
        "form", False, "write a blank form to fill in", "sharing:form",
        (
            FILE,
            _option("of", "guests or hosts", required=True, metavar="KIND"),
            _option("as", "pdf or xlsx", required=True, dest="form", metavar="FORM"),
            _option("language", "one language or two, e.g. en,ja", metavar="L,…"),
            ANY_VISIT,
            _option("out", "the file to write", required=True, metavar="PATH"),
        ),
    ),
    Command(
        "query-sheet", True, "write the open questions for the partner, in two languages", "sharing:query_sheet",
        (
            FILE, VISIT,
            _option("as", "pdf or xlsx", required=True, dest="form", metavar="FORM"),
            _option("language", "the partner's language, e.g. ja (without it: the one of the partner)", metavar="L"),
            _option("partner", "which partner, where the visit has several", metavar="P"),
            _option("import", "only the questions of this import, by id", metavar="RUN", dest="of_import"),
            _option("out", "the file to write", required=True, metavar="PATH"),
        ),
    ),
    Command(
        "answers", True, "take the answers of a query sheet that came back", "sharing:take_answers",
        (
            FILE,
            Argument("sheet_file", "the query sheet as it came back (xlsx, ods, csv)", {"metavar": "SHEET"}),
            _option("dry-run", "tell what would be done, change nothing", action="store_true"),
        ),
    ),
    Command(
        "letters", True, "texts of letters: their fields, show, set, forget, prove", "letters:letters",
        (
            FILE,
            Argument("letter", "which letter, e.g. thank-you", {"nargs": "?"}),
            _option("language", "language of the text", default="en", metavar="L"),
            _option("set", "a file (UTF-8) whose text is used from now on", metavar="TEXT", dest="set_from"),
            _option("forget", "use our text again", action="store_true"),
            _option("proof", "which fields are empty, and for whom", action="store_true"),
            ANY_VISIT,
        ),
    ),
    Command("list", False, "records of a kind", "records:list_records", (FILE, KIND, ANY_VISIT)),
    Command("show", False, "one record with what hangs on it", "records:show", (FILE, KIND, WHICH, ANY_VISIT)),
    Command(
        "set", True, "set fields of a record", "records:set_record",
        (
            FILE, KIND, WHICH,
            Argument("fields", "FIELD=VALUE; an empty value means unknown", {"nargs": "+", "metavar": "FIELD=VALUE"}),
            ANY_VISIT,
        ),
    ),
    Command(
        "remove", True, "remove a record and what hangs on it", "records:remove", (FILE, KIND, WHICH, ANY_VISIT)
    ),
    Command(
        "match", True, "suggest homes for all guests", "placing:match",
        (
            FILE, VISIT,
            _option("repair", "house those without a home, moving the fewest others", action="store_true"),
            _option("dry-run", "tell, change nothing", action="store_true"),
            _option("time-limit", "seconds to think at most", type=float, default=60.0, metavar="S"),
        ),
    ),
    Command(
        "weights", True, "what wishes count when homes are suggested", "weighing:weights",
        (
            FILE, VISIT,
            _option("set", "a weight and its points, e.g. language=12; language= for the usual number (again for more)",
                    action="append", default=[], metavar="W=N"),
            _option("committee", "set it for all visits of the committee", action="store_true"),
            _option("preview", "tell who would change homes with these numbers, change nothing", action="store_true"),
        ),
    ),
    Command(
        "phrases", True, "the words on paper, in the committee's own wording", "phrases:phrases",
        (
            FILE,
            _option("language", "code of the language (en)", metavar="CODE"),
            _option("find", "only phrases with this word", metavar="WORD"),
            _option("set", "a key and its wording, e.g. on_call=Call us (again for more)",
                    action="append", default=[], metavar="KEY=TEXT"),
            _option("forget", "a key that has our words again (again for more)",
                    action="append", default=[], metavar="KEY"),
            _option("export", "write them as .xlsx or .csv for a partner to translate", metavar="SHEET"),
            _option("import", "take such a sheet back, all of it or nothing", dest="take", metavar="SHEET"),
        ),
    ),
    Command("why", False, "why a guest may or may not stay with a home", "asking_why:why", (FILE, VISIT, GUEST, HOME)),
    Command(
        "place", True, "place a guest in a home", "placing:place",
        (
            FILE, VISIT, GUEST,
            _option("household", "the home: id, reference or family name", required=True, metavar="H"),
            _option("room", "the room (A, B …)", metavar="R"),
            FIRST, LAST,
            _option("stage", "in a student year: welcome, permanent or respite", metavar="STAGE"),
            *OVERRULE,
        ),
    ),
    Command(
        "stay", True, "tell or change one stay of a guest: nights, home, split, join, take out", "staying:stay",
        (
            FILE, VISIT, GUEST,
            _option("night", "one night of the stay that is meant, where there are several", metavar="D"),
            _option("household", "another home: id, reference or family name", metavar="H"),
            _option("room", "another room (A, B …)", metavar="R"),
            _option("from", "its first night from now on", metavar="D", dest="first"),
            _option("to", "its last night from now on, included", metavar="D", dest="last"),
            _option("party", "those who travel together come along", action="store_true"),
            _option("split", "make two stays, the second from this night on", metavar="D"),
            _option("join", "join with the stays there directly before and after", action="store_true"),
            _option("unplace", "take the guest out for the nights of this stay", action="store_true"),
            *OVERRULE,
        ),
    ),
    Command(
        "merge-people", True, "make one person of two; whatever either has stays", "merging:merge",
        (
            FILE, Argument("keep", "the person who stays"), Argument("other", "the same person once more"),
            _option("choose", "take this field from the other (again for more)", action="append", metavar="FIELD"),
            _option("dry-run", "tell in which fields they differ, change nothing", action="store_true"),
        ),
    ),
    Command(
        "duplicates", False, "people and homes that may be there twice, and why", "duplicates:duplicates",
        (FILE,),
    ),
    Command(
        "two-people", True, "remember that two people are not one, so that they are not proposed again",
        "duplicates:two_people", (FILE, Argument("one", "one of them"), Argument("other", "the other")),
    ),
    Command(
        "merge-homes", True, "make one home of two; whatever either has stays", "duplicates:merge_homes",
        (
            FILE, Argument("keep", "the home that stays"), Argument("other", "the same home once more"),
            _option("choose", "take this field (or rooms) from the other", action="append", metavar="FIELD"),
            _option("dry-run", "tell in which fields they differ, change nothing", action="store_true"),
        ),
    ),
    Command(
        "two-homes", True, "remember that two homes are not one, so that they are not proposed again",
        "duplicates:two_homes", (FILE, Argument("one", "one of them"), Argument("other", "the other")),
    ),
    Command(
        "rules", True, "the rules in force on a visit; choose packs, set numbers", "ruling:rules",
        (
            FILE, VISIT,
            _option("packs", "choose these packs, e.g. short_adult,uk_exchange", metavar="PACK,…"),
            _option("set", "set a number, e.g. share_age_gap=2; without a number: as the committee has it (again for "
                    "more)", action="append", default=[], metavar="NAME=N"),
            _option("committee", "set it for all visits of the committee", action="store_true"),
        ),
    ),
    Command("unplace", True, "take a guest out of a home", "placing:unplace", (FILE, VISIT, GUEST)),
    Command(
        "swap", True, "have two guests change places", "placing:swap",
        (
            FILE, VISIT, GUEST,
            _option("with", "with whom: id, reference or name", required=True, dest="other", metavar="G"),
            _option("party", "both with their parties", action="store_true"),
            _option("everybody", "all who stay in the other's home give way", action="store_true"),
            *OVERRULE,
        ),
    ),
    Command(
        "lock", True, "keep suggestions away from a guest's placement", "placing:lock",
        (FILE, VISIT, GUEST, _option("off", "unlock it", action="store_true")),
    ),
    Command(
        "confirm", True, "confirm a guest's placement, or everybody in a home", "placing:confirm",
        (
            FILE, VISIT, HOME, _option("guest", "the guest: id, reference number or name", metavar="G"),
            _option("off", "pencil it again", action="store_true"), *OVERRULE,
        ),
    ),
    Command(
        "withdraw", True, "a home withdraws, or a guest does not come", "placing:withdraw",
        (
            FILE, VISIT, HOME,
            _option("guest", "the guest who does not come", metavar="G"),
            _option("because", "why", metavar="TEXT"),
        ),
    ),
    Command(
        "part", True, "have a home be day host, meal host or driver for a guest or the whole group", "parts:part",
        (
            FILE, VISIT,
            _option("household", "the home: id, reference or family name", required=True, metavar="H"),
            _option("kind", "day, meal or driver", required=True, metavar="KIND"),
            _option("guest", "the guest (without one: the whole group)", metavar="G"),
            _option("first", "first day (without it: all days)", metavar="D"),
            _option("last", "last day, included", metavar="D"),
            _option("confirm", "confirm it", action="store_true"),
            _option("off", "take it back", action="store_true"),
        ),
    ),
    Command(
        "parts", False, "who is day host, meal host or driver for whom", "parts:parts",
        (
            FILE, VISIT, _option("guest", "only for this guest", metavar="G"),
            _option("candidates", "which homes could be: day, meal or driver", metavar="KIND"),
        ),
    ),
    Command(
        "photo", True, "take in the photo of a person, or a folder of photos", "photos:photo",
        (
            FILE,
            Argument("person", "the person: id or name", {"nargs": "?"}),
            Argument("picture", "the picture (JPEG, PNG …)", {"nargs": "?"}),
            _option("remove", "take the photo away", action="store_true"),
            _option("folder", "pictures named after reference numbers or names", metavar="DIR"),
            ANY_VISIT,
        ),
    ),
    *PROGRAMME_COMMANDS,
    *RIDE_COMMANDS,
    *TRAVELLING_COMMANDS,
    *PAPER_COMMANDS,
    *MONEY_COMMANDS,
    Command("problems", False, "what somebody should look at", "looking:problems", (FILE, VISIT)),
    Command("check", False, "whether the file itself is sound", "looking:check", (FILE,)),
    Command("dump", False, "the whole file as canonical JSON", "records:dump_all", (FILE,)),
    Command("undo", True, "take the last step back", "steps:undo", (FILE,)),
    Command("redo", True, "do the last undone step again", "steps:redo", (FILE,)),
    Command(
        "history", False, "the steps: when, by whom, what", "steps:history",
        (FILE, _option("limit", "how many at most", type=int, default=100, metavar="N")),
    ),
    Command("commands", False, "every command with its arguments", "steps:commands", ()),
)  # fmt: skip
