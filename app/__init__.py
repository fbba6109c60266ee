"""Joins models and widgets into the program: the only layer that sees everything."""
