"""Making a forum template out of a Word file that the forum uses already."""

from hrreport.making.draft import Draft, Evidence, from_word

__all__ = ["Draft", "Evidence", "from_word"]
