"""Helpers for Office Open XML that know no report."""
