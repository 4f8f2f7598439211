"""Formatted text without a page: runs and blocks, and the ways to walk over them."""

from hrreport.prose.blocks import Block, Blocks, ListItem, Paragraph, Quotation, Table
from hrreport.prose.runs import Mention, Run, Runs, Text, join_runs, normalise, normalise_runs, run_length, slice_runs
from hrreport.prose.visit import count_words, map_runs, mentions, plain, plain_blocks, runs_of

__all__ = [
    "Block",
    "Blocks",
    "ListItem",
    "Mention",
    "Paragraph",
    "Quotation",
    "Run",
    "Runs",
    "Table",
    "Text",
    "count_words",
    "join_runs",
    "map_runs",
    "mentions",
    "normalise",
    "normalise_runs",
    "plain",
    "plain_blocks",
    "run_length",
    "runs_of",
    "slice_runs",
]
