"""The header of a document that exists: its facts read, and changed without touching anything else."""

from teikit.header.change import Changed, Conflict, change
from teikit.header.read import read_facts

__all__ = ["Changed", "Conflict", "change", "read_facts"]
