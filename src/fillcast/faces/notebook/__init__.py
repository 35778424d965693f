"""The live panel in a notebook, and the same simulator as data, plots and answers."""
