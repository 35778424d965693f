"""How to work an order over a horizon, one way a file: (Job, Policy) -> shares at t_k = k T / N."""
