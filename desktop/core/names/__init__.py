"""Splits a model's name into its parts, explains each, and checks them against the file."""

from desktop.core.names.check import Check, check_name
from desktop.core.names.decode import DecodedName, Kind, Part, decode

__all__ = ["Check", "DecodedName", "Kind", "Part", "check_name", "decode"]
