"""Presenters: each keeps one panel of the window in step with the session."""
