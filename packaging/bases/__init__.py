"""The base documents of the bundled templates, a module for each."""
