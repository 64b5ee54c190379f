"""The texts of letters as the window knows them: kept ones, and those that were typed and refused."""

from __future__ import annotations

from dataclasses import dataclass, field

from exchange_desk.basics.languages import LANGUAGES, NAMES

At = tuple[str, str, str | None]  # letter, language, and the visit where the text is for this one alone


@dataclass(slots=True)
class LetterTexts:
    """`kept` is what stands in the file; `drafts` stay in the window until they are mended or forgotten."""

    kept: dict[At, str] = field(default_factory=dict)
    drafts: dict[At, str] = field(default_factory=dict)

    def text(self, at: At) -> str:
        """What the editor shows."""
        return self.drafts[at] if at in self.drafts else self.without_draft(at)

    def without_draft(self, at: At) -> str:
        """What is printed now: the text for the visit, else that for every visit, else ours."""
        from exchange_desk.basics.letter_texts import shipped_text

        return self.kept.get(at) or self.kept.get((*at[:2], None)) or shipped_text(*at[:2])

    def shape(self, at: At) -> str:
        """The status of a letter in a list: refused, own, or ours (none)."""
        if at in self.drafts:
            return "problem"
        return "own" if at in self.kept or (*at[:2], None) in self.kept else ""

    def state(self, at: At) -> tuple[str, str]:
        """Status and words of the text that is shown."""
        if at in self.drafts:
            return "problem", "Not kept"
        if at in self.kept:
            return "own", "Your own text for this visit" if at[2] else "Your own text"
        return ("own", "Your own text for every visit") if (*at[:2], None) in self.kept else ("notes", "Our text")

    def told(self, document: str) -> str:
        """In which languages a letter has a text of the committee's own."""
        for_all = [NAMES[code] for code in LANGUAGES if (document, code, None) in self.kept]
        of_visit = {at[1] for at in self.kept if at[0] == document and at[2] is not None}
        here = [NAMES[code] for code in LANGUAGES if code in of_visit]
        parts = [f"your own in {', '.join(for_all)}"] * bool(for_all)
        parts += [f"for this visit in {', '.join(here)}"] * bool(here)
        words = "; ".join(parts)
        return words[:1].upper() + words[1:] if words else "Our text in every language"


def wrong_text(document: str, text: str) -> str:
    """Why a text may not be kept, in a sentence; nothing when it may."""
    from exchange_desk.basics.errors import RefusedInput
    from exchange_desk.basics.letter_texts import checked_text

    try:
        checked_text(document, text)
    except RefusedInput as refusal:
        return str(refusal)
    return ""
