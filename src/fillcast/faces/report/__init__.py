"""A recording as one HTML page: costs, calibration, scores, latency and data quality, with the pictures inside."""
