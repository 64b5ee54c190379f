"""Somebody to write to or call: at the partner's, an embassy, a school, a newspaper."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Contact(Base):
    """A person or an office in its function; `community_id` is the partner that it belongs to.

    `kind`: counterpart, official, embassy, school, press, supplier or other. Guests and hosts are people of their own.
    """

    __tablename__ = "contact"

    community_id: Mapped[str | None] = labelled("Partner", ForeignKey("community.id"), index=True)
    kind: Mapped[str] = labelled("Kind", default="other")
    organisation: Mapped[str | None] = labelled("Organisation")
    role: Mapped[str | None] = labelled("Function")
    title: Mapped[str | None] = labelled("Title")
    family_name: Mapped[str | None] = labelled("Family name")
    given_name: Mapped[str | None] = labelled("Given name")
    family_name_original: Mapped[str | None] = labelled("Family name in original script")
    given_name_original: Mapped[str | None] = labelled("Given name in original script")
    name_order: Mapped[str] = labelled("Name order (given_first, family_first)", default="given_first")
    language: Mapped[str | None] = labelled("Language")
    phone: Mapped[str | None] = labelled("Phone (international)", level="P2")
    phone_typed: Mapped[str | None] = labelled("Phone as typed", level="P2")
    email: Mapped[str | None] = labelled("E-mail", level="P2")
    address: Mapped[str | None] = labelled("Address", level="P2")
    website: Mapped[str | None] = labelled("Website")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
    search_key: Mapped[str] = labelled("Search key", default="", index=True)
