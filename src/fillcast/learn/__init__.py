"""From tapes to fitted numbers and to scores. Nothing here runs on a live feed."""
