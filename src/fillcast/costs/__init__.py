"""One reason to pay a module: (Order, Walk, View, Fees) -> Cost, or None if it can't be known. None knows another."""
