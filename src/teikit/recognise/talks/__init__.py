"""Where the people of a conversation are named: lists and columns, titles, last sentences."""
