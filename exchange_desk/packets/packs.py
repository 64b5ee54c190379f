"""Packets: which documents go out together, by their keys; the print room ticks them, the command line names them."""

from __future__ import annotations

from dataclasses import dataclass

_NO_GUESTS = "Nobody is on the guest list of this visit yet. Add guests first."


@dataclass(frozen=True, slots=True)
class Packet:
    """Documents for one hand; `usual`: its new sheets are ticked of themselves, others wait until they are wanted.

    `lacks` says why it holds no sheet at all, and what to do first.
    """

    key: str
    title: str
    documents: tuple[str, ...]
    usual: bool = True
    lacks: str = _NO_GUESTS


PACKETS: tuple[Packet, ...] = (
    Packet(
        "families", "Families' packet", ("host-sheet", "host-badges", "programme-booklet"),
        lacks="No family has a guest in this visit yet. Place guests first.",
    ),
    Packet(
        "guests", "Guests' packet",
        ("guest-letter", "lost-card", "emergency-card", "badges", "personal-itinerary", "programme-booklet"),
    ),
    Packet(
        "binder", "Leaders' binder",
        (
            "guest-roster", "host-roster", "emergency-sheet", "health-sheet", "caterer-list", "programme", "day-sheet",
            "bus-list", "meeting-sheet", "manifest", "exceptions",
        ),
    ),
    Packet(
        "arrival", "Arrival day",
        (
            "meeting-sheet", "airport-sign", "bus-list", "badges", "guest-roster", "emergency-sheet", "day-sheet",
            "manifest",
        ),
    ),
    Packet(
        "asking", "Questions to the partner", ("query-sheet",),
        lacks="No question to a partner is open in this visit. There is nothing to ask.",
    ),
    Packet("papers", "Papers", ("missing-papers", "paper-reminder", "consent", "placement-report"), usual=False),
    Packet("transport", "Roll calls and slips for drivers", ("roll-call", "pick-up-slip"), usual=False),
    Packet("banquet", "Banquet", ("table-plan", "place-cards"), usual=False),
    Packet(
        "invitations", "Invitations", ("invitation", "visa-letter"), usual=False,
        lacks="Invitations go to guests who come to us, and this visit has none yet. Add guests first.",
    ),
    Packet("thanks", "Thanks and certificates", ("thank-you", "thank-you-guests", "certificate"), usual=False),
    Packet(
        "money", "Receipts and budget", ("receipt", "budget-sheet"), usual=False,
        lacks="No payment has a receipt and no budget is kept for this visit yet. Write down what was paid first.",
    ),
    Packet(
        "partnership", "Partnership", ("partnership-profile", "seeking-profile", "handover-book"), usual=False,
        lacks="There is no partnership and no profile of our own town yet. Add a partner first.",
    ),
    Packet(
        "post", "Labels and envelopes", ("address-labels", "envelopes"), usual=False,
        lacks="No family hosts in this visit yet. Add families first.",
    ),
)  # fmt: skip
USUAL: frozenset[str] = frozenset(key for packet in PACKETS if packet.usual for key in packet.documents)


def packet_of(key: str) -> Packet | None:
    """The packet of that key."""
    return next((packet for packet in PACKETS if packet.key == key), None)


def lacking(wanted: str) -> str:
    """Why a visit has no sheet of a packet ("guests"), of these documents ("consent,badges") or at all ("", "all")."""
    packet = packet_of(wanted)
    if packet is not None:
        return packet.lacks
    return _NO_GUESTS if wanted in ("", "all") else "Nobody in this visit gets one of these sheets yet."
