"""A box of answers that drops down, with a sign that it does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QStyleOptionComboBox, QWidget

_BESIDE = 34  # the arrow and the room at both ends


class ChoiceBox(QComboBox):
    """A combo box as wide as there is room; the wheel turns the page it stands on, not the answer."""

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Some screen readers are told the answer in the place of the name.
        self.setAccessibleDescription(f"{name}: {tip}" if tip and tip != name else name)
        self.setToolTip(tip or name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setEditable(self, is_editable: bool) -> None:
        """Gives the line that is written in the name of the box."""
        super().setEditable(is_editable)
        self._name_line()

    def setLineEdit(self, line: QLineEdit) -> None:
        """Takes another line, which has the name of the box."""
        super().setLineEdit(line)
        self._name_line()

    def _name_line(self) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Elides an answer that is longer than the box."""
        super().initStyleOption(option)
        room = self.width() - _BESIDE
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and a small arrow at the side where it drops down."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.4))
        is_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 13.0 if is_right else self.width() - 13.0
        y = self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page."""
        event.ignore()
