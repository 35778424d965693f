"""How fast it is here, beside its rivals, in one run. Inputs are frames that the loopback exchange makes."""
