"""Formulas of prices, flow and impact: numbers in, numbers out."""
