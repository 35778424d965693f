"""What commands print, and what they print while they work."""
