"""Guest rooms and beds as families describe them: "Two single beds", "DZ (Doppelbett), EZ", "2인실 1개"."""

from __future__ import annotations

from exchange_desk.intake.drafts import RoomDraft, Value
from exchange_desk.intake.hosts.fields import BEDROOMS
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.room_reading import RoomRead, cot_in, rooms_in


def read_rooms(home: HomeMaking) -> None:
    """All rooms of the form, with a question for each that is not clear."""
    for name in (*BEDROOMS, "rooms"):
        text = home.text(name)
        if not text:
            continue
        if cot_in(text):
            home.household["cot"] = True
        rooms = rooms_in(text, one_room=name in BEDROOMS)
        if rooms is None:
            home.doubt(name, "unreadable_room", f"Which beds does {home.label} mean by “{text}”?")
            home.note(f"{home.headings[name]}: {text}")
            continue
        for room in rooms:
            _add(home, name, room, text)


def _add(home: HomeMaking, name: str, room: RoomRead, text: str) -> None:
    label = chr(ord("A") + len(home.rooms))
    values: dict[str, Value] = {"label": label, "living_room": room.living_room, "notes": text}
    home.rooms.append(RoomDraft(values, room.beds))
    if room.living_room:
        home.doubt(name, "bed_in_living_room",
                   f"{home.label} offers a bed in the living room ({room.words}). It is no bed for a student. "
                   "May an adult have it?", choices=("do not use", "an adult may"))  # fmt: skip
    if room.folding:
        home.doubt(name, "folding_bed", f"{home.label} offers a folding bed ({room.words}). It counts as a sofa bed.",
                   severity="info")  # fmt: skip
    if room.unsure:
        home.doubt(name, "double_or_twin", f"Has the room of {home.label} one double bed or two single beds?",
                   choices=("double", "two single"))  # fmt: skip
