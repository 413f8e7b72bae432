"""What is found in a report, kept for all modules here."""

from __future__ import annotations

from functools import cache

from relaas.finding import find

found_once = cache(find)
