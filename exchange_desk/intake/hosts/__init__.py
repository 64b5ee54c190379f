"""Reads the answers of host families."""

from exchange_desk.intake.hosts.reading import read_hosts

__all__ = ["read_hosts"]
