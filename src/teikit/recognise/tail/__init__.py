"""The lines under a message: what each is by its form, and what they are together."""
