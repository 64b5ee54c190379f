"""What the match page knows: the rows of the board, the guest that is chosen, the homes judged, and the filters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exchange_desk.basics.text import folded

if TYPE_CHECKING:
    from exchange_desk.queries.board import BoardRows, HomeRow
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow

GROUPS = (
    ("", "All groups"),
    ("adult", "Adults"),
    ("high", "High school"),
    ("junior_high", "Junior high"),
    ("chaperone", "Chaperones"),
)


@dataclass(slots=True)
class State:
    """One for the page; views read it, the page alone changes it. `fits` belong to `fits_for` (guest, whole party)."""

    rows: BoardRows | None = None
    guest: str | None = None
    party: bool = True
    fits_for: tuple[str, bool] | None = None
    home_wanted: str | None = None
    group: str = ""
    only_problems: bool = False
    search: str = ""
    _fits: tuple[FitRow, ...] = ()
    _ways: tuple[str, ...] = ()
    _homes: dict[str, HomeRow] = field(default_factory=dict)

    def take(self, rows: BoardRows) -> None:
        """New rows: what was judged before holds no longer."""
        self.rows = rows
        self._fits, self.fits_for = (), None
        self._homes = {home.household_id: home for home in rows.homes}
        if self.guest_row(self.guest) is None:
            shown: list[UnplacedRow | PlacementRow] = [*self.unplaced(), *rows.unplaced, *rows.placed]
            self.guest = shown[0].participation_id if shown else None

    @property
    def fits(self) -> tuple[FitRow, ...]:
        """The homes judged for the guest who is chosen now; nothing as long as they were judged for another one."""
        return self._fits if self.fits_for is not None and self.fits_for[0] == self.guest else ()

    def judged(self, guest: str, party: bool, fits: tuple[FitRow, ...], ways: tuple[str, ...] = ()) -> None:
        """The homes were judged; `ways` are what would have to change where none takes the guest."""
        self._fits, self._ways, self.fits_for = fits, ways, (guest, party)

    @property
    def ways(self) -> tuple[str, ...]:
        """What would have to change for the chosen guest, in sentences."""
        return self._ways if self.fits else ()

    def unplaced(self) -> tuple[UnplacedRow, ...]:
        """Guests without a home whom the filters let through."""
        rows = self.rows.unplaced if self.rows else ()
        return tuple(row for row in rows if self._shown(row, ""))

    def placed(self) -> tuple[PlacementRow, ...]:
        """Placements that the filters let through."""
        rows = self.rows.placed if self.rows else ()
        return tuple(
            row
            for row in rows
            if self._shown(row, row.home) and (not self.only_problems or self.problems(row.participation_id))
        )

    def homes(self) -> tuple[tuple[HomeRow, FitRow | None], ...]:
        """All homes, the best for the chosen guest first once they were judged."""
        if self.rows is None:
            return ()
        if fits := self.fits:
            return tuple((self._homes[fit.household_id], fit) for fit in fits if fit.household_id in self._homes)
        return tuple((home, None) for home in self.rows.homes)

    def home(self, household_id: str) -> HomeRow | None:
        """One home."""
        return self._homes.get(household_id)

    def home_to_show(self) -> str | None:
        """The home that is to be chosen: the one that was asked for (once), or else the best."""
        homes, wanted = self.homes(), self.home_wanted
        if self.fits:
            self.home_wanted = None
        if wanted in self._homes:
            return wanted
        return homes[0][0].household_id if homes and self.fits else None

    def fit(self, household_id: str) -> FitRow | None:
        """What was found about the chosen guest and a home."""
        return next((fit for fit in self.fits if fit.household_id == household_id), None)

    def guest_row(self, guest: str | None) -> UnplacedRow | PlacementRow | None:
        """The first row of a guest."""
        rows: list[UnplacedRow | PlacementRow] = [*self.rows.unplaced, *self.rows.placed] if self.rows else []
        return next((row for row in rows if row.participation_id == guest), None)

    def placement(self, guest: str | None) -> PlacementRow | None:
        """Where a guest is placed, if anywhere."""
        rows = self.rows.placed if self.rows else ()
        return next((row for row in rows if row.participation_id == guest), None)

    def party_of(self, guest: str | None) -> str | None:
        """The label of a guest's party."""
        row = self.guest_row(guest)
        return row.party if row else None

    def problems(self, guest: str) -> tuple[str, ...]:
        """What is wrong with a guest's placement."""
        return self.rows.problems.get(guest, ()) if self.rows else ()

    def name(self, guest: str | None) -> str:
        """A guest's name, the one in the own script first."""
        row = self.guest_row(guest)
        if row is None:
            return ""
        original = self.rows.originals.get(row.participation_id) if self.rows else None
        return f"{original}  {row.guest}" if original and original != row.guest else row.guest

    def _shown(self, row: UnplacedRow | PlacementRow, home: str) -> bool:
        group = self.rows.groups.get(row.participation_id) if self.rows else None
        wanted = {"adult", "chaperone"} if self.group == "adult" else {self.group}
        if self.group and group not in wanted:
            return False
        if not self.search.strip():
            return True
        text = folded(" ".join((self.name(row.participation_id), row.party or "", home)))
        return all(word in text for word in folded(self.search).split())
