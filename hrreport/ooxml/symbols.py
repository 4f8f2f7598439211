"""Characters of the symbol fonts as Unicode has them: what ``w:sym`` and private characters of such fonts stand for."""

from __future__ import annotations

# The font “Symbol” from 0x20 on, in the order of its code points (Unicode's mapping of Adobe's symbol encoding).
_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\x7f"
    "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f"
    "\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f"
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
# What is met in reports of the picture fonts: bullets, boxes, ticks, arrows, telephones and letters.
_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6D: "❍",
    0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•",
    0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"}
_FONTS: dict[str, dict[int, str]] = {
    "symbol": {0x20 + place: char for place, char in enumerate(_SYMBOL) if not "\x7f" <= char <= "\x9f"},
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
}
_PRIVATE = 0xF000


def symbol(font: str, code: int) -> str:
    """The character that ``code`` of a symbol font shows; ``□`` for one that is not known, none for nothing.

    The code may have 0xF000 added to it (ECMA-376 part 1, 17.3.3.30).
    """
    plain = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    table = _FONTS.get(font.casefold())
    if table is not None:
        return table.get(plain, "□")
    return chr(plain) if 0x20 <= plain <= 0xD7FF else "□"


def is_symbol_font(font: str | None) -> bool:
    """Whether the letters of a font are pictures."""
    return font is not None and font.casefold() in _FONTS


def as_unicode(font: str, words: str) -> str:
    """Words written in a symbol font: its private characters, and those of ``Symbol`` itself, as Unicode."""
    return "".join(
        symbol(font, ord(char)) if _PRIVATE <= ord(char) <= _PRIVATE + 0xFF or 0x20 < ord(char) < 0x100 else char
        for char in words
    )
