"""Where an enclosure begins, and the lines of its head."""
