"""The exchange that fillcast carries with it: OKX's public protocol on a loopback socket."""
