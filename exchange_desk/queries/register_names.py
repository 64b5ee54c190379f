"""Which registers there are, with their titles."""

from __future__ import annotations

REGISTERS = (("paper", "Papers of travellers"), ("payment", "Payments"), ("attendance", "Attendance"),
             ("contact", "Contacts"),
             ("candidate_town", "Candidate towns"))  # fmt: skip
