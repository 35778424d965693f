"""Venue codecs: pure, one venue a module or package, none knows another."""
