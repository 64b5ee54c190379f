"""The commands of arrivals, transport and meals: cars, rides, the roll call, head counts."""

from __future__ import annotations

from exchange_desk.cli.command import Argument, Command
from exchange_desk.cli.given import FILE, VISIT, option
from exchange_desk.itinerary.rides import ROLL_WAYS, WAYS

_ITEM = option("item", "the item: number (NH 116), title or id", required=True, metavar="ITEM")
_WAY = option("way", "meet, see_off, there or back", required=True, choices=WAYS)

RIDE_COMMANDS: tuple[Command, ...] = (
    Command("cars", False, "the cars of a visit, their seats and drivers", "riding:cars", (FILE, VISIT)),
    Command(
        "car", True, "add a car, change the one of that name, or remove it", "riding:car",
        (
            FILE, VISIT, Argument("name", "what the car is called, e.g. “Morin, blue van”"),
            option("seats", "seats for passengers", type=int, metavar="N"),
            option("child-seats", "child seats among them", type=int, metavar="N"),
            option("wheelchair", "places for a wheelchair among them", type=int, metavar="N",
                   dest="wheelchair_places"),
            option("luggage", "pieces of luggage that it takes", type=int, metavar="N", dest="luggage_places"),
            option("household", "the home that it belongs to", metavar="H"),
            option("driver", "who drives: a person of the file", metavar="NAME"),
            option("driver-typed", "who drives, where that is nobody of the file", metavar="NAME"),
            option("phone", "the driver's phone", metavar="P", dest="driver_phone"),
            option("notes", "what else to know", metavar="TEXT"),
            option("remove", "take it away with its rides", action="store_true"),
        ),
    ),
    Command(
        "rides", False, "arrivals, departures and trips: who comes, in which car, who was here", "riding:rides",
        (FILE, VISIT, option("day", "only this day", metavar="D")),
    ),
    Command(
        "ride", True, "have a car go for an item, seat guests in it, confirm it", "riding:ride",
        (
            FILE, VISIT, _ITEM, _WAY,
            option("car", "the car, by name or id", required=True, metavar="CAR"),
            option("seat", "give this guest a seat (again for more)", action="append", default=[], metavar="G"),
            option("unseat", "take this guest's seat away (again for more)", action="append", default=[], metavar="G"),
            option("move", "those who sit in another car of the same way are moved here", action="store_true"),
            option("leaves-at", "when it leaves, e.g. 14:30", metavar="T"),
            option("leaves-from", "from where", metavar="PLACE"),
            option("confirm", "the driver will come", action="store_true"),
            option("pencil", "not confirmed any more", action="store_true"),
            option("off", "take the car off this item", action="store_true"),
        ),
    ),
    Command(
        "fewest-cars", True, "seat everybody who needs a ride in the fewest cars; confirmed rides stay",
        "riding:fewest", (FILE, VISIT, _ITEM, _WAY, option("dry-run", "tell, change nothing", action="store_true")),
    ),
    Command(
        "meals", False, "how many eat what, meal by meal, by diet and allergen; no names", "eating:meals",
        (
            FILE, VISIT, option("day", "only this day", metavar="D"),
            option("caterer", "only what a kitchen cooks, as on the list for the caterer", action="store_true"),
        ),
    ),
    Command(
        "roll", True, "the roll call: who is here, who is missing", "calling:roll",
        (
            FILE, VISIT, _ITEM,
            option("way", "at (the item itself), meet, see_off, there or back", default="at", choices=ROLL_WAYS),
            option("here", "this guest is here (again for more)", action="append", default=[], metavar="G"),
            option("missing", "this guest is missing (again for more)", action="append", default=[], metavar="G"),
            option("clear", "this guest was not called yet (again for more)", action="append", default=[],
                   metavar="G"),
            option("anew", "begin anew: nobody was called yet", action="store_true"),
        ),
    ),
)  # fmt: skip
