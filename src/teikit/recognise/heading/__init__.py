"""Headings, step by step: the words of one, the title, the headings of parts."""
