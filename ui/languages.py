"""The languages that a report can be written in, by the names that people know them by."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from hrreport.forum.template import Template

USUAL = ("en", "fr", "es", "ar", "ko", "pt", "de")


def language_name(tag: str) -> str:
    """A language by its own name and its English one ("français – French"); the tag where nobody knows it."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return tag
    own, english = locale.get_display_name(tag.replace("-", "_")), locale.get_display_name("en")
    return str(english) if own == english else f"{own} – {english}"


def offered_languages(template: Template, now: str) -> tuple[str, ...]:
    """Those of the template first, then the usual ones, then the one in use if it is another."""
    return tuple(dict.fromkeys((*template.wordings, *USUAL, now)))


def english_name(tag: str) -> str:
    """A language by its English name alone; the tag where nobody knows it."""
    language = QLocale(tag).language()
    if "-" in tag or language == QLocale.Language.C:
        return language_name(tag).split(" – ")[-1]
    # Qt knows it at once; Babel would read all that it knows of a language first, while the window is waited for.
    return QLocale.languageToString(language)
