"""A model's name, read into its parts: what each means, and whether the file agrees."""

from desktop.core.names.check import Check, check_name
from desktop.core.names.decode import DecodedName, Kind, Part, decode

__all__ = ["Check", "DecodedName", "Kind", "Part", "check_name", "decode"]
