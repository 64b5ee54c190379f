"""Guest lists: one row a guest, in any of the forms that partners send."""

from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.guests.reading import read_guests

__all__ = ["GUEST_FIELDS", "read_guests"]
