"""Which documents, and for whom: the words of the command line and of the print room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Document, Subject
from exchange_desk.packets.packs import PACKETS


def register() -> tuple[Document, ...]:
    """Every document that we print."""
    from exchange_desk.packets.documents import DOCUMENTS

    return DOCUMENTS


def chosen(wanted: Sequence[str], among: Sequence[Document]) -> tuple[Document, ...]:
    """The documents with these keys or numbers, or of these packets, in the order of the register; "all" for all."""
    words = {word.strip().casefold() for word in wanted if word.strip()}
    packets = [packet for packet in PACKETS if packet.key in words]
    words = words - {packet.key for packet in packets} | {key for packet in packets for key in packet.documents}
    if not words or "all" in words:
        return tuple(among)
    known = {name.casefold() for document in among for name in (document.key, document.number)}
    strange = sorted(words - known - {key for packet in packets for key in packet.documents})
    if strange:
        keys = ", ".join(document.key for document in among)
        several = ", ".join(packet.key for packet in PACKETS)
        raise RefusedInput(f"There is no document “{strange[0]}”. Choose among {keys}; the packets {several}; or all.")
    return tuple(d for d in among if words & {d.key.casefold(), d.number.casefold()})


def named_subjects(who: Mapping[str, Sequence[Subject]], name: str) -> dict[str, tuple[Subject, ...]]:
    """Only the recipients so called (or with that id); a name that fits two people is refused with both of them."""
    wanted = folded(name)
    everybody = [subject for subjects in who.values() for subject in subjects]
    hits = {s.id: s.name for s in everybody if s.id == name or folded(s.name) == wanted}
    if not hits and wanted:
        words = set(wanted.split())
        hits = {s.id: s.name for s in everybody if words <= set(folded(s.name).split())}
    if not hits:
        raise RefusedInput(f"Nobody called “{name}” gets one of these documents. Check the name or give the id.")
    if len(hits) > 1:
        alike = len(set(hits.values())) < len(hits)
        who_may = sorted(f"{called} ({ident})" if alike else called for ident, called in hits.items())
        way = "Give the id." if alike else "Give the full name or the id."
        raise RefusedInput(f"“{name}” may be {' or '.join(who_may)}. {way}")
    return {key: tuple(s for s in subjects if s.id in hits) for key, subjects in who.items()}
