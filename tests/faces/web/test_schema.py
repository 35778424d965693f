"""The API against its own schema: schemathesis asks what the schema allows and what it does not."""

import json

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import positive_data_acceptance
from tests.desk import ORDER, SYMBOL, running

from fillcast.faces.live.wire import PARTS
from fillcast.faces.web.schema import openapi

N_EXAMPLES = 12


@pytest.fixture(scope="module")
def asked():
    """A desk of its own, since thousands of requests would slow the others' down."""
    with running((SYMBOL,)) as desk:
        yield desk


@pytest.mark.slow
@pytest.mark.parametrize("path", list(openapi()["paths"]))
def test_no_request_breaks_the_api_or_its_schema(asked, path):
    schema = schemathesis.openapi.from_url(f"{asked.address}/openapi.json")
    for operation in schema.include(path=path).get_all_operations():

        @settings(
            max_examples=N_EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.ok().as_strategy())
        def ask(case):
            # Whether an order fits its instrument, and a tier its venue, no schema can say.
            case.call_and_validate(base_url=asked.address, excluded_checks=[positive_data_acceptance])

        ask()


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    body=st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8) | st.sampled_from(list(ORDER)),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*ORDER, "order", "orders"]), inner)
        ),
        max_leaves=12,
    )
)
def test_any_json_is_answered_with_an_estimate_or_a_problem_that_has_its_status(asked, body):
    answer = httpx2.post(f"{asked.address}/v1/estimates", content=json.dumps(body).encode())
    assert answer.status_code < 500
    assert answer.status_code == 200 or answer.json()["status"] == answer.status_code


def test_the_schema_says_how_many_orders_this_desk_takes():
    with running((SYMBOL,), max_orders=2) as desk:
        schema = httpx2.get(f"{desk.address}/openapi.json").json()
        most = schema["components"]["schemas"]["ManyQuestions"]["properties"]["orders"]["maxItems"]
        url = f"{desk.address}/v1/estimates"
        assert httpx2.post(url, json={"orders": [ORDER] * most}).status_code == 200
        assert httpx2.post(url, json={"orders": [ORDER] * (most + 1)}).status_code == 422


def test_the_schema_names_every_part_of_an_update():
    assert set(PARTS) <= set(openapi()["components"]["schemas"]["Update"]["properties"])
