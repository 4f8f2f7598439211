"""The parts that panels are put together from: headings of sections, labelled rows, small buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from .access_keys import LEADS

LINK_EDGE = 5  # what the words of a link stand in from its edge


def section(words: str) -> QLabel:
    """The heading of a section, in small capitals as wide as letters allow."""
    label = QLabel(words.upper())
    label.setProperty("role", "section")
    label.setAccessibleName(words)
    return label


def caption(words: str, buddy: QWidget | None = None) -> QLabel:
    """The label before a field."""
    label = QLabel(words)
    label.setProperty("role", "dim")
    if buddy is not None:
        lead(label, buddy)
    return label


def lead(label: QLabel, field: QWidget) -> None:
    """Makes a label lead to a field, by an access key that its form gives it."""
    label.setBuddy(field)
    label.setProperty(LEADS, True)


def remark(words: str = "", role: str = "caption") -> QLabel:
    """A sentence under a field, in as many lines as it needs."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def link(words: str, tip: str = "") -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    button.setToolTip(tip or words)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def glyph(sign: str, name: str) -> QPushButton:
    """A small button that shows a sign; ``name`` is its tooltip and what a screen reader says."""
    button = QPushButton(sign)
    button.setProperty("role", "glyph")
    button.setAutoDefault(False)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def rows() -> QFormLayout:
    """An empty layout for labelled fields."""
    layout = QFormLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(10)
    layout.setVerticalSpacing(5)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return layout


def column(parent: QWidget | None = None, spacing: int = 6) -> QVBoxLayout:
    """An empty column without margins."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def beside(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in one row without margins; the first takes the room."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, 0 if number else 1)
    return layout
