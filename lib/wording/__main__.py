"""`python -m wording` is the command `wording`."""

import sys

from wording.cli import main

if __name__ == "__main__":
    sys.exit(main())
