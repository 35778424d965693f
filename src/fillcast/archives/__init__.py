"""Other people's recordings as frames."""
