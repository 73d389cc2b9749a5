"""``python -m bot`` is ``madang``."""

import sys

from bot.cli import main

sys.exit(main())
