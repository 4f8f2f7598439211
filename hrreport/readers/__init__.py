"""Readers: from a file that others wrote to a report, with notices; one row per kind of file."""

from hrreport.readers.reading import Reading
from hrreport.readers.sources import MAX_SOURCE, SUFFIXES, read_report, read_source

__all__ = ["MAX_SOURCE", "SUFFIXES", "Reading", "read_report", "read_source"]
