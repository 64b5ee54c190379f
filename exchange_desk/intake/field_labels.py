"""What the fields of lists are called where a person chooses among them."""

from __future__ import annotations

_GUESTS = {
    "position": "Number in the list",
    "group": "Group or role",
    "called": "Called",
    "name_original": "Name in its own script",
    "reading": "Reading of the name",
    "full_name": "Whole name",
    "family_name_2": "Second surname",
    "born": "Date of birth",
    "grade": "School year",
    "organisation": "School or organisation",
    "smoker": "Smokes",
    "beds": "Room and bed",
    "sharing": "Shares a room with",
    "previous_host": "Stayed with earlier",
    "wish": "Wishes",
    "avoid": "Would rather not",
    "contact": "Emergency contact",
    "contact_phone": "Phone of the emergency contact",
    "contact_email": "E-mail of the emergency contact",
    "contact_2": "Second emergency contact",
    "address_postcode": "Postcode of the address",
    "address_town": "Town of the address",
    "address_region": "Region of the address",
    "address_country": "Country of the address",
    "email": "E-mail",
    "passport_family": "Surname in the passport",
    "passport_given": "First names in the passport",
    "passport_valid_to": "Passport valid to",
    "animals": "Animals",
}
_BY_KIND = {
    "guests": _GUESTS,
    "hosts": {
        "submitted": "Sent in",
        "contact": "Who filled it in",
        "members": "Who lives there",
        "first_names": "First names",
        "bedroom_a": "First guest room",
        "bedroom_b": "Second guest room",
        "bedroom_c": "Third guest room",
        "rooms": "Rooms and beds",
        "max_guests": "Most guests",
        "nights_not": "Nights not possible",
        "steps": "Stairs",
        "nights": "Nights possible",
        "diets": "Diets cooked for",
        "groups": "Guests liked",
        "guests_sex": "Sex of guests",
        "two_guests": "Two guests together",
        "wanted": "Wishes",
        "unwanted": "Would rather not",
        "check": "Police check",
        "email": "E-mail",
    },
    "travel": {
        "by": "Means of transport",
        "number": "Flight or train number",
        "reference": "Number of the leg",
        "dep_date": "Day of departure",
        "arr_date": "Day of arrival",
        "arrival_day": "Days later",
        "leaves": "Leaves at",
        "arrives": "Arrives at",
        "date": "Day",
    },
    "programme": {
        "number": "Number of the day",
        "date": "Day",
        "from": "Begins",
        "to": "Ends",
        "responsible": "In charge",
    },
    "papers": {"who": "Traveller", "one_paper": "One paper", "paper": "Which paper"},
    "attendance": {
        **{field: _GUESTS[field] for field in ("position", "full_name", "name_original", "reading", "called", "grade")},
        "latin": "Name in Latin letters",
        "recording": "May be recorded",
        "side": "Town or side",
        "date": "Day of the meeting",
        "meeting_title": "Meeting",
        "state": "Present, late or absent",
        "meeting": "Marks of the meeting on that day",
    },
    "history": {"began": "First night", "ended": "Last night", "town": "Partner town"},
}


def label_of(field: str, kind: str | None = None) -> str:
    """The words for a field of a kind of list, such as “Date of birth” for born."""
    tables = (_BY_KIND.get(kind, {}),) if kind else tuple(_BY_KIND.values())
    plain = field.replace("_", " ").capitalize()
    return next((table[field] for table in tables if field in table), plain)
