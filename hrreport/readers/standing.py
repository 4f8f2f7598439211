"""Standing texts, which a template sets before and after a report, known again with the fields in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hrreport.forum.pattern import Pattern
from hrreport.forum.template import Template
from hrreport.prose import plain
from hrreport.readers.front import LineReader, literal_length
from hrreport.readers.reading import Piece, Pieces


class StandingReader:
    """Reads the standing texts of one template in one language; fields are given in words."""

    def __init__(self, template: Template, language: str) -> None:
        specs = template.fields_in(language)
        self._wording = template.wording(language)
        self._reader = LineReader(template, specs, language)
        # What stands for a field that is not filled in.
        self._gaps = {f"[{spec.label}]" for spec in specs.values()}

    def introduction(self, pieces: Pieces) -> Mapping[str, str] | None:
        """The fields in the standing introduction, where the pieces are just that; ``None`` for other words."""
        return self._read(self._wording.standing_introduction, pieces) if pieces else None

    def ending(self, pieces: Pieces) -> tuple[int, Mapping[str, str]]:
        """How many of the last pieces are the standing ending, and the fields in it."""
        patterns = self._wording.standing_ending
        for count in range(min(len(patterns), len(pieces)), 0, -1):
            found = self._read(patterns, pieces[-count:])
            if found is not None:
                return count, found
        return 0, {}

    def _read(self, patterns: Sequence[Pattern], pieces: Sequence[Piece]) -> Mapping[str, str] | None:
        """The fields where the patterns print the pieces, in their order; one without fields is always printed."""
        words: dict[str, str] = {}
        at = 0
        for pattern in patterns:
            found = self._line(pattern, pieces[at], bool(words)) if at < len(pieces) else None
            if found is not None:
                words.update(found)
                at += 1
            elif not pattern.fields():
                return None
        return words if at == len(pieces) and self._gaps.isdisjoint(words.values()) else None

    def _line(self, pattern: Pattern, piece: Piece, is_sure: bool) -> Mapping[str, str] | None:
        """The fields in a paragraph; one that is a field and nothing else only where it ``is_sure`` by those before."""
        if piece.kind != "paragraph" or not (is_sure or literal_length(pattern)):
            return None
        return self._reader.words(pattern, plain(piece.runs))
