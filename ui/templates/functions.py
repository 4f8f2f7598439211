"""How somebody is named for what she does: the moderator, and whoever stands in a field that holds people."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..theme import Theme
from ..widgets.sections import link
from .bench import Bench, worded
from .pattern_control import PatternControl


class FunctionControls(QWidget):
    """Two patterns for each function that the template names people by, and a way to add and to take away one.

    For the Tab key they come behind ``after``.
    """

    def __init__(self, bench: Bench, theme: Theme, after: QWidget) -> None:
        super().__init__()
        self._after = after
        self._bench = bench
        self._theme = theme
        self._shown: tuple[tuple[str, bool], ...] | None = None
        self._controls: list[PatternControl] = []
        self._stop = after
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def refresh(self) -> None:
        """Shows the functions as they stand."""
        has = self._bench.at(("attribution", "functions"), {})
        people = [
            key
            for table in ("fields", "segment-fields")
            for key, spec in self._bench.at((table,), {}).items()
            if isinstance(spec, dict) and spec.get("type") == "people"
        ]
        keys = tuple((key, key in has) for key in dict.fromkeys(("moderator", *people, *has)))
        if keys != self._shown:
            self._shown = keys
            self._build()
        for control in self._controls:
            control.refresh()

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._controls = []
        self._stop = self._after
        for key, is_there in self._shown or ():
            name = self._name(key)
            if is_there:
                self._add(key, "full", self.tr("First mention of {}").format(name))
                self._add(key, "short", self.tr("Later mention of {}").format(name))
                self._add_link(self.tr("Name {} as everybody else").format(name), key, False)
            else:
                self._add_link(self.tr("Name {} in a way of her own").format(name), key, True)

    def _add(self, key: str, form: str, label: str) -> None:
        control = PatternControl(self._bench, self._theme, label, worded("attribution", "functions", key, form))
        self._controls.append(control)
        self._append(control, control.field)

    def _add_link(self, words: str, key: str, adds: bool) -> None:
        made = link(words)
        value = {"full": "{name}", "short": "{name}"} if adds else None
        path = ("attribution", "functions", key)
        made.clicked.connect(lambda: self._bench.put(words, path, value, merges=False))
        self._append(made, made)
        made.setVisible(self._bench.language is None)

    def _append(self, widget: QWidget, stop: QWidget) -> None:
        """Puts something below the rest, behind it for the Tab key too."""
        self._column.addWidget(widget)
        QWidget.setTabOrder(self._stop, stop)
        self._stop = stop

    def _name(self, key: str) -> str:
        if key == "moderator":
            return self.tr("the moderator")
        label = self._bench.at(("fields", key, "label")) or self._bench.at(("segment-fields", key, "label"))
        return self.tr("“{}”").format(label or key)
