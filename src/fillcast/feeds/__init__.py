"""Live connections to venues: patience, sockets, REST, and what follows a connection that ends."""
