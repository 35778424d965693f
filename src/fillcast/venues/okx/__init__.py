"""OKX v5: its websocket and REST messages, its sequence rules, and the checksum of recordings older than June 2026."""
