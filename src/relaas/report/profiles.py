"""The account under a profile: the same, its series as others would read them. For showing only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from relaas.model.figures import Profile
from relaas.report.dates import in_words

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Series, SeriesView
    from relaas.report.wording import Wording

PROFILE = "profile"
"""Under which setting of an account that is only shown its profile stands."""


def under(account: Account, profile: Profile) -> Account:
    """An account whose series are those of a profile; hand it to a page or a summary, never to a bundle.

    Args:
        account: As it was made.
        profile: The view.
    """
    if profile == "literal":
        return account
    seen = {view.series: view for view in account.series_views if view.profile == profile}
    rows = tuple(_seen(row, seen[row.id]) if row.id in seen else row for row in account.series)
    return replace(account, series=rows, settings={**account.settings, PROFILE: profile})


def reading(account: Account, say: Wording) -> list[str]:
    """How the figures of an account are read, a sentence each: the day they stood on, the profile they are under."""
    day, profile = account.settings.get("as_of"), account.settings.get(PROFILE)
    told = [say("as_it_stood", date=in_words(str(day), say))] if day else []
    return [*told, say(f"profile_{profile}")] if profile in get_args(Profile) else told


def _seen(row: Series, view: SeriesView) -> Series:
    why = f"{view.profile}: {view.why}; {row.why}"
    return replace(row, low=view.low, best=view.best, high=view.high, why=why)
