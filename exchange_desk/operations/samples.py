"""The sample visits that the program ships: invented people, imported like any committee's own lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.resources import resource
from exchange_desk.operations.committee import set_committee
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports import ImportReport, import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit


@dataclass(frozen=True, slots=True)
class SamplePartner:
    """A partner of a sample."""

    name: str
    country: str
    language: str
    name_original: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample: whose committee it is, its partners and visit, and its lists in the order in which they came."""

    key: str
    committee: str
    town: str
    country: str
    title: str
    starts: dt.date
    ends: dt.date
    partners: tuple[SamplePartner, ...]
    lists: tuple[tuple[str, str], ...]
    to_call: tuple[tuple[str, str], ...]
    emergency_number: str
    hospital: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The visit that was made and what each list did."""

    visit_id: str
    reports: tuple[ImportReport, ...]


SAMPLES: tuple[Sample, ...] = (
    Sample(
        key="port-hardy-2027",
        committee="Port Hardy Twinning Society",
        town="Port Hardy",
        country="CA",
        title="Numata in Port Hardy 2027",
        starts=dt.date(2027, 10, 7),
        ends=dt.date(2027, 10, 13),
        partners=(SamplePartner("Numata", "JP", "ja", "沼田町", "Hokkaido"),),
        lists=(
            ("guests", "guests.xlsx"),
            ("hosts", "host-families.csv"),
            ("travel", "travel.csv"),
            ("programme", "programme.csv"),
        ),
        to_call=(
            ("on_call_name", "Robin Ferris"),
            ("on_call_phone", "+1 250-555-0100"),
            ("meeting_point", "Port Hardy Airport, arrivals hall"),
        ),
        emergency_number="911",
        hospital="Port Hardy Hospital",
    ),
    Sample(
        key="hennef-2027",
        committee="Partnerschaftsverein Hennef",
        town="Hennef",
        country="DE",
        title="Banbury und Le Pecq in Hennef 2027",
        starts=dt.date(2027, 5, 6),
        ends=dt.date(2027, 5, 9),
        partners=(SamplePartner("Banbury", "GB", "en"), SamplePartner("Le Pecq", "FR", "fr")),
        lists=(
            ("guests", "gaeste_banbury.csv"),
            ("guests", "liste_le_pecq.ods"),
            ("hosts", "gastgeber.xlsx"),
            ("history", "unterbringung_2025.csv"),
            ("travel", "anreise.csv"),
        ),
        to_call=(
            ("on_call_name", "Ulrike Sommer"),
            ("on_call_phone", "+49 176 04069099"),
            ("meeting_point", "Hennef, Rathaus, Frankfurter Straße"),
        ),
        emergency_number="112",
        hospital="Krankenhaus in Siegburg",
    ),
)


def sample_named(key: str) -> Sample:
    """A sample by its key; refused with the keys that there are."""
    for sample in SAMPLES:
        if sample.key == key:
            return sample
    raise RefusedInput(f"There is no sample “{key}”. The samples are: {', '.join(s.key for s in SAMPLES)}.")


def fill_sample(session: Session, sample: Sample, *, progress: Progress = SILENT) -> Filled:
    """Make the partners and the visit of a sample and import its lists."""
    partners = [
        add_partner(
            session,
            name=partner.name,
            country=partner.country,
            name_original=partner.name_original,
            region=partner.region,
            language=partner.language,
            partnership="sister city",
        )
        for partner in sample.partners
    ]
    visit_id = add_visit(
        session,
        title=sample.title,
        direction="inbound",
        starts=sample.starts,
        ends=sample.ends,
        partner_ids=partners,
    )
    set_fields(session, "visit", visit_id, dict(sample.to_call))
    set_committee(session, {"emergency_number": sample.emergency_number, "hospital": sample.hospital})
    reports = tuple(
        import_file(
            session, path=resource("samples", sample.key, name), kind=kind, visit_id=visit_id, progress=progress
        )
        for kind, name in sample.lists
    )
    return Filled(visit_id, reports)
