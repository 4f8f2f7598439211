"""Walks over runs and blocks: plain text, words, mentions, and changes made everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from hrreport.prose.blocks import Block, Blocks, Table
from hrreport.prose.runs import Mention, Runs, Text

Naming = Callable[[Mention], str]


def _no_words(_: Mention) -> str:
    return ""


def plain(runs: Runs, naming: Naming = _no_words) -> str:
    """The text without formats; ``naming`` gives the words for a mention (none unless told)."""
    if len(runs) == 1 and isinstance(runs[0], str):
        return runs[0]
    return "".join(run if isinstance(run, str) else run.text if isinstance(run, Text) else naming(run) for run in runs)


def runs_of(blocks: Iterable[Block]) -> Iterator[Runs]:
    """The runs of every paragraph, item, quotation and cell, in reading order."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from runs_of(cell)
        else:
            yield block.runs


def plain_blocks(blocks: Iterable[Block], naming: Naming = _no_words) -> str:
    """The text of the blocks, one line each."""
    return "\n".join(plain(runs, naming) for runs in runs_of(blocks))


def count_words(blocks: Iterable[Block], naming: Naming = _no_words) -> int:
    """How many words, separated by white space, the blocks hold."""
    return sum(len(plain(runs, naming).split()) for runs in runs_of(blocks))


def mentions(blocks: Iterable[Block]) -> Iterator[Mention]:
    """Every mention in the blocks, in reading order."""
    for runs in runs_of(blocks):
        for run in runs:
            if isinstance(run, Mention):
                yield run


def map_runs(blocks: Blocks, change: Callable[[Runs], Runs]) -> Blocks:
    """The blocks with ``change`` made to the runs of each; blocks that stay the same stay the same objects."""
    return tuple(_map_block(block, change) for block in blocks)


def _map_block(block: Block, change: Callable[[Runs], Runs]) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(map_runs(cell, change) for cell in row) for row in block.rows)
        return block if rows == block.rows else Table(rows=rows)
    runs = change(block.runs)
    return block if runs == block.runs else msgspec.structs.replace(block, runs=runs)
