"""The desk in a terminal: ladder, six figures, history and feed health, five times a second."""
