"""The page on which the report is written in place."""
