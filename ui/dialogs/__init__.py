"""Dialogs, and the one place that asks the user."""
