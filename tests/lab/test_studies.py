"""The files that ship are what their studies and copies make."""

import tomllib
from datetime import date
from hashlib import sha256

import msgspec
import numpy as np
import pytest

from fillcast.exchange.fitted import Fitted, fitted, names
from fillcast.exchange.listing import DEMO
from fillcast.exchange.reactive import Reactive
from fillcast.lab import studies
from fillcast.lab.fitting import COUNTED_IN_STEPS
from fillcast.lab.studies import COPIES, STUDIES


def test_every_market_that_ships_has_a_study_or_is_a_copy_of_one():
    assert set(names()) == {study.name for study in STUDIES} | {copy.name for copy in COPIES}
    assert {listed.model for listed in DEMO} == set(names())


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: copy.name)
def test_a_copy_is_its_original_on_another_scale_and_says_that_it_is_invented(copy):
    found, original = fitted(copy.name), fitted(copy.of)
    assert found.invented
    assert not original.invented
    edges = np.array(found.model.touch_edges_qty) / np.array(original.model.touch_edges_qty)
    assert edges == pytest.approx(np.full(len(edges), copy.qty_ratio), rel=1e-4)
    for name in Reactive.__struct_fields__:
        if name.endswith("log_qty"):
            shift = getattr(found.model, name)[0] - getattr(original.model, name)[0]
            assert np.exp(shift) == pytest.approx(copy.qty_ratio, rel=1e-4), name
    assert found.model.news_hz == original.model.news_hz
    assert studies.toml_of(studies.copied(copy)) == studies.toml_of(found)


def test_a_file_reads_back_as_what_was_written():
    found = fitted(STUDIES[0].name)
    again = msgspec.convert(tomllib.loads(studies.toml_of(found)), Fitted)
    assert again == found


def test_a_file_names_the_bytes_that_it_was_fitted_to(tmp_path):
    study = STUDIES[0]
    for name in study.files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"a recording")
    found = studies.fitted_of(study, tmp_path, fitted(study.name).model, 479.6, date(2026, 11, 22))
    assert found.sha256 == (sha256(b"a recording").hexdigest(),) * len(study.files)
    assert found.span_s == 480
    assert study.files[0] in found.source


def test_a_study_in_steps_says_that_its_sizes_were_counted(tmp_path):
    study = msgspec.structs.replace(STUDIES[0], files=(), in_steps=True)
    steps = tuple(np.linspace(-1.0, 1.0, 13).tolist())
    model = msgspec.structs.replace(fitted(STUDIES[0].name).model, near_log_qty=steps, shy_frac=0.3)
    found = studies.fitted_of(study, tmp_path, model, 480.0, date(2026, 11, 29))
    assert set(COUNTED_IN_STEPS) <= set(found.counted)
    assert not set(COUNTED_IN_STEPS) & set(found.assumed)
    assert "shy_frac" in found.tuned
    again = msgspec.convert(tomllib.loads(studies.toml_of(found)), Fitted)
    assert again.model.near_log_qty == pytest.approx(steps, rel=1e-5)
