"""The page of arrivals and cars: the board by day at the left, one movement with its cars and people at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import Empty
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.arrivals.another import AnotherItem
from ui.pages.arrivals.meals import MealsPane
from ui.pages.arrivals.movement import MovementPane
from ui.pages.arrivals.roll import RollPane
from ui.pages.arrivals.words import board_line, board_shape, board_sum, counted

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.arrivals import MovementRow
    from exchange_desk.queries.meals import MealRow

NO_VISIT, NOTHING, BOARD, ROLL, MEALS = range(5)


class Arrivals(Page):
    """Arrows choose a movement; F6 goes on to its cars and people; R begins the roll call, Escape ends it."""

    key: ClassVar[str] = "arrivals"
    title: ClassVar[str] = "Arrivals and cars"
    beside_steps: ClassVar[bool] = True
    icon: ClassVar[str] = "car"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "itinerary_item", "item_attendee", "visit", "participation", "person", "committee", "community", "car",
            "ride", "ride_seat", "roll_mark", "placement", "household", "household_member", "host_part",
            "background_check", "allergy", "question",
        }
    )  # fmt: skip
    help: ClassVar[str] = (
        "Who lands when and who leaves when, by the clocks of the place, then by the hosts' and those at home; trips; "
        "and items to which cars "
        "go. Choose one, add its cars, and seat people: the keys 1 to 9 seat whoever is chosen in that car, 0 or "
        "Delete takes the seat away. “Fewest cars” proposes a car for everybody; you see it before it is taken over. "
        "R begins the roll call: Space marks as here, M as missing. “Meals” counts who eats what. "
        "Everything can be undone with Ctrl+Z."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self._wanted: tuple[object, object] | None = None
        self._also: tuple[str, str] | None = None
        self.count = label("", "section")
        self.board: TwoLines[MovementRow] = TwoLines(
            "Arrivals, departures and trips", board_line, board_sum, board_shape
        )
        self.board.chosen.connect(self._look_at)
        self.pane = MovementPane(link, self.call_roll)
        self.roll = RollPane(link, self.end_roll)
        self._whole = QStackedWidget()
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        self._whole.addWidget(Empty("plane", "No visit is chosen", "Arrivals belong to a visit. Choose one.", visits))
        legs = quiet("Import travel plans…", partial(link.go, "import", kind="travel"), icon_name="file-input")
        programme = quiet("To the programme", partial(link.go, "programme", in_visit=True), icon_name="arrow-right")
        self._whole.addWidget(
            Empty("plane", "Nobody is on the move yet", "Add flights and trips to the programme, or import a list of "
                  "travel plans. They stand here by day, with who comes on each.", legs, programme,
                  quiet("Another item…", self.choose_item, icon_name="plus"),
                  quiet("Meals", self.show_meals, icon_name="utensils"))
        )  # fmt: skip
        self.to_meals = quiet("&Meals", self.show_meals, icon_name="utensils")
        self.more = quiet("A&nother item…", self.choose_item, icon_name="plus")
        self.more.explain("Cars, or a roll call, for any item of the programme")
        left, foot = column(self.count, self.board), QWidget()
        foot.setLayout(LineBreaks(self.more, self.to_meals))
        lists = left.layout()
        assert lists is not None
        lists.addWidget(foot)
        self._whole.addWidget(ListDetail(left, self.pane, (3, 5)))
        self._whole.addWidget(self.roll)
        self.meals = MealsPane(link, self.end_roll)
        self._whole.addWidget(self.meals)
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        box.addWidget(self._whole)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("R"), self, self.call_roll, context=inside)

    @property
    def visit_in_view(self) -> str | None:
        """Always the visit that is chosen."""
        return self.link.visit_id

    def refresh(self) -> None:
        """Ask for the movements of the visit."""
        visit_id = self.visit_in_view
        if visit_id is None:
            self._whole.setCurrentIndex(NO_VISIT)
        else:
            self.link.ask_later(partial(_asked, visit_id, self._also), self._show)
            if self._whole.currentIndex() == MEALS:
                self.link.ask_later(partial(_meals, visit_id), self.meals.show_rows)

    def show_what(self, **what: object) -> None:
        """`item_id` and `way` of a movement to choose."""
        super().show_what(**what)
        self._wanted = (what["item_id"], what.get("way")) if "item_id" in what else None
        self.ask_again()

    def add_new(self) -> bool:
        """Add a car to the chosen movement."""
        return self.pane.cars.add()

    def call_roll(self) -> None:
        """Call the names of the chosen movement."""
        row = self.board.current()
        if row is not None and self._whole.currentIndex() == BOARD:
            self.roll.begin(row)
            self._whole.setCurrentIndex(ROLL)
            self.roll.list.setFocus()

    def show_meals(self) -> None:
        """The head counts of all meals."""
        self._whole.setCurrentIndex(MEALS)
        self.meals.list.setFocus()
        self.ask_again()

    def choose_item(self) -> None:
        """Put an item of the programme on the board, for cars or a roll call."""
        if self.visit_in_view is not None:
            AnotherItem(self, self.link, self.visit_in_view, self._put_on_board).open()

    def _put_on_board(self, item_id: str, way: str) -> None:
        self._also = self._wanted = (item_id, way)
        self.ask_again()

    def end_roll(self) -> None:
        """Back to the board."""
        self._whole.setCurrentIndex(BOARD)
        self.board.setFocus()
        self.ask_again()

    def _show(self, rows: tuple[MovementRow, ...]) -> None:
        here = sum(row.way == "meet" for row in rows)
        self.count.setText(f"{counted(here, 'arrival')}, {counted(len(rows) - here, 'other movement')}")
        self.board.set_rows(rows, keep=lambda row: (row.item_id, row.way))
        if self._wanted is not None:
            item, way = self._wanted
            self.board.choose(lambda row: row.item_id == item and way in (None, row.way))
        calling = self.roll.row
        if self._whole.currentIndex() == ROLL and calling is not None:
            same = next((r for r in rows if (r.item_id, r.way) == (calling.item_id, calling.way)), None)
            if same is not None:
                self.roll.show_row(same)
                return
        if self._whole.currentIndex() != MEALS or self._wanted is not None:
            self._whole.setCurrentIndex(BOARD if rows else NOTHING)
        self._wanted = None

    def _look_at(self, row: MovementRow) -> None:
        self.pane.show_row(row, self.visit_in_view or "")


def _asked(visit_id: str, also: tuple[str, str] | None, session: Session) -> tuple[MovementRow, ...]:
    from exchange_desk.queries.arrivals import movement_rows

    return movement_rows(session, visit_id, also=also)


def _meals(visit_id: str, session: Session) -> tuple[MealRow, ...]:
    from exchange_desk.queries.meals import meal_rows

    return meal_rows(session, visit_id)
