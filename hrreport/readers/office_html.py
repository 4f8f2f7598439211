"""The HTML that office programs put on the clipboard, made ordinary: lists and quotations become what they look like.

Word writes a list item as a paragraph with ``mso-list`` in its style and the bullet as ignorable text, comments and
deleted passages as text, and all of it between conditional comments that only some programs take for comments.
"""

from __future__ import annotations

import re

from lxml import etree, html

_CONDITION = re.compile(r"<!(?:--)?\s*\[\s*(?:if\s+[^\]>]*|endif)\s*\]\s*(?:--)?>", re.IGNORECASE)
_HIDDEN_COMMENT = re.compile(r"<!--\[if\b.*?<!\[endif\]-->", re.IGNORECASE | re.DOTALL)
_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)
_UNSEEN = re.compile(r"mso-hide:\s*all|display:\s*none|mso-element:\s*comment|mso-comment-reference", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list:\s*Ignore", re.IGNORECASE)
_NUMBER = re.compile(r"[\s(\[]*(?:\d+|[A-Za-z]{1,5})\s*[.):\]]")
_LINES = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6")
_MAX_LEVEL = 6


def tidied(source: str) -> str:
    """The same page with lists, items and quotations as elements, without what its reader did not see.

    Hidden text, comments and what was deleted with changes tracked are gone; a page that cannot be parsed comes back
    as it is.
    """
    plain = _CONDITION.sub("", _HIDDEN_COMMENT.sub("", source))
    try:
        page = html.document_fromstring(plain.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError):
        return source
    elements: list[html.HtmlElement] = [one for one in page.iter() if isinstance(one, html.HtmlElement)]
    for element in elements:
        if _is_unseen(element) and element.getparent() is not None:
            element.drop_tree()
            continue
        element.text = _without_soft_hyphens(element.text)
        element.tail = _without_soft_hyphens(element.tail)
    for paragraph in list(page.iter("p")):
        _make_item(paragraph)
    for item in list(page.iter("li")):
        _deepen(item)
    for quotation in list(page.iter("blockquote")):
        _quote_lines(quotation)
    for paragraph in page.iter("p"):
        if "Quote" in paragraph.get("class", ""):
            paragraph.tag = "blockquote"
    return str(html.tostring(page, encoding="unicode"))


def _style(element: html.HtmlElement) -> str:
    return str(element.get("style", ""))


def _is_unseen(element: html.HtmlElement) -> bool:
    if element.tag in ("del", "script", "style", "xml", "title"):
        return True
    return bool(_UNSEEN.search(_style(element))) or "msocomanchor" in element.get("class", "")


def _without_soft_hyphens(words: str | None) -> str | None:
    return words.replace("\u00ad", "") if words else words


def _make_item(paragraph: html.HtmlElement) -> None:
    """Turns a paragraph that Word shows as a list item into a list of one item, as deep as it is."""
    found = _LEVEL.search(_style(paragraph))
    marks = [part for part in paragraph.iter("span") if _IGNORED.search(_style(part))]
    if found is None or not marks:
        return
    kind = "ol" if _NUMBER.match("".join(part.text_content() for part in marks)) else "ul"
    for part in marks:
        part.drop_tree()
    paragraph.tag = "li"
    paragraph.attrib.clear()
    _wrap(paragraph, kind, int(found[1]))


def _deepen(item: html.HtmlElement) -> None:
    """Puts a list whose items only say how deep they are as deep as that."""
    told = item.get("data-aria-level", "")
    holder = item.getparent()
    if told.isdecimal() and holder is not None and holder.tag in ("ul", "ol") and holder[0] is item:
        _wrap(holder, holder.tag, int(told) - sum(1 for _ in item.iterancestors("ul", "ol")))


def _wrap(element: html.HtmlElement, kind: str, times: int) -> None:
    for _ in range(min(times, _MAX_LEVEL)):
        holder = html.Element(kind)
        parent = element.getparent()
        if parent is None:
            return
        parent.replace(element, holder)
        holder.tail, element.tail = element.tail, None
        holder.append(element)
        element = holder


def _quote_lines(quotation: html.HtmlElement) -> None:
    """Makes each paragraph of a quotation one of its own, which is how they are read back."""
    lines = [child for child in quotation if child.tag in _LINES]
    if not lines or quotation.getparent() is None:
        return
    for line in lines:
        line.tag = "blockquote"
    quotation.drop_tag()
