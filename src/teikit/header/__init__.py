"""The header of a document that exists: its facts read (`read`), and changed without touching anything
else (`change`). The two are loaded each for itself: a page is made without changing a header."""
