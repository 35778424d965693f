"""Impact models from the papers: pure formulas in consistent units, one model a file."""
