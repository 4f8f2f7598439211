"""The composed pages: preview, print and PDF."""
