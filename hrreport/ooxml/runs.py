"""The words of one paragraph of a Word document: formats, links, notes, fields, symbols and what was tracked."""

from __future__ import annotations

from typing import Any, NamedTuple

from hrreport.ooxml.fields import OpenFields, field_link
from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.source import WordSource
from hrreport.ooxml.styles import StyleBook, is_on
from hrreport.ooxml.symbols import as_unicode, is_symbol_font, symbol

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MAX_DEPTH = 60
_RUN, _WORDS, _PROPERTIES = f"{W}r", f"{W}t", f"{W}rPr"
_HYPERLINK, _SIMPLE_FIELD, _ALTERNATIVES = f"{W}hyperlink", f"{W}fldSimple", f"{MC}AlternateContent"
_FIELD, _INSTRUCTION, _BREAK, _SYMBOL = f"{W}fldChar", f"{W}instrText", f"{W}br", f"{W}sym"
_BOLD, _ITALIC, _HIDDEN, _LANGUAGE = f"{W}b", f"{W}i", f"{W}vanish", f"{W}lang"
_FONTS, _SIZE, _STYLE, _RIGHT_TO_LEFT = f"{W}rFonts", f"{W}sz", f"{W}rStyle", f"{W}rtl"
_VALUE, _ASCII = f"{W}val", f"{W}ascii"
# What a reader of the page does not see, or sees elsewhere.
_SILENT = {
    f"{W}{tag}"
    for tag in ("pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "rt")
}
_PICTURES = {f"{_A}blip", "{urn:schemas-microsoft-com:vml}imagedata"}
_FIXED = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes", f"{W}commentReference": "comments"}


class WordRun(NamedTuple):
    """Words of one format; ``link`` is an address, ``language`` the BCP 47 tag that the run itself names."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    language: str | None = None


class Note(NamedTuple):
    """A footnote, an endnote or a comment: of which kind, by whom (comments), and its words."""

    kind: str
    author: str
    text: str


class Told(NamedTuple):
    """What a paragraph holds: its runs, its notes, the contents of its text boxes, its largest own size in points."""

    runs: tuple[WordRun, ...]
    notes: tuple[Note, ...]
    boxes: tuple[Any, ...]
    size: float


class _Format(NamedTuple):
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    language: str | None = None
    font: str | None = None
    size: float = 0.0


_PLAIN = _Format()


class RunWalk:
    """Tells paragraphs of one document; counts the pictures that it meets."""

    def __init__(self, source: WordSource, styles: StyleBook) -> None:
        self._source = source
        self._styles = styles
        self._noted: dict[str, dict[str, Note]] = {}
        self._fields = OpenFields()
        self.pictures = 0

    def of(self, paragraph: Any) -> Told:
        """What a paragraph holds; a field may have begun in one before."""
        telling = _Telling()
        self._children(paragraph, telling, None, 0)
        return Told(tuple(telling.runs), tuple(telling.notes), tuple(telling.boxes), telling.size)

    def _children(self, parent: Any, telling: _Telling, link: str | None, depth: int) -> None:
        if depth > MAX_DEPTH:
            return
        for node in parent:
            tag = node.tag
            if tag == _RUN:
                self._run(node, telling, link, depth)
            elif tag in _SILENT:
                continue
            elif tag == _HYPERLINK:
                self._children(node, telling, self._address(node) or link, depth + 1)
            elif tag == _SIMPLE_FIELD:
                self._children(node, telling, field_link(node.get(f"{W}instr", "")) or link, depth + 1)
            elif tag == _ALTERNATIVES:
                self._children(_chosen(node), telling, link, depth + 1)
            elif tag.endswith("}t") and tag != _WORDS:
                # Text of an equation.
                telling.add(WordRun(node.text or "", link=link))
            else:
                self._children(node, telling, link, depth + 1)

    def _run(self, run: Any, telling: _Telling, link: str | None, depth: int) -> None:
        nodes = list(run)
        tags = [node.tag for node in nodes]
        form = self._format(nodes[tags.index(_PROPERTIES)]) if _PROPERTIES in tags else _PLAIN
        if form.hidden:
            return
        telling.size = max(telling.size, form.size)
        for node, tag in zip(nodes, tags, strict=True):
            if tag == _WORDS:
                if self._fields.is_heard:
                    text = node.text or ""
                    telling.add(self._words(as_unicode(form.font, text) if form.font else text, form, link))
            elif tag == _FIELD:
                self._fields.turn(node.get(f"{W}fldCharType"))
            elif tag == _INSTRUCTION:
                self._fields.instruct(node.text or "")
            elif tag in _FIXED:
                if self._fields.is_heard:
                    telling.add(self._words(_FIXED[tag], form, link))
            elif tag == _BREAK:
                if self._fields.is_heard:
                    telling.add(self._words(_break(node, telling), form, link))
            elif tag == _SYMBOL:
                telling.add(self._words(_sym(node), form, link))
            elif tag in _NOTES:
                note = self._note(_NOTES[tag], node.get(f"{W}id", ""))
                if note is not None:
                    telling.notes.append(note)
            elif tag not in _SILENT:
                self._drawn(node, telling, link, depth + 1)

    def _drawn(self, node: Any, telling: _Telling, link: str | None, depth: int) -> None:
        """Pictures, text boxes and whatever else a run may hold."""
        if depth > MAX_DEPTH:
            return
        if node.tag == _ALTERNATIVES:
            node = _chosen(node)
        if node.tag in _PICTURES:
            self.pictures += 1
        elif node.tag == f"{W}txbxContent":
            telling.boxes.append(node)
        elif node.tag == f"{W}ruby":
            base = node.find(f"{W}rubyBase")
            if base is not None:
                self._children(base, telling, link, depth + 1)
        else:
            for child in node:
                self._drawn(child, telling, link, depth + 1)

    def _words(self, text: str, form: _Format, link: str | None) -> WordRun:
        return WordRun(text, form.bold, form.italic, self._fields.link or link, form.language)

    def _format(self, properties: Any) -> _Format:
        own = [(one.tag, one) for one in properties]
        style = next((one.get(_VALUE) for tag, one in own if tag == _STYLE), None)
        base = self._styles.character(style) if style else None
        bold, italic, hidden = (base.bold, base.italic, base.hidden) if base else (False, False, False)
        language = font = None
        size = 0.0
        is_right_to_left = False
        for tag, one in own:
            if tag == _BOLD:
                bold = is_on(one)
            elif tag == _ITALIC:
                italic = is_on(one)
            elif tag == _HIDDEN:
                hidden = is_on(one)
            elif tag == _LANGUAGE:
                language = one.get(_VALUE) or language
            elif tag == _FONTS and is_symbol_font(one.get(_ASCII)):
                font = one.get(_ASCII)
            elif tag == _SIZE and (half := one.get(_VALUE, "")).isdecimal():
                size = int(half) / 2
            elif tag == _RIGHT_TO_LEFT:
                is_right_to_left = True
        if is_right_to_left:
            language = attribute(properties, "lang", "bidi") or language
        return _Format(bold, italic, hidden, language, font, size)

    def _address(self, hyperlink: Any) -> str | None:
        """The address outside that a hyperlink leads to; places inside the document are none."""
        relation = self._source.relations.get(hyperlink.get(f"{R}id", ""))
        return relation.target if relation is not None and relation.is_external else None

    def _note(self, kind: str, note_id: str) -> Note | None:
        if kind not in self._noted:
            root = self._source.related(kind)
            self._noted[kind] = {} if root is None else {one.get(f"{W}id", ""): self._read(kind, one) for one in root}
        note = self._noted[kind].get(note_id)
        return note if note is not None and note.text else None

    def _read(self, kind: str, element: Any) -> Note:
        outer, self._fields = self._fields, OpenFields()
        told = [self.of(paragraph) for paragraph in element.iter(f"{W}p")]
        self._fields = outer
        words = "\n".join("".join(run.text for run in one.runs).strip() for one in told)
        return Note(kind, element.get(f"{W}author", ""), words.strip())


class _Telling:
    """A paragraph on its way; neighbours of one format become one run."""

    def __init__(self) -> None:
        self.runs: list[WordRun] = []
        self.notes: list[Note] = []
        self.boxes: list[Any] = []
        self.size = 0.0

    def add(self, run: WordRun) -> None:
        if not run.text:
            return
        if self.runs and self.runs[-1][1:] == run[1:]:
            run = WordRun(self.runs.pop().text + run.text, *run[1:])
        self.runs.append(run)

    @property
    def ends_with_space(self) -> bool:
        return not self.runs or self.runs[-1].text[-1:].isspace()


def _break(node: Any, telling: _Telling) -> str:
    """A line break; a break of page or column is none, but keeps the words around it apart."""
    if node.get(f"{W}type") in ("page", "column"):
        return "" if telling.ends_with_space else " "
    return "\n"


def _sym(node: Any) -> str:
    try:
        return symbol(node.get(f"{W}font", ""), int(node.get(f"{W}char", ""), 16))
    except ValueError:
        return ""


def _chosen(alternatives: Any) -> Any:
    """Of what says the same for several programs, the first; the last is for old ones (ECMA-376 part 3, 7.7)."""
    found = alternatives.find(f"{MC}Choice")
    return found if found is not None else alternatives.find(f"{MC}Fallback")
