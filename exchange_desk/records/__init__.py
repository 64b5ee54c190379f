"""The nouns of the desk: one class per file, listed in RECORDS."""

from __future__ import annotations

from exchange_desk.records.allergy import Allergy
from exchange_desk.records.animal_limit import AnimalLimit
from exchange_desk.records.attendance import Attendance
from exchange_desk.records.background_check import BackgroundCheck
from exchange_desk.records.base import Base
from exchange_desk.records.bed import Bed
from exchange_desk.records.budget_line import BudgetLine
from exchange_desk.records.candidate_town import CandidateTown
from exchange_desk.records.car import Car
from exchange_desk.records.committee import Committee
from exchange_desk.records.community import Community
from exchange_desk.records.contact import Contact
from exchange_desk.records.contact_entry import ContactEntry
from exchange_desk.records.emergency_contact import EmergencyContact
from exchange_desk.records.entry_rule import EntryRule
from exchange_desk.records.exchange_rate import ExchangeRate
from exchange_desk.records.fee import Fee
from exchange_desk.records.host_offer import HostOffer
from exchange_desk.records.host_part import HostPart
from exchange_desk.records.hosting import Hosting
from exchange_desk.records.household import Household
from exchange_desk.records.household_member import HouseholdMember
from exchange_desk.records.import_run import ImportRun
from exchange_desk.records.imported_row import ImportedRow
from exchange_desk.records.item_attendee import ItemAttendee
from exchange_desk.records.itinerary_item import ItineraryItem
from exchange_desk.records.letter_text import LetterText
from exchange_desk.records.offer_night import OfferNight
from exchange_desk.records.own_place import OwnPlace
from exchange_desk.records.paper import Paper
from exchange_desk.records.paper_need import PaperNeed
from exchange_desk.records.participation import Participation
from exchange_desk.records.partnership import Partnership
from exchange_desk.records.partnership_status import PartnershipStatus
from exchange_desk.records.party import Party
from exchange_desk.records.payment import Payment
from exchange_desk.records.person import Person
from exchange_desk.records.person_language import PersonLanguage
from exchange_desk.records.pet import Pet
from exchange_desk.records.photo import Photo
from exchange_desk.records.phrase import Phrase
from exchange_desk.records.placement import Placement
from exchange_desk.records.printed_sheet import PrintedSheet
from exchange_desk.records.question import Question
from exchange_desk.records.ride import Ride
from exchange_desk.records.ride_seat import RideSeat
from exchange_desk.records.roll_mark import RollMark
from exchange_desk.records.room import Room
from exchange_desk.records.rule_exception import RuleException
from exchange_desk.records.sheet_note import SheetNote
from exchange_desk.records.spending import Spending
from exchange_desk.records.vetting import Vetting
from exchange_desk.records.visit import Visit
from exchange_desk.records.visit_partner import VisitPartner
from exchange_desk.records.wish import Wish

RECORDS: tuple[type[Base], ...] = (
    Allergy,
    AnimalLimit,
    Attendance,
    BackgroundCheck,
    Bed,
    BudgetLine,
    CandidateTown,
    Car,
    Committee,
    Community,
    Contact,
    ContactEntry,
    EmergencyContact,
    EntryRule,
    ExchangeRate,
    Fee,
    HostOffer,
    HostPart,
    Hosting,
    Household,
    HouseholdMember,
    ImportRun,
    ImportedRow,
    ItemAttendee,
    ItineraryItem,
    LetterText,
    OfferNight,
    OwnPlace,
    Paper,
    PaperNeed,
    Participation,
    Partnership,
    PartnershipStatus,
    Party,
    Payment,
    Person,
    PersonLanguage,
    Pet,
    Photo,
    Phrase,
    Placement,
    PrintedSheet,
    Question,
    Ride,
    RideSeat,
    RollMark,
    Room,
    RuleException,
    SheetNote,
    Spending,
    Vetting,
    Visit,
    VisitPartner,
    Wish,
)

__all__ = [
    "RECORDS",
    "Allergy",
    "AnimalLimit",
    "Attendance",
    "BackgroundCheck",
    "Base",
    "Bed",
    "BudgetLine",
    "CandidateTown",
    "Car",
    "Committee",
    "Community",
    "Contact",
    "ContactEntry",
    "EmergencyContact",
    "EntryRule",
    "ExchangeRate",
    "Fee",
    "HostOffer",
    "HostPart",
    "Hosting",
    "Household",
    "HouseholdMember",
    "ImportRun",
    "ImportedRow",
    "ItemAttendee",
    "ItineraryItem",
    "LetterText",
    "OfferNight",
    "OwnPlace",
    "Paper",
    "PaperNeed",
    "Participation",
    "Partnership",
    "PartnershipStatus",
    "Party",
    "Payment",
    "Person",
    "PersonLanguage",
    "Pet",
    "Photo",
    "Phrase",
    "Placement",
    "PrintedSheet",
    "Question",
    "Ride",
    "RideSeat",
    "RollMark",
    "Room",
    "RuleException",
    "SheetNote",
    "Spending",
    "Vetting",
    "Visit",
    "VisitPartner",
    "Wish",
]
