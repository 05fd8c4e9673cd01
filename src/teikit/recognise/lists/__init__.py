"""Lists, step by step: what each label is, which make a list, what stands between them."""
