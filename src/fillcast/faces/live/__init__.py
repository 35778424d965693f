"""What live faces share: engines in threads, one look for all who want the same, and what goes over a stream."""
