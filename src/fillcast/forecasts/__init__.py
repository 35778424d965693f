"""What is learned of slippage and fills: fitted numbers, the live learner, and how its forecasts did."""
