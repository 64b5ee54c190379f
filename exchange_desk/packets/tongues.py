"""In which language a sheet is told: those that we have words for, titles, whose Han shapes a visit wants."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.packets.document import Document
from exchange_desk.packets.fonts import han_language
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.records import Committee, Community, VisitPartner

_HAN_OF_COUNTRY = {
    "JP": "ja",
    "CN": "zh-Hans",
    "SG": "zh-Hans",
    "TW": "zh-Hant",
    "HK": "zh-Hant",
    "MO": "zh-Hant",
    "KR": "ko",
}


_HEADED = {  # documents whose heading in the phrase table has another key
    "certificate": "certificate_title", "consent": "consent_form", "invitation": "letter_invitation",
    "meeting-sheet": "airport_sheet", "visa-letter": "letter_visa", "receipt": "receipt_title",
    "budget-sheet": "budget_title",
}  # fmt: skip


def title_of(document: Document, language: str) -> str:
    """What the document is called in that language, as far as the phrase table knows it."""
    if language == "en" and document.key in _HEADED:
        return document.title
    try:
        return say(_HEADED.get(document.key, document.key.replace("-", "_")), language)
    except KeyError:
        return document.title


def known_language(language: str) -> str:
    """A language that we have words for: any other would quietly come out in English."""
    known = language_of(language)
    if known is None:
        raise RefusedInput(f"There are no words in “{language}” yet. Choose among {', '.join(LANGUAGES)}.")
    return known


def han_shapes(session: Session, visit_id: str, committee: Committee) -> str:
    """Whose Han shapes this visit wants: those of the first partner, or of ourselves, that writes Han."""
    partners = session.execute(
        select(Community.language, Community.country)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(Community.name)
    )
    for language, country in (*partners, (committee.language, committee.country)):
        found = han_language(language or "") or _HAN_OF_COUNTRY.get((country or "").upper(), "")
        if found:
            return found
    return "ja"
