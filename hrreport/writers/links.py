"""Which links are written: addresses of the web and of mail, never a script."""

from __future__ import annotations

import re

_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def safe_link(link: str | None) -> str | None:
    """The link if it may be written (RFC 3986 scheme http, https, mailto, tel, or a relative one), else ``None``."""
    if not link or any(ch.isspace() for ch in link):
        return None
    if _SAFE.match(link):
        return link
    return None if _SCHEME.match(link) else link
