"""The window in which a forum template is made and mended."""
