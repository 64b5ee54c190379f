"""How sheets are wanted: in which files, in which order, in how many copies, on one side or both."""

from __future__ import annotations

from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput

FILES = ("sheet", "document", "recipient", "all")
SORTS = ("document", "name", "group", "postcode")
MOST_COPIES = 50


@dataclass(frozen=True, slots=True)
class Delivery:
    """`files`: one for each sheet, document or recipient, or all in one with a cover; `sort`: as the register has the
    documents, or by recipient; `copies`: of each confidential (P3) sheet, numbered; none: as many as last time;
    `both_sides`: who shares a file begins on a front page; `named`: the names of the files tell the recipients.
    """

    files: str = "sheet"
    sort: str = "document"
    copies: int | None = None
    both_sides: bool = False
    named: bool = False

    def __post_init__(self) -> None:
        if self.files not in FILES:
            raise RefusedInput(f"Files are made for each {', '.join(FILES[:-1])}, or one for all.")
        if self.sort not in SORTS:
            raise RefusedInput(f"Sheets are sorted by {', '.join(SORTS)}.")
        if self.copies is not None and not 1 <= self.copies <= MOST_COPIES:
            raise RefusedInput(f"Choose 1 to {MOST_COPIES} numbered copies.")


ONE_FILE_A_SHEET = Delivery()
