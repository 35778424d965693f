"""One order by one policy: what it costs, and where it stands among the others."""
