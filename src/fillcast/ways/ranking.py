"""Which way is cheapest, and what makes the others dearer."""

from msgspec.structs import replace

from fillcast.ways.way import Way

_UNKNOWN = {"propagated", "fee"}
"""Without these a net can't be ranked among those that have them."""

_ALIKE_DIGITS = 6
"""Costs that differ by less than a millionth of a basis point are the same; then less risk goes first."""


def ranked(ways: list[Way]) -> tuple[Way, ...]:
    """Cheapest first, with the timing risk at its price where it has one; each with its reason. Those without a whole
    net come last."""
    found = sorted(ways, key=_place)
    return tuple(replace(way, reason=_reason(way, found[0])) for way in found)


def _place(way: Way) -> tuple[bool, bool, float, float]:
    cost = round((way.net_bps or 0.0) + (way.urgency_charge_bps or 0.0), _ALIKE_DIGITS)
    return way.net_bps is None, bool(_UNKNOWN & {*way.missing}), cost, way.timing_risk_bps or 0.0


def _parts(way: Way) -> dict[str, float]:
    return {
        "crossing the spread": way.half_spread_bps or 0.0,
        "its own walk": way.depth_bps or 0.0,
        "the mid's move against what fills": way.adverse_selection_bps,
        "what earlier slices left behind": way.propagated_bps or 0.0,
        "fees": way.fee_bps or 0.0,
        "funding": way.funding_bps or 0.0,
    }


def _reason(way: Way, best: Way) -> str:
    if way.net_bps is None:
        return "; ".join(way.warnings) or "not priced"
    parts, theirs = _parts(way), _parts(best)
    most = max((name for name in parts if name != "fees"), key=lambda name: parts[name])
    if way is best:
        cheapest = "cheapest without fees, which aren't both known" if "fee" in way.missing else "cheapest"
        return f"{cheapest}; beyond the fee it pays most for {most}"
    if best.net_bps is None:
        return f"beyond the fee it pays most for {most}"
    more = round(way.net_bps - best.net_bps, _ALIKE_DIGITS)
    why = max(parts, key=lambda name: parts[name] - theirs[name])
    if "propagated" in way.missing:
        return "cheaper only without what earlier slices leave behind, which isn't known"
    if "fee" in way.missing and "fee" not in best.missing:
        return "cheaper only without its fees, which aren't both known"
    if more == 0.0:
        is_riskier = (way.timing_risk_bps or 0.0) > (best.timing_risk_bps or 0.0)
        return "costs the same, with more timing risk" if is_riskier else "costs the same"
    if more < 0.0:
        return f"{-more:.2f} bps less, but its timing risk costs more at this urgency"
    return f"{more:.2f} bps more, most of it for {why}"
