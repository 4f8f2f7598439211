"""Word: a composition written into the forum's ``base.docx`` with real styles, numbering, links and properties."""

from hrreport.writers.docx.document import write

__all__ = ["write"]
