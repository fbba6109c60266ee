"""Panels and dialogs: Qt only; they take plain values, emit intentions, and know neither database nor each other."""
