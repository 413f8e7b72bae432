"""A real browser, where the machine has one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from relaas.report.page import render
from relaas.report.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

    from relaas.model.accounts import Account

WAIT = 60_000
"""Milliseconds that something may take to come; on an idle machine it takes a hundredth of that."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, started once; the tests are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine; install the package chromium")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=list(QUIET))
        yield started
        started.close()


class Opened:
    """A page in the browser, and what went wrong on it.

    Attributes:
        page: Playwright's page.
        troubles: Errors, messages of the console (a violation of the policy among them), dialogs.
        requests: Addresses asked for beside the page's own.
    """

    def __init__(self, page: Any) -> None:
        self.page = page
        self.troubles: list[str] = []
        self.requests: list[str] = []
        self._own = ""
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: self._asked(request.url))

    def show(self, address: str) -> None:
        """Goes to a page, with nothing gone wrong on it yet."""
        self.troubles, self.requests, self._own = [], [], address
        self.page.goto(address)

    def _dismiss(self, dialog: Any) -> None:
        self.troubles.append(dialog.message)
        dialog.dismiss()

    def _asked(self, address: str) -> None:
        if address != self._own:
            self.requests.append(address)


Open = Callable[..., Opened]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of an account and its `earlier` days; `language` is the interface's, the rest the browser's.

    A window of its own costs more than the page in it, so a test has one, in which a page takes the place of the one
    before it, for as long as it asks the same of the browser.
    """
    windows: list[tuple[dict[str, Any], Opened]] = []
    files = (tmp_path / f"account-{number}.html" for number in count())

    def open_(
        account: Account, language: str = "en", earlier: Sequence[Account] = (), **settings: Any
    ) -> Opened:
        file = next(files)
        file.write_bytes(render(account, wording(language), earlier=earlier))
        if not windows or windows[-1][0] != settings:
            windows.append((settings, _window(browser, settings)))
        made = windows[-1][1]
        made.show(file.as_uri())
        if settings.get("java_script_enabled", True):
            made.page.wait_for_selector(".filters")
        return made

    yield open_
    for _, made in windows:
        made.page.context.close()


def _window(browser: Any, settings: dict[str, Any]) -> Opened:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | settings)
    context.set_default_timeout(WAIT)
    return Opened(context.new_page())
