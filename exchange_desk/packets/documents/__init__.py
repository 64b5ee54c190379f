"""The documents that can be printed, in the order of their numbers."""

from __future__ import annotations

from exchange_desk.packets.document import Document
from exchange_desk.packets.documents.addresses import AddressLabels, Envelopes
from exchange_desk.packets.documents.airport_sign import AirportSign
from exchange_desk.packets.documents.badges import Badges, HostBadges
from exchange_desk.packets.documents.banquet import PlaceCards, TablePlan
from exchange_desk.packets.documents.budget_sheet import BudgetSheet
from exchange_desk.packets.documents.bus_list import BusList
from exchange_desk.packets.documents.caterer_list import CatererList
from exchange_desk.packets.documents.consent import Consent
from exchange_desk.packets.documents.day_sheet import DaySheet
from exchange_desk.packets.documents.emergency_card import EmergencyCard
from exchange_desk.packets.documents.emergency_sheet import EmergencySheet
from exchange_desk.packets.documents.exceptions import Exceptions
from exchange_desk.packets.documents.guest_letter import GuestLetter
from exchange_desk.packets.documents.guest_roster import GuestRoster
from exchange_desk.packets.documents.handover_book import HandoverBook
from exchange_desk.packets.documents.health_sheet import HealthSheet
from exchange_desk.packets.documents.host_roster import HostRoster
from exchange_desk.packets.documents.host_sheet import HostSheet
from exchange_desk.packets.documents.invitations import Invitation, VisaLetter
from exchange_desk.packets.documents.lost_card import LostCard
from exchange_desk.packets.documents.manifest import Manifest
from exchange_desk.packets.documents.meeting_sheet import MeetingSheet
from exchange_desk.packets.documents.missing_papers import MissingPapersList
from exchange_desk.packets.documents.paper_reminder import PaperReminder
from exchange_desk.packets.documents.partnership_profile import PartnershipProfile
from exchange_desk.packets.documents.personal_itinerary import PersonalItinerary
from exchange_desk.packets.documents.pick_up_slip import PickUpSlip
from exchange_desk.packets.documents.placement_report import PlacementReport
from exchange_desk.packets.documents.programme_booklet import ProgrammeBooklet, ProgrammePages
from exchange_desk.packets.documents.query_sheet import QuerySheet
from exchange_desk.packets.documents.receipt import Receipt
from exchange_desk.packets.documents.roll_call import RollCall
from exchange_desk.packets.documents.seeking_profile import SeekingProfile
from exchange_desk.packets.documents.thanks import Certificate, ThankYou, ThankYouGuests

DOCUMENTS: tuple[Document, ...] = (
    HostSheet(),
    GuestLetter(),
    LostCard(),
    Badges(),
    HostBadges(),
    GuestRoster(),
    HostRoster(),
    EmergencySheet(),
    EmergencyCard(),
    HealthSheet(),
    CatererList(),
    ProgrammeBooklet(),
    ProgrammePages(),
    DaySheet(),
    BusList(),
    RollCall(),
    PickUpSlip(),
    MeetingSheet(),
    AirportSign(),
    PersonalItinerary(),
    Manifest(),
    Consent(),
    MissingPapersList(),
    PaperReminder(),
    Invitation(),
    VisaLetter(),
    ThankYou(),
    ThankYouGuests(),
    Certificate(),
    TablePlan(),
    PlaceCards(),
    PlacementReport(),
    PartnershipProfile(),
    SeekingProfile(),
    HandoverBook(),
    QuerySheet(),
    Exceptions(),
    AddressLabels(),
    Envelopes(),
    Receipt(),
    BudgetSheet(),
)
