"""The fragments of a page: HTML of each document of a TEI file, written in one walk.

A table leads from each element's name to the function that writes it (`treatments`); a template of
the user's may take the place of any.
"""

from teikit.render.fragments.document import Fragments, documents, fragments

__all__ = ["Fragments", "documents", "fragments"]
