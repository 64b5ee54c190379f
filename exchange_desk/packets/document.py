"""What a document is: who gets one, what it says, and how it is told on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from exchange_desk.packets.block import Block
    from exchange_desk.packets.cards import CardGrid
    from exchange_desk.packets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Subject:
    """One recipient of a document: a family, a guest, or the visit itself.

    `languages` are those in which this recipient reads, the main one first; they are used when nobody chose others.
    """

    id: str
    name: str
    languages: tuple[str, ...] = ()


class Content(Protocol):
    """What one sheet says: a frozen dataclass, gathered once, drawn and kept in the ledger."""

    def canonical(self) -> dict[str, Any]:
        """The JSON form that the ledger keeps, free of clock times, paper and language of print.

        Keys are words for people ("Guests", "Arrival"): they are what the list of changes shows. Items of a list that
        are dicts are matched by their "id" (never shown) or else by their first value, which also names them.
        """
        ...


class Document(Protocol):
    """One kind of sheet. `gather` reads and draws nothing; `tell` draws and reads nothing.

    `papers`: those it can be printed on, the usual one first; the word "committee" stands for the committee's own.
    `level`: P0 public, P1 participants and hosts, P2 the named recipient only, P3 leaders, collected back.
    """

    @property
    def key(self) -> str:
        """The word of the command line, "host-sheet"."""
        ...

    @property
    def number(self) -> str:
        """The number in the list of documents, "D01"."""
        ...

    @property
    def title(self) -> str:
        """What people call it, "Host family sheet"."""
        ...

    @property
    def audience(self) -> str:
        """Who gets it, "host families"."""
        ...

    @property
    def level(self) -> str:
        """P0 to P3."""
        ...

    @property
    def papers(self) -> tuple[str, ...]:
        """Papers, the usual one first."""
        ...

    @property
    def orientation(self) -> str:
        """Portrait or landscape, or envelope."""
        ...

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Who gets one."""
        ...

    def gather(self, session: Session, visit_id: str, subject: Subject) -> Content:
        """What it says to this recipient now."""
        ...

    def tell(self, content: Any, sheet: Sheet) -> Sequence[Block]:
        """The blocks that tell this content, in order."""
        ...


@runtime_checkable
class KeptDocument(Document, Protocol):
    """A document whose foot says in words of its own how long it is kept, where others say "return or shred after"."""

    @property
    def keep(self) -> str:
        """The phrase of the foot."""
        ...


@runtime_checkable
class PassingDocument(Document, Protocol):
    """A document that is done with once its matter is settled: nobody is asked to give it back."""

    @property
    def passing(self) -> bool:
        """Whether it is."""
        ...


@runtime_checkable
class CardDocument(Document, Protocol):
    """A document of cards or labels: those of one run share pages. Each block that it tells is one card."""

    def grid(self, sheet: Sheet) -> CardGrid:
        """How many cards of which size stand on such a sheet."""
        ...
