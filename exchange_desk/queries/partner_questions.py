"""The open questions that the partner may see: about the people of its own list, nothing of ours."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.questions import QuestionRow, question_rows
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    EmergencyContact,
    ImportedRow,
    ImportRun,
    ItineraryItem,
    Participation,
    PersonLanguage,
    Question,
    VisitPartner,
    Wish,
)

# what only the committee decides: two copies of a person, our own changes, other lists, homes, wishes against somebody
KEPT_HERE = frozenset(
    {
        "same_person", "same_home", "duplicate_in_other_file", "known_from_earlier", "perhaps_one_person",
        "perhaps_one_home", "emptied_in_list", "number_of_another",
        "changed_by_hand",
        "no_longer_in_list", "removed_from_list", "which_partner", "which_home", "spelling_differs", "not_found_yet",
        "sensitive_note", "veto_in_remark", "wish_in_remark", "contradicting_wishes", "previous_host_named",
        "town_differs", "one_or_two_people", "note_in_cell_comment",
    }
)  # fmt: skip
# questions about a row or the whole list, where no single field is asked for
OF_THE_LIST = frozenset(
    {
        "allergy_in_remarks", "allergy_not_understood", "ambiguous_date", "arrival_unclear", "broken_letters",
        "cell_beyond_headings",
        "companion_unclear", "companion_unknown", "consent_missing", "contact_without_name", "contact_without_phone",
        "control_total_differs", "dates_may_be_swapped", "duplicate_rewritten", "duplicate_row", "gone_from_list",
        "infant", "name_not_split", "name_parts_swapped", "name_parts_unclear", "note_about_health",
        "passport_expired_before_departure", "passport_expires_before_return", "passport_pending",
        "row_without_person", "struck_out_name",
        "two_people_in_one_row", "unclear_allergy", "unclear_animals", "unknown_language", "unknown_word",
        "waiting_list",
    }
)  # fmt: skip
_OF_A_GUEST = frozenset({"person", "participation"})
_Hanging = type[Allergy] | type[AnimalLimit] | type[PersonLanguage] | type[EmergencyContact]
_HANGS_ON: Mapping[str, _Hanging] = {
    "allergy": Allergy, "animal_limit": AnimalLimit, "person_language": PersonLanguage,
    "emergency_contact": EmergencyContact,
}  # fmt: skip
_TOGETHER = frozenset({"together_room", "together_home"})


@dataclass(frozen=True, slots=True)
class PartnerQuestion:
    """One question as the partner sees it; `field`: the column it fills; `mark` changes when the question does."""

    id: str
    number: int
    code: str
    field: str | None
    file: str | None
    row: int | None
    column: str | None
    about: str | None
    value: str | None
    text: str
    choices: tuple[str, ...]
    mark: str
    sent_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ForPartner:
    """The questions for one partner, and how many open ones of the visit stay with the committee."""

    asked: tuple[PartnerQuestion, ...]
    kept: int


def partner_questions(
    session: Session, visit_id: str, community_id: str, *, import_id: str | None = None
) -> ForPartner:
    """What may be asked of one partner of a visit, in the order of its lists; `import_id`: of one file only."""
    rows = question_rows(session, visit_id=visit_id, state="open", severity="ask")
    extra = {
        row.id: row for row in session.execute(select(Question.id, Question.import_id, Question.sent_on)
        .where(Question.visit_id == visit_id))
    }  # fmt: skip
    theirs = _Theirs(session, visit_id, community_id)
    if import_id is not None:
        rows = tuple(row for row in rows if extra[row.id].import_id == import_id)
    asked = [row for row in rows if theirs.may_see(row, extra[row.id].import_id)]
    return ForPartner(
        tuple(
            PartnerQuestion(
                row.id, number, row.code, row.target.get("field"), row.file, row.row, row.column, row.about, row.value,
                row.text, row.choices, mark_of(row.code, row.text, row.value, row.choices), extra[row.id].sent_on,
            )
            for number, row in enumerate(asked, start=1)
        ),
        len(rows) - len(asked),
    )  # fmt: skip


def mark_of(code: str, text: str, value: str | None, choices: Sequence[str] | None) -> str:
    """Ten letters that change with what a question asks."""
    said = "\n".join((code, text, value or "", *(choices or ())))
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:10]


class _Theirs:
    """Who and what belongs to one partner in one visit."""

    def __init__(self, session: Session, visit_id: str, community_id: str) -> None:
        self._session = session
        partners = session.scalars(select(VisitPartner.community_id).where(VisitPartner.visit_id == visit_id)).all()
        self._alone = len(partners) == 1
        self._community_id = community_id
        guests = select(Participation.id, Participation.person_id, Participation.community_id).where(
            Participation.visit_id == visit_id
        )
        found = session.execute(guests).all()
        self._ids = {
            each
            for row in found
            if row.community_id == community_id or (self._alone and row.community_id is None)
            for each in (row.id, row.person_id)
        }
        self._people = {row.person_id: row.community_id for row in found}
        runs = select(ImportRun.id, ImportRun.kind).where(ImportRun.visit_id == visit_id)
        self._kind = {row.id: row.kind for row in session.execute(runs)}
        self._lists = self._own_lists(visit_id)

    def _own_lists(self, visit_id: str) -> set[str]:
        """The guest lists on which nobody of another partner stands."""
        rows = select(ImportedRow.import_id, ImportedRow.subject_id).where(
            ImportedRow.visit_id == visit_id, ImportedRow.kind == "guests"
        )
        strangers: set[str] = set()
        own: set[str] = set()
        for row in self._session.execute(rows):
            (own if row.subject_id in self._ids else strangers).add(row.import_id)
        lists = {run for run, kind in self._kind.items() if kind == "guests"}
        return lists - strangers if self._alone else own - strangers

    def may_see(self, row: QuestionRow, import_id: str | None) -> bool:
        """Whether a question is theirs to answer."""
        if row.code in KEPT_HERE:
            return False
        kind = self._kind.get(import_id or "")
        if kind == "travel":
            return self._of_their_travel(row)
        if kind not in (None, "guests"):
            return False
        if row.about_id is not None:
            about_them = row.about_kind in _OF_A_GUEST and row.about_id in self._ids
        else:
            about_them = kind == "guests" and import_id in self._lists
        return about_them and self._of_their_people(row)

    def _of_their_people(self, row: QuestionRow) -> bool:
        kind, record_id = row.target.get("kind"), row.target.get("id")
        if kind == "wish":
            wish = self._session.get(Wish, record_id or "")
            return wish is not None and self._alone and not wish.confidential and wish.kind in _TOGETHER
        if kind in _HANGS_ON:
            record = self._session.get(_HANGS_ON[str(kind)], record_id or "")
            return getattr(record, "person_id", None) in self._ids
        if kind not in (None, *_OF_A_GUEST) or (record_id is not None and record_id not in self._ids):
            return False
        return row.code in OF_THE_LIST or bool(kind and row.target.get("field"))

    def _of_their_travel(self, row: QuestionRow) -> bool:
        """A leg of their journey; where several partners travel, only one that is theirs alone."""
        if row.target.get("kind") not in (None, "itinerary_item"):
            return False
        if self._alone:
            return True
        item = self._session.get(ItineraryItem, row.about_id or row.target.get("id") or "")
        return item is not None and item.community_id == self._community_id
