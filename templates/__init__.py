"""The bundled forum templates, one folder each."""
