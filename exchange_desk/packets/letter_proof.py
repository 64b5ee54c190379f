"""The proof of letters: which fields of their texts are empty, and for whom, before anything is printed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.letter_texts import LETTERS, fields_of_letter, fields_used
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.documents.letter import LetterContent, text_in, values_in


@dataclass(frozen=True, slots=True)
class MissingField:
    """A field that is empty in the letters to these people."""

    document: str
    title: str
    field: str
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        """ "Invitation letter: 3 letters lack {purpose}: …"."""
        count = "1 letter lacks" if len(self.names) == 1 else f"{len(self.names)} letters lack"
        told = ", ".join(self.names[:8]) + (f" and {len(self.names) - 8} more" if len(self.names) > 8 else "")
        return f"{self.title}: {count} {{{self.field}}}: {told}."


def letter_proof(session: Session, *, visit_id: str, document: str | None = None) -> tuple[MissingField, ...]:
    """The empty fields of one letter, or of every one, in the languages in which each would be printed."""
    if document is not None:
        fields_of_letter(document)
    found: list[MissingField] = []
    for letter in DOCUMENTS:
        if letter.key not in LETTERS or document not in (None, letter.key):
            continue
        lacking: defaultdict[str, list[str]] = defaultdict(list)
        for subject in letter.subjects(session, visit_id):
            content = letter.gather(session, visit_id, subject)
            if not isinstance(content, LetterContent):
                continue
            told = [(text_in(content, language), values_in(content, language)) for language in subject.languages]
            used = dict.fromkeys(name for text, _ in told for name in fields_used(text))
            if letter.key == "visa-letter":  # its list of particulars tells these, whatever the text says
                used |= dict.fromkeys(("birth_date", "passport_number", "purpose", "who_pays"))
            for name in used:
                if not all(values.get(name) for _, values in told):
                    lacking[name].append(subject.name)
        found += [MissingField(letter.key, letter.title, name, tuple(names)) for name, names in lacking.items()]
    return tuple(found)
