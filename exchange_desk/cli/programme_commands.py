"""The commands of the programme: items one by one, who takes part, the committee's own places."""

from __future__ import annotations

from exchange_desk.cli.command import Argument, Command
from exchange_desk.cli.given import FILE, VISIT, option
from exchange_desk.itinerary.item import AUDIENCES, KINDS

ITEM = Argument("item", "the item: number (NH 116), title or id")
FIELDS = (
    option("from", "when it begins, e.g. 7:30", metavar="T", dest="starts"),
    option("to", "when it ends", metavar="T", dest="ends"),
    option("ends-on", "the day it ends, where the times do not tell it", metavar="D", dest="ends_on"),
    option("second", "which of the times is the second of two showings, when clocks are put back",
           action="append", default=[], choices=("starts", "ends")),
    option("zone", "whose clock, e.g. Asia/Tokyo (without it: the hosts', or that of a known place)", metavar="Z"),
    option("ends-zone", "whose clock at the end of a leg", metavar="Z", dest="ends_zone"),
    option("time-note", "the time in words", metavar="TEXT", dest="time_note"),
    option("kind", f"one of {', '.join(KINDS)}", metavar="KIND"),
    option("place", "where it is or begins: a name, or the code of an airport", metavar="P"),
    option("to-place", "where a leg ends", metavar="P", dest="to_place"),
    option("address", "the address of the place", metavar="TEXT"),
    option("number", "number of the flight or train", metavar="N"),
    option("carrier", "airline or company", metavar="NAME"),
    option("terminal", "terminal at the start", metavar="T"),
    option("to-terminal", "terminal at the end", metavar="T", dest="to_terminal"),
    option("booking", "booking reference of the group", metavar="REF"),
    option("luggage", "what luggage is allowed", metavar="TEXT"),
    option("who", f"who takes part: {', '.join(AUDIENCES)}", metavar="WHO,…"),
    option("groups", "only these groups of the visit (none: all)", metavar="G,…"),
    option("community", "only the group from this partner", metavar="C"),
    option("meals", "breakfast, lunch, dinner, packed lunch (none: no meal)", metavar="M,…"),
    option("meal-by", "who gives the meal: group or host", metavar="WHO", dest="meal_by", choices=("group", "host")),
    option("who-pays", "who pays", metavar="TEXT", dest="who_pays"),
    option("responsible", "who is responsible", metavar="NAME"),
    option("phone", "their phone", metavar="P"),
    option("interpreter", "who interprets", metavar="NAME"),
    option("dress", "what to wear", metavar="TEXT"),
    option("bring", "what to bring", metavar="TEXT"),
    option("gift", "which gift, for whom", metavar="TEXT"),
    option("status", "confirmed, draft or cancelled", choices=("confirmed", "draft", "cancelled")),
    option("private", "only for the committee and the leaders", action="store_true"),
    option("public", "for all who take part", action="store_true"),
    option("notes", "what else to know", metavar="TEXT"),
)  # fmt: skip
PLACE = (
    option("code", "a code of its own", metavar="CODE", dest="of_code"),
    option("kind", "airport, station, port, hall, school, home or other", metavar="KIND", dest="of_kind"),
    option("original", "name in the original script", metavar="NAME", dest="of_name_original"),
    option("town", "its town", metavar="TOWN", dest="of_town"),
    option("country", "its country, two letters", metavar="CC", dest="of_country"),
    option("zone", "its time zone (without it: that of the town)", metavar="Z", dest="of_zone"),
    option("other-names", "what else it is called, with commas", metavar="NAME,…", dest="of_other_names"),
    option("address", "its address", metavar="TEXT", dest="of_address"),
    option("latitude", "degrees, north positive", metavar="N", dest="of_latitude"),
    option("longitude", "degrees, east positive", metavar="N", dest="of_longitude"),
    option("notes", "what else to know", metavar="TEXT", dest="of_notes"),
)  # fmt: skip

PROGRAMME_COMMANDS: tuple[Command, ...] = (
    Command(
        "items", False, "the programme and the legs of a visit, with all clocks", "programme:items",
        (FILE, VISIT, option("day", "only this day", metavar="D")),
    ),
    Command(
        "item add", True, "add to the programme what one would type, or a leg", "programme:item_add",
        (
            FILE, VISIT, Argument("text", "what happens, e.g. “14-16 Museum @ Main Street”"),
            option("day", "the day", required=True, metavar="D"),
            option("leg", "it is a leg of travel", action="store_true"), *FIELDS,
        ),
    ),
    Command(
        "item change", True, "change what is given of one item (a dash alone empties a field)", "programme:item_change",
        (
            FILE, VISIT, ITEM, option("day", "another day", metavar="D"),
            option("title", "another title", metavar="TEXT"),
            option("later", "the later ones of its series, too", action="store_true"), *FIELDS,
        ),
    ),
    Command(
        "item remove", True, "remove one item, or a series", "programme:item_remove",
        (
            FILE, VISIT, ITEM,
            option("later", "with the later ones of its series", action="store_true"),
            option("series", "the whole series", action="store_true"),
        ),
    ),
    Command(
        "item repeat", True, "repeat an item on other days of the visit", "programme:item_repeat",
        (
            FILE, VISIT, ITEM,
            option("weekdays", "Monday to Friday (without any of these: every day)", action="store_true"),
            option("on", "every week on these days, e.g. Mon,Thu", metavar="DAY,…"),
            option("every-days", "every so many days", type=int, metavar="N", dest="every_days"),
            option("until", "the last day (without it: that of the visit)", metavar="D"),
            option("dry-run", "tell the days, change nothing", action="store_true", dest="dry_run"),
        ),
    ),
    Command(
        "item who", True, "who takes part in an item, and each one's own seat and booking", "programme:item_who",
        (
            FILE, VISIT, ITEM,
            option("guest", "a guest: id, reference number or name (several times)", action="append", default=[],
                   metavar="G"),
            option("in", "name these guests in", action="store_true", dest="named_in"),
            option("out", "leave these guests out", action="store_true", dest="named_out"),
            option("by-audience", "let the audience decide again", action="store_true", dest="by_audience"),
            option("seat", "the guest's own seat", metavar="S"),
            option("booking", "their own booking reference", metavar="REF"),
            option("luggage", "their own luggage", metavar="TEXT"),
        ),
    ),
    Command(
        "places", False, "places of your own, or (with words) all known places that fit", "own_places:places",
        (FILE, Argument("text", "a code, town or name in any script", {"nargs": "?"})),
    ),
    Command(
        "own-place add", True, "add a place of your own", "own_places:place_add",
        (FILE, Argument("name", "what it is called"), *PLACE),
    ),
    Command(
        "own-place change", True, "change what is given of a place (a dash alone empties a field)",
        "own_places:place_change",
        (
            FILE, Argument("place", "the place: code, name or id"),
            option("name", "another name", metavar="NAME", dest="of_name"), *PLACE,
        ),
    ),
    Command(
        "own-place remove", True, "remove a place of your own; items keep its name", "own_places:place_remove",
        (FILE, Argument("place", "the place: code, name or id")),
    ),
    Command(
        "programme copy", True, "copy the programme of another visit, or a day onto another one",
        "copying:programme_copy",
        (
            FILE, VISIT,
            option("from", "the visit to copy from, by title or id", required=True, metavar="V", dest="source"),
            option("day", "only the day of this number", type=int, metavar="N"),
            option("onto", "onto the day of this number (without it: the same)", type=int, metavar="N"),
            option("legs", "legs of travel, too", action="store_true"),
            option("confirmed", "as they are, not as drafts", action="store_true"),
            option("dry-run", "tell what would come, change nothing", action="store_true", dest="dry_run"),
        ),
    ),
    Command(
        "template save", True, "keep a day or some items as a template to copy from", "copying:template_save",
        (
            FILE, VISIT, Argument("name", "what the template is called"),
            option("day", "a whole day (several times)", action="append", default=[], metavar="D"),
            option("item", "an item: number, title or id (several times)", action="append", default=[],
                   metavar="ITEM"),
        ),
    ),
    Command(
        "drafts confirm", True, "confirm the drafts of a visit, or of one day", "copying:drafts_confirm",
        (FILE, VISIT, option("day", "only this day", metavar="D")),
    ),
)  # fmt: skip
