"""Splits a model's name into its parts, explains each, and checks them against the file."""

from desktop.core.names.check import Check, check_name
from desktop.core.names.decode import DecodedName, Kind, NamePart, decode

__all__ = ["Check", "DecodedName", "Kind", "NamePart", "check_name", "decode"]
