"""Drafts as trees of records, one function for each kind of list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import GuestDraft, HostDraft, ItemDraft, MemberDraft, RoomDraft, WishDraft
from exchange_desk.operations.imports.tree import Node, node, numbered
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    BackgroundCheck,
    Bed,
    EmergencyContact,
    Hosting,
    HostOffer,
    Household,
    HouseholdMember,
    ItemAttendee,
    ItineraryItem,
    OfferNight,
    Participation,
    Person,
    PersonLanguage,
    Pet,
    Room,
    Wish,
)


def guest_tree(draft: GuestDraft, visit_id: str, added: Mapping[str, str | None]) -> Node:
    """A guest: the person with its part in the visit (`added`: its partner and party) and all that is known."""
    person = node(Person, draft.person)
    part = node(Participation, {**draft.participation, **added}, owner="person_id", fixed={"visit_id": visit_id})
    part.children["wishes"] = numbered(wish_node(wish, visit_id, "participation_id") for wish in draft.wishes)
    person.children = {
        "participation": [part],
        "languages": _list(PersonLanguage, draft.languages, ("language",)),
        "allergies": _list(Allergy, draft.allergies, ("substance",)),
        "animal_limits": _list(AnimalLimit, draft.animal_limits, ("animal",)),
        "contacts": _list(EmergencyContact, _in_order(draft.contacts), ("name", "relation", "phone", "as_typed")),
        "hostings": _list(Hosting, draft.hostings, ("household_typed", "began")),
    }
    return person


def host_tree(draft: HostDraft, visit_id: str) -> Node:
    """A home with its offer, nights, rooms and beds, members with checks and languages, pets and wishes."""
    home = node(Household, draft.household)
    offer = node(HostOffer, draft.offer, owner="household_id", fixed={"visit_id": visit_id})
    offer.children["nights"] = [
        node(OfferNight, {"night": night}, owner="offer_id", key=("night",)) for night in sorted(set(draft.nights))
    ]
    home.children = {
        "offer": [offer],
        "rooms": numbered(_room(room, number) for number, room in enumerate(draft.rooms, start=1)),
        "members": numbered(_member(member, number) for number, member in enumerate(draft.members, start=1)),
        "pets": _list(Pet, draft.pets, ("animal", "size"), owner="household_id"),
        "wishes": numbered(wish_node(wish, visit_id, "household_id") for wish in draft.wishes),
    }
    return home


def item_tree(
    draft: ItemDraft, visit_id: str, community_id: str | None, named: Sequence[str], left_out: Sequence[str]
) -> Node:
    """An item of the itinerary with the guests (ids of participations) who are named in it or left out of it."""
    values = dict(draft.values)
    if community_id:
        values["community_id"] = community_id
    item = node(ItineraryItem, values)
    item.fixed = {"visit_id": visit_id}
    wanted = {**dict.fromkeys(named, True), **dict.fromkeys(left_out, False)}
    item.children["attendees"] = [
        node(
            ItemAttendee,
            {"participation_id": guest, "included": included},
            owner="item_id",
            key=("participation_id",),
            identity=guest,
        )
        for guest, included in wanted.items()
    ]
    return item


def wish_node(wish: WishDraft, visit_id: str, owner: str) -> Node:
    """A wish; whom it is about is found out when all names are known."""
    about = wish.about_home or wish.about_guest or wish.about_guest_key or ""
    values = {
        "kind": wish.kind,
        "topic": wish.topic,
        "confidential": wish.confidential,
        "settled": wish.settled,
        "as_typed": wish.as_typed or about or None,
    }
    identity = folded(" | ".join((wish.kind, about, wish.topic or "", "" if about else wish.as_typed or "")))
    return node(Wish, values, owner=owner, fixed={"visit_id": visit_id}, identity=identity)


def _list(
    record: type, drafts: Sequence[Mapping[str, object]], key: tuple[str, ...], owner: str = "person_id"
) -> list[Node]:
    if not drafts:
        return []
    return numbered(node(record, values, owner=owner, key=key) for values in drafts)  # type: ignore[arg-type]


def _in_order(drafts: Sequence[Mapping[str, object]]) -> list[Mapping[str, object]]:
    return [{"position": number, **values} for number, values in enumerate(drafts, start=1)]


def _room(draft: RoomDraft, number: int) -> Node:
    label = str(draft.room.get("label") or chr(ord("A") + (number - 1) % 26))
    room = node(Room, {"position": number, **draft.room, "label": label}, owner="household_id", key=("label",))
    room.children["beds"] = numbered(
        node(Bed, {"kind": kind, "position": place}, owner="room_id", identity=kind)
        for place, kind in enumerate(draft.beds, start=1)
    )
    return room


def _member(draft: MemberDraft, number: int) -> Node:
    person = node(Person, draft.person)
    person.children["languages"] = _list(PersonLanguage, draft.languages, ("language",))
    if draft.check is not None:
        person.children["checks"] = [node(BackgroundCheck, draft.check, owner="person_id", identity="check")]
    names = (draft.person.get(part) for part in ("given_name", "family_name", "given_name_original", "called"))
    member = node(
        HouseholdMember,
        {"position": number, **draft.member},
        owner="household_id",
        identity=folded(" ".join(str(name) for name in names if name)),
    )
    member.refers["person_id"] = person
    return member
