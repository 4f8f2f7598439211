"""Qt models that mirror the document."""
