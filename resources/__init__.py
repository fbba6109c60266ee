"""Icons, styles and the example: no code."""
