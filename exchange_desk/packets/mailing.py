"""E-mail drafts with the papers of a visit: one file for each recipient, entered in the ledger like printed ones."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.packets import coverage, ledger
from exchange_desk.packets.by_person import CONFIDENTIAL
from exchange_desk.packets.choosing import register
from exchange_desk.packets.document import Document
from exchange_desk.packets.entering import enter
from exchange_desk.packets.files import Tray
from exchange_desk.packets.filing import Printed, job_of
from exchange_desk.packets.gathering import Gathered, Gatherer
from exchange_desk.packets.mail_draft import Attached, Draft, eml, one_line, usable
from exchange_desk.packets.mail_plan import Key, Letter, MailPlan, mail_plan
from exchange_desk.packets.naming import file_name, safe_stem, short_id
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.own import own_phrases, telling
from exchange_desk.packets.phrases.words import joined, say
from exchange_desk.packets.press import Press
from exchange_desk.packets.tongues import title_of
from exchange_desk.queries.packet_addresses import addresses


@dataclass(frozen=True, slots=True)
class Drafted:
    """One draft that was written, with the sheets in it."""

    letter: Letter
    path: Path
    sheets: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Mailed:
    """The drafts, and the plan that tells who has no address and what was left out."""

    drafts: tuple[Drafted, ...]
    plan: MailPlan


def mail_drafts(
    session: Session,
    *,
    visit_id: str,
    out: Path,
    now: dt.datetime,
    sheets: Collection[Key],
    languages: Sequence[str] = (),
    paper: str | None = None,
    large: bool = False,
    named: bool = False,
    progress: Progress = SILENT,
    among: Sequence[Document] = (),
) -> Mailed:
    """Write a draft (.eml) with these sheets for everybody who gets some and has an address, and enter them as printed.

    A confidential sheet is numbered, a copy for each leader. `named`: the names of the files tell the recipients. All
    or nothing, as with `print_visit`; RefusedInput where there is nobody to write to.
    """
    documents = among or register()
    plan = mail_plan(session, visit_id=visit_id, sheets=sheets, among=documents)
    if not plan.letters:
        raise RefusedInput(_nobody(plan))
    press = Press(session, visit_id, languages=tuple(languages), paper=paper, large=large, printed=now)
    bundle = _Bundle(session, press, plan, documents)
    sender = addresses(session, visit_id, ())
    mine = usable(sender.sender_email)
    drafts: list[Drafted] = []
    with Tray(out) as tray:
        for number, letter in enumerate(plan.letters, start=1):
            progress.at(number - 1, len(plan.letters), f"{number - 1} of {len(plan.letters)} drafts")
            papers, rows = bundle.papers(letter)
            subject, body = bundle.words(letter)
            draft = Draft(
                sender=(sender.sender, mine[0]) if mine else None,
                to=letter.to,
                subject=subject,
                body=body,
                language=letter.language,
                papers=papers,
                written=now,
            )
            stem = f"mail {letter.name if named else f'{number:03}'} {now:%Y-%m-%d %H%M}"
            path = tray.put(file_name(stem, short_id(visit_id, letter.kind, letter.holder), "eml"), eml(draft))
            drafts.append(Drafted(letter, path, tuple(replace(row, path=path) for row in rows)))
        bundle.enter_all()
        session.flush()
    return Mailed(tuple(drafts), plan)


class _Bundle:
    """The sheets of a plan, each read once; a confidential one is drawn for each leader with its own number."""

    def __init__(self, session: Session, press: Press, plan: MailPlan, documents: Sequence[Document]) -> None:
        self._session, self._press = session, press
        self._own = own_phrases(session)
        self._count = Counter(key for letter in plan.letters for key in letter.sheets)
        self._sheets: Mapping[Key, Gathered] = self._gathered(documents)
        self._drawn: dict[Key, tuple[bytes, Printed]] = {}
        self._given: Counter[Key] = Counter()

    def papers(self, letter: Letter) -> tuple[tuple[Attached, ...], list[Printed]]:
        """What is attached to this letter, and the rows of its manifest."""
        several = Counter(document for document, _ in letter.sheets)
        attached, rows = [], []
        for key in letter.sheets:
            sheet = self._sheets[key]
            data, row = self._draw(key, sheet)
            title = self._title(sheet, letter.language)
            which = f" {sheet.subject.name}" if several[sheet.document.key] > 1 else ""
            attached.append(Attached(f"{safe_stem(f'{title}{which} {sheet.revision}')}.pdf", data))
            rows.append(row)
        return tuple(attached), rows

    def words(self, letter: Letter) -> tuple[str, str]:
        """Subject and body in the language of whoever reads it."""
        language, press = letter.language, self._press
        sheets = [self._sheets[key] for key in letter.sheets]
        titles = list(dict.fromkeys(self._title(sheet, language) for sheet in sheets))
        with telling(self._own):
            hello = say(
                "mail_hello_parents" if letter.parents else "mail_hello", language, name=one_line(letter.called)
            )
            lines = [say("mail_words", language, visit=one_line(press.title), documents=joined(titles, language))]
            if any(sheet.replaces for sheet in sheets):
                lines.append(say("mail_replaces", language))
            if any(sheet.document.level == CONFIDENTIAL for sheet in sheets):
                lines.append(say("mail_shred", language, day=long_day(press.shred_after, language)))
            subject = say("mail_subject", language, visit=one_line(press.title))
        return subject, "\n\n".join([hello, *lines, press.committee])

    def enter_all(self) -> None:
        """Enter every sheet once, however many got it."""
        for key, (_, row) in self._drawn.items():
            enter(self._session, self._press, self._sheets[key], row)

    def _gathered(self, documents: Sequence[Document]) -> Mapping[Key, Gathered]:
        session, visit_id = self._session, self._press.visit_id
        gatherer = Gatherer(session, visit_id, ledger.newest(session, visit_id))
        found = {}
        for document in documents:
            for subject in document.subjects(session, visit_id):
                if (document.key, subject.id) in self._count:
                    sheet = gatherer.one(document, subject)
                    coverage.check(document.title, subject.name, sheet.now)
                    found[document.key, subject.id] = sheet
        return found

    def _draw(self, key: Key, sheet: Gathered) -> tuple[bytes, Printed]:
        self._given[key] += 1
        job = job_of(sheet, self._count[key])
        if key in self._drawn and not job.copies:
            return self._drawn[key]
        if job.copies:
            job = replace(job, copy=self._given[key])
        data, (pages,) = self._press.pdf([job])
        row = Printed(
            document=sheet.document.key,
            subject=sheet.subject.name,
            path=Path(),
            revision=sheet.revision,
            pages=pages * max(job.copies, 1),
            level=sheet.document.level,
            replaces=sheet.replaces,
            subject_id=sheet.subject.id,
            copies=job.copies,
        )
        self._drawn[key] = (data, row)
        return data, row

    def _title(self, sheet: Gathered, language: str) -> str:
        with telling(self._own):
            return title_of(sheet.document, language)


def _nobody(plan: MailPlan) -> str:
    if plan.without:
        names = ", ".join(plan.without[:3]) + (" and others" if len(plan.without) > 3 else "")
        return (
            f"Nobody who gets these sheets has an e-mail address ({names}). Type the addresses in, or print the sheets."
        )
    if plan.left_out:
        first = plan.left_out[0]
        return f"None of these sheets goes by e-mail. {first.title}: {first.why[0].lower()}{first.why[1:]}"
    return "There is nothing to send: choose sheets that somebody gets."
