"""How lines lie on the page, and which go on in the next."""
