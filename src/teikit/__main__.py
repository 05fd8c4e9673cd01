"""`python -m teikit` is `teikit`."""

from teikit.cli import main

main()
