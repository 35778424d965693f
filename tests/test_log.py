import json
import logging

import pytest
import structlog

from fillcast.faces import logs
from fillcast.log import Log


@pytest.mark.usefixtures("unconfigured")
def test_a_library_logs_through_the_standard_library_and_prints_nothing(caplog, capsys):
    log = Log("fillcast.feeds.feed")
    with caplog.at_level(logging.INFO, "fillcast"):
        log.info("feed closed", conn=3, reason="cut off")
        log.warning("fetch failed", conn=3)
        try:
            int("no")
        except ValueError:
            log.exception("lane ended")
    assert [(record.name, record.levelname, record.getMessage()) for record in caplog.records] == [
        ("fillcast.feeds.feed", "INFO", "feed closed conn=3 reason=cut off"),
        ("fillcast.feeds.feed", "WARNING", "fetch failed conn=3"),
        ("fillcast.feeds.feed", "ERROR", "lane ended"),
    ]
    assert "ValueError: invalid literal" in caplog.text
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("unconfigured")
def test_a_program_that_has_set_structlog_up_gets_every_line_there(caplog):
    heard = []
    structlog.configure(processors=[lambda _, level, said: heard.append((level, said)) or ""])
    Log("fillcast.feeds.feed").info("feed closed", conn=3)
    assert heard == [("info", {"event": "feed closed", "conn": 3})]
    assert not caplog.records


@pytest.mark.usefixtures("unconfigured")
@pytest.mark.parametrize("as_json", [False, True])
def test_a_traceback_is_logged_with_its_lines_and_without_what_was_in_variables(capsys, as_json):
    def fail(token):
        raise ZeroDivisionError

    logs.configure("warning", as_json=as_json)
    try:
        fail("s3" + "cret")
    except ZeroDivisionError:
        Log("fillcast.web").exception("request failed", path="/v1/health")
    said = capsys.readouterr().err
    told = json.loads(said)["exception"] if as_json else said
    assert "raise ZeroDivisionError" in told
    assert "/v1/health" in said
    assert "s3cret" not in said
