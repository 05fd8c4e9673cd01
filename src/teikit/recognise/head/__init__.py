"""What stands above the message, read line by line: what each line is, not yet what it says."""
