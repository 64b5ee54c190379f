"""The lists that can leave the desk and come back, column by column."""

from __future__ import annotations

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.queries.list_spec import HEALTH, PASSPORT, Cell, Join, ListKind, Part, fields
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    Attendance,
    BackgroundCheck,
    Bed,
    CandidateTown,
    Community,
    Contact,
    EmergencyContact,
    Hosting,
    HostOffer,
    Household,
    HouseholdMember,
    ItemAttendee,
    ItineraryItem,
    OfferNight,
    Paper,
    Participation,
    Partnership,
    PartnershipStatus,
    Party,
    Payment,
    Person,
    PersonLanguage,
    Pet,
    Placement,
    Room,
    Wish,
)

_ALLERGIES = Part(
    "allergies", "Allergies", Person, Allergy, "person_id", "substance", ("severity", "kind", "plan", "as_typed"),
    bare={"mild": "severity", "severe": "severity", "food": "kind", "animal": "kind", "medicine": "kind"},
    group=HEALTH,
)  # fmt: skip
_LIMITS = Part(
    "animal_limits", "Animals to keep away from", Person, AnimalLimit, "person_id", "animal",
    ("strength", "why", "as_typed"), bare={"never": "strength", "rather_not": "strength"}, group=HEALTH,
)  # fmt: skip
_LANGUAGES = Part(
    "languages", "Languages", Person, PersonLanguage, "person_id", "language", ("level",),
    bare={"native": "level", "good": "level", "some": "level"}, level="P1",
)  # fmt: skip
_CONTACTS = Part(
    "contacts", "Emergency contacts", Person, EmergencyContact, "person_id", "name",
    ("relation", "phone", "phone_typed", "email", "as_typed", "position"), order=("position",), level="P3",
)  # fmt: skip
_CHECKS = Part(
    "checks", "Background checks", Person, BackgroundCheck, "person_id", "state",
    ("checked_on", "checked_by", "valid_until", "as_typed"), level="P4",
)  # fmt: skip
_NAMES = fields(
    Person, "title", "family_name", "given_name", "family_name_original", "given_name_original",
    "family_name_reading", "given_name_reading", "passport_name", "called", "name_order",
    called="Preferred name", passport_name="Name in passport", name_order="Which name comes first",
    family_name_original="Family name (original script)",
    given_name_original="Given name (original script)", family_name_reading="Family name (reading)",
    given_name_reading="Given name (reading)",
)  # fmt: skip
_PERSON: tuple[Cell, ...] = (
    *_NAMES,
    *fields(Person, "sex", "born", "stated_age", "stated_age_on", born="Date of birth", stated_age="Age"),
    *fields(Person, "nationality", group=PASSPORT),
    *fields(
        Person, "phone", "phone_typed", "email", "address", "occupation", "organisation", "grade", "interests",
        phone="Phone", email="E-mail",
    ),
    _LANGUAGES,
    *fields(Person, "diets", "diet_note", group=HEALTH, diets="Diet", diet_note="Diet: note"),
    _ALLERGIES,
    _LIMITS,
    *fields(
        Person, "medication", "medical_note", "mobility", "mobility_note", group=HEALTH, mobility="Stairs",
        medical_note="Health", mobility_note="Stairs: note",
    ),
    *fields(Person, "smoker", "smoke_tolerance", smoker="Smoker"),
    *fields(Person, "passport_number", "passport_country", "passport_valid_to", "passport_issued_on", group=PASSPORT),
    _CONTACTS,
    *fields(Person, "notes", notes="Notes about the person"),
)  # fmt: skip
_ROOMS = Part(
    "rooms", "Rooms and beds", Household, Room, "household_id", "label",
    ("living_room", "step_free", "shared_with", "notes", "position"),
    parts=(Part("beds", "Beds", Room, Bed, "room_id", "kind", ("position",), order=("position",)),),
    order=("position",),
)  # fmt: skip
_MEMBER_PARTS = (_LANGUAGES, _ALLERGIES, _LIMITS, _CONTACTS, _CHECKS)
_PERSON_COLUMNS = tuple(
    column.name for column in Person.__table__.columns if column.name not in ("id", "search_key", "given_name")
)
_MEMBERS = Part(
    "members", "Who lives there", Household, HouseholdMember, "household_id", "given_name",
    ("relation", "adult", "lives_here", "position"), parts=_MEMBER_PARTS,
    through=("person_id", Person, _PERSON_COLUMNS), order=("position",),
)  # fmt: skip
_PETS = Part("pets", "Pets", Household, Pet, "household_id", "animal", ("count", "indoors", "size", "settled", "note"))
_NIGHTS = Part("nights", "Nights", HostOffer, OfferNight, "offer_id", "night", (), order=("night",))
_WISH = ("topic", "about_participation_id", "about_household_id", "confidential", "settled", "as_typed")
_GUEST_WISHES = Part(
    "wishes",
    "Wishes",
    Participation,
    Wish,
    "participation_id",
    "kind",
    _WISH,
    fixed=("visit_id",),
    level="P3",
    withheld="confidential",
)
_HOME_WISHES = Part(
    "wishes", "Wishes", Household, Wish, "household_id", "kind", _WISH, fixed=("visit_id",), level="P3",
    withheld="confidential",
)  # fmt: skip
_HOME: tuple[Cell, ...] = (
    *fields(
        Household, "name", "greeting", "street", "part_of_town", "postcode", "town", "phone", "phone_typed", "email",
        phone="Phone", email="E-mail",
    ),
    _MEMBERS,
    _ROOMS,
    _PETS,
    *fields(
        Household, "smoking", "steps", "steps_note", "diets_served", "kitchen_note", "cot", "distance_km",
        "seats_in_car", "visits_a_year", "house_notes",
    ),
    *fields(Household, "notes", "confidential_note", notes="Notes about the home", confidential_note="Confidential"),
)  # fmt: skip
_ITEM: tuple[Cell, ...] = (
    *fields(
        ItineraryItem, "reference", "kind", "title", "starts_on", "starts_at", "starts_zone", "ends_on", "ends_at",
        "ends_zone", "time_note", "place", "place_code", "to_place", "to_place_code", "carrier", "number", "audience",
        "audience_typed",
    ),
    Part(
        "attendees", "Named people", ItineraryItem, ItemAttendee, "item_id", "participation_id",
        ("included", "seat", "booking", "luggage"), level="P1",
    ),
    *fields(
        ItineraryItem, "community_id", "groups", "meals", "meal_by", "responsible", "responsible_phone", "status",
        "terminal", "to_terminal", "booking", "luggage", "interpreter", "dress", "bring", "gift", "who_pays", "address",
        "private", "series", "repeats", "notes", meals="Meals",
    ),
)  # fmt: skip

LISTS: tuple[ListKind, ...] = (
    ListKind(
        "guests", "Guests", Participation,
        (
            *fields(Participation, "reference", "position", "role", "status", position="Number"),
            *_PERSON,
            *fields(Participation, "community_id", community_id="From"),
            *fields(Party, "label", "kind", "beds", "keep", kind="Party: kind", beds="Party: beds", keep="Party: keep"),
            *fields(
                Participation, "first_night", "last_night", "arrival_note", "group_name", "child_seat", "own_lodging",
                "beds", "beds_typed", "school_years", beds="Bed", beds_typed="Bed as typed",
            ),
            _GUEST_WISHES,
            *fields(Participation, "wish_note", "consent", "recording", "notes", notes="Remarks"),
        ),
        (Join(Person, "person_id"), Join(Party, "party_id")),
    ),
    ListKind(
        "hosts", "Host families", Household,
        (
            *fields(HostOffer, "reference"),
            *_HOME,
            *fields(
                HostOffer, "kind", "max_guests", "groups", "guests_sex", "two_guests", "when", "seats", "back_up",
                kind="Offer", groups="Whom", guests_sex="Only women or men",
            ),
            _NIGHTS,
            _HOME_WISHES,
            *fields(HostOffer, "submitted_at", "withdrawn_at", "withdrawn_why", "notes", notes="Notes about the offer"),
        ),
        (Join(HostOffer, "household_id", back=True),),
    ),
    ListKind(
        "placements", "Placements", Placement,
        fields(
            Placement, "participation_id", "household_id", "room_id", "first_night", "last_night", "state", "stage",
            "locked", "notes",
        ),
    ),
    ListKind("travel", "Travel", ItineraryItem, _ITEM, where={"travel": True}),
    ListKind("programme", "Programme", ItineraryItem, _ITEM, where={"travel": False}),
    ListKind(
        "history", "Hosting history", Hosting,
        fields(
            Hosting, "person_id", "household_id", "guest_typed", "household_typed", "town", "began", "ended", "notes"
        ),
        of_visit=False,
    ),
    ListKind("people", "People", Person, (*_PERSON, _CHECKS), of_visit=False),
    ListKind("families", "Families", Household, _HOME, of_visit=False),
    ListKind(
        "contacts", "Contacts", Contact,
        fields(
            Contact, "community_id", "kind", "organisation", "role", "title", "family_name", "given_name",
            "family_name_original", "given_name_original", "name_order", "language", "phone", "phone_typed", "email",
            "address", "website", "notes", phone="Phone", email="E-mail",
        ),
        of_visit=False,
    ),
    ListKind(
        "partnerships", "Partnerships", Partnership,
        (
            *fields(
                Community, "name", "name_original", "kind", "region", "country", "zone", "language", "population",
                "mayor", "website", "notes", name="Partner", name_original="Partner (original script)",
                kind="Kind of partner", notes="Notes about the partner",
            ),
            *fields(
                Partnership, "kind", "our_side", "counterpart", "first_contact", "how_it_began", "notes",
                kind="Kind of partnership",
            ),
            Part(
                "stages", "Stages", Partnership, PartnershipStatus, "partnership_id", "stage",
                ("since", "sure", "source", "notes"), level="P0",
            ),
        ),
        (Join(Community, "community_id"),),
        of_visit=False,
    ),
    ListKind(
        "candidates", "Towns that seek a partner", CandidateTown,
        fields(
            CandidateTown, "name", "name_original", "ours", "country", "region", "inhabitants", "inhabitants_typed",
            "setting", "themes", "school", "languages", "other_partners", "flight_hours", "volunteers", "budget",
            "motive", "contact", "first_letter", "source", "notes",
        ),
        of_visit=False,
    ),
    ListKind(
        "papers", "Papers", Paper,
        fields(
            Paper, "participation_id", "kind", "title", "state", "asked_on", "received_on", "covers_from",
            "covers_to", "expires_on", "due_on", "reminded_on", "signed_by", "notes", "as_typed",
        ),
    ),
    ListKind(
        "payments", "Payments", Payment,
        fields(
            Payment, "participation_id", "paid_on", "amount", "currency", "payer", "way", "purpose", "reference",
            "receipt", "counts", "for_typed", "notes", "as_typed", for_typed="For, as typed",
        ),
    ),
    ListKind(
        "attendance", "Attendance", Attendance,
        fields(Attendance, "item_id", "participation_id", "state", "notes", "as_typed"),
        through_item=True,
    ),
)  # fmt: skip


def list_kind(name: str) -> ListKind:
    """A kind of list by its name; refused with the names that there are."""
    for kind in LISTS:
        if kind.name == name.strip().casefold():
            return kind
    raise RefusedInput(f"There is no list of “{name}”. There are: {', '.join(kind.name for kind in LISTS)}.")
