"""Forms of words that documents of this kind use: dates, names, lists of names.

Pure reading: a form looks at characters and says what they are; it knows nothing of documents.
"""
