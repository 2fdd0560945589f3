"""History: one principle, one clause, one word through all versions."""
