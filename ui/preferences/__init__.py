"""Preferences: what a person has chosen once, for every report."""
