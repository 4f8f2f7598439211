"""What is to be mended, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hrreport.making.findings import Finding

# As the core says them; whatever else it says stays as it is.
SENTENCES = (
    QT_TRANSLATE_NOOP("Findings", "There is no field “{}”."),
    QT_TRANSLATE_NOOP("Findings", "Another part has the key “{}”."),
    QT_TRANSLATE_NOOP("Findings", "It cannot begin with that: it wants {}."),
    QT_TRANSLATE_NOOP("Findings", "Give the template a name."),
    QT_TRANSLATE_NOOP("Findings", "Give the template a version, such as 1.0."),
    QT_TRANSLATE_NOOP("Findings", "A short name has letters, digits and hyphens, such as river-cities."),
    QT_TRANSLATE_NOOP("Findings", "Choose the language of the forum."),
    QT_TRANSLATE_NOOP("Findings", "Write two lines: for the first mention, and for later ones."),
    QT_TRANSLATE_NOOP("Findings", "Say what is asked for."),
    QT_TRANSLATE_NOOP("Findings", "A key has small letters, digits and hyphens, and begins with a letter."),
    QT_TRANSLATE_NOOP("Findings", "Write down what can be chosen."),
    QT_TRANSLATE_NOOP("Findings", "Give this outcome a name."),
    QT_TRANSLATE_NOOP("Findings", "The field “text” stands in it once, outside frames and emphasis."),
    QT_TRANSLATE_NOOP("Findings", "A field is written as its name in braces, like {name}."),
    QT_TRANSLATE_NOOP("Findings", "A backslash at the end stands before nothing."),
    QT_TRANSLATE_NOOP("Findings", "“[” is never closed."),
    QT_TRANSLATE_NOOP("Findings", "“*” is never closed."),
    QT_TRANSLATE_NOOP("Findings", "“**” is never closed."),
)


def in_words(one: Finding) -> str:
    """A finding as a sentence."""
    args = [QCoreApplication.translate("Findings", arg) if arg in SENTENCES else arg for arg in one.args]
    return QCoreApplication.translate("Findings", one.pattern).format(*args)
