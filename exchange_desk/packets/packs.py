"""Packets: which documents go out together, by their keys; the print room ticks them, the command line names them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Packet:
    """Documents for one hand; `usual`: its new sheets are ticked of themselves, others wait until they are wanted."""

    key: str
    title: str
    documents: tuple[str, ...]
    usual: bool = True


PACKETS: tuple[Packet, ...] = (
    Packet("families", "Families' packet", ("host-sheet", "host-badges", "programme-booklet")),
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
    Packet("asking", "Questions to the partner", ("query-sheet",)),
    Packet("papers", "Papers", ("missing-papers", "consent", "placement-report"), usual=False),
    Packet("banquet", "Banquet", ("table-plan", "place-cards"), usual=False),
    Packet("invitations", "Invitations", ("invitation", "visa-letter"), usual=False),
    Packet("thanks", "Thanks and certificates", ("thank-you", "thank-you-guests", "certificate"), usual=False),
    Packet("partnership", "Partnership", ("partnership-profile", "seeking-profile", "handover-book"), usual=False),
    Packet("post", "Labels and envelopes", ("address-labels", "envelopes"), usual=False),
)  # fmt: skip
USUAL: frozenset[str] = frozenset(key for packet in PACKETS if packet.usual for key in packet.documents)


def packet_of(key: str) -> Packet | None:
    """The packet of that key."""
    return next((packet for packet in PACKETS if packet.key == key), None)
