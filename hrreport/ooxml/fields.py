"""Complex fields of a Word document (ECMA-376 part 1, 17.16.18): which are open, what is heard, where they lead."""

from __future__ import annotations


class OpenFields:
    """The fields that have begun and not yet ended, the innermost last; only their results are heard."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def turn(self, kind: str | None) -> None:
        """A field begins, comes to its result, or ends."""
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].has_result = True
        elif self._open and kind == "end":
            self._open.pop()

    def instruct(self, words: str) -> None:
        """More of the innermost field's instruction."""
        if self._open:
            self._open[-1].instruction += words

    @property
    def is_heard(self) -> bool:
        """Whether words that come now are read: those of no field's instruction."""
        return not self._open or all(field.has_result for field in self._open)

    @property
    def link(self) -> str | None:
        """The address to which the innermost field leads whose result is being read."""
        if not self._open:
            return None
        return next((link for one in reversed(self._open) if one.has_result and (link := one.link)), None)


class _Field:
    def __init__(self) -> None:
        self.instruction = ""
        self.has_result = False

    @property
    def link(self) -> str | None:
        return field_link(self.instruction)


def field_link(instruction: str) -> str | None:
    """The address of a HYPERLINK field that leads outside (17.16.5.25)."""
    words = instruction.split(None, 1)
    if len(words) < 2 or words[0].upper() != "HYPERLINK" or words[1].startswith("\\"):
        return None
    return words[1].split('"')[1] if words[1].startswith('"') and words[1].count('"') > 1 else words[1].split()[0]
