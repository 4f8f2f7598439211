"""The report file ``.hrr``: a ZIP container with the report as JSON and its forum template inside."""

from hrreport.storage.hrr import Stored, open_report, save_copy_to_share, save_report
from hrreport.storage.wire import decode_report, encode_report, json_schema

__all__ = [
    "Stored",
    "decode_report",
    "encode_report",
    "json_schema",
    "open_report",
    "save_copy_to_share",
    "save_report",
]
