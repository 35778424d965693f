"""What people see. A face asks the engine, formats units, and computes nothing."""
