"""What a venue's refusal means to a user."""

from fillcast.feeds.rest import refusal


def test_a_ban_is_told_with_its_length_and_not_to_try_again_in_a_few_minutes():
    assert "two minutes to three days" in refusal(418)
    assert "few minutes" not in refusal(418)
    assert "try again in a few minutes" in refusal(429)
    assert refusal(500) == "HTTP 500"
