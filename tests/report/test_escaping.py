"""What a template shows is what Jinja would show."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from relaas.report.escaping import Templates, shown
from relaas.report.page import _environment


@pytest.mark.parametrize(
    "value", ["", "plain", "a < b & c > 'd' \"e\"", Markup("<b>bold</b>"), 12, 1.5, None, True, ["<"]]
)
def test_shows_what_is_shown_elsewhere(value: object) -> None:
    assert shown(value) == escape(value)


def test_refuses_what_is_not_there() -> None:
    with pytest.raises(UndefinedError):
        shown(StrictUndefined(name="missing"))


def test_templates_call_it() -> None:
    assert isinstance(_environment().loader, Templates)
    assert _environment().get_template("map.html.j2").root_render_func.__globals__["escape"] is shown
    usual = Environment(loader=DictLoader({"one": "{{ value }}"}), autoescape=True)
    assert usual.get_template("one").root_render_func.__globals__["escape"] is escape
