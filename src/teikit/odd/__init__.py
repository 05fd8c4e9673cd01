"""One Document Does it all: a TEI ODD compiled to schemas and a manual (TEI Guidelines, 23)."""
