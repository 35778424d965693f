"""The desk and the API: one process, one port. It comes with ``pip install 'fillcast[web]'``."""
