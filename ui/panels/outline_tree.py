"""The rows of the outline as a tree that is walked with keys, folded with clicks and rearranged by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from ..models.outline import Grip, OutlineModel
from ..models.outline_rows import Key, Row
from ..theme import Theme
from .outline_delegate import OutlineDelegate, unit_of
from .outline_drop import Target, target_at

_EXPAND_AFTER = 800
_NO_MODIFIERS = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class OutlineTree(QTreeView):
    """Shows an ``OutlineModel``.

    ``chosen`` carries the index that was clicked, or gone to with Enter; ``entered`` says that she wants to write
    there (Enter, double click). ``shift_wanted`` carries -1 for Alt+↑ and 1 for Alt+↓.
    """

    chosen = Signal(QModelIndex)
    entered = Signal()
    shift_wanted = Signal(int)
    rename_wanted = Signal()
    remove_wanted = Signal()
    escaped = Signal()

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._theme = theme
        self._target: Target | None = None
        self._hidden: frozenset[Key] = frozenset()
        self._actions_for: Callable[[], Sequence[QAction]] | None = None
        self._modifiers = _NO_MODIFIERS
        self.painter_of_rows = OutlineDelegate(self, model, theme)
        self.setModel(model)
        self.setItemDelegate(self.painter_of_rows)
        self._set_up()
        model.rowsInserted.connect(self._on_rows_inserted)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_renaming(self) -> bool:
        """Whether a row is being written in."""
        return self.state() == QTreeView.State.EditingState

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_EXPAND_AFTER)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(True)
        self.header().setMinimumSectionSize(0)
        self.setAccessibleName(self.tr("Outline"))

    def set_menu(self, actions_for: Callable[[], Sequence[QAction]]) -> None:
        """Takes the actions of the context menu from there each time it opens."""
        self._actions_for = actions_for

    def shown_rows(self) -> list[QModelIndex]:
        """Every row that no filter hides, also in folded segments."""
        found = []
        top = QModelIndex()
        for number in range(self._outline.rowCount()):
            index = self._outline.index(number, 0)
            if not self.isRowHidden(number, top):
                found.append(index)
                below = range(self._outline.rowCount(index))
                found += [self._outline.index(row, 0, index) for row in below if not self.isRowHidden(row, index)]
        return found

    def hide_only(self, keys: Set[Key]) -> None:
        """Hides these rows, and shows those that were hidden and are not among them."""
        for key in self._hidden ^ keys:
            index = self._outline.index_of(key)
            if index.isValid():
                self.setRowHidden(index.row(), index.parent(), key in keys)
        self._hidden = frozenset(keys)

    def unfold_shown(self) -> None:
        """Unfolds the segments, if any that no filter hides is folded."""
        top = QModelIndex()
        rows = (self._outline.index(number, 0) for number in range(self._outline.rowCount()))
        shown = (one for one in rows if self._outline.is_segment(one) and not self.isRowHidden(one.row(), top))
        if not all(self.isExpanded(one) for one in shown):
            self.expandAll()

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of the outline for itself where the window has the same for its actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Rows are as high as the font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.painter_of_rows.refit()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Alt+↑/↓, F2, Del, Ctrl+A and Esc; everything else as in any tree."""
        meant = self._means(event)
        if meant is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            event.accept()
            meant()

    def _means(self, event: QKeyEvent) -> Callable[[], object] | None:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~_KEYPAD
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return lambda: self.shift_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        if modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_A:
            return self.select_all_shown
        if modifiers != _NO_MODIFIERS:
            return None
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._enter
            case Qt.Key.Key_F2:
                return self.rename_wanted.emit
            case Qt.Key.Key_Delete:
                return self.remove_wanted.emit
            case Qt.Key.Key_Escape:
                return self.escaped.emit
        return None

    def select_all_shown(self) -> None:
        """Selects every contribution and segment that no filter hides."""
        chosen = QItemSelection()
        for index in self.shown_rows():
            row = self._outline.row_of(index)
            if row is not None and row.kind in ("segment", "contribution"):
                chosen.select(index, index)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the sign of a segment folds it and does nothing else."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_chevron(index, event):
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remembers the modifiers for ``clicked``, which has none."""
        self._modifiers = event.modifiers()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on the sign folds again."""
        index = self.indexAt(event.position().toPoint())
        if self._is_on_chevron(index, event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the menu that the window gives, for the selected rows; the row under the mouse is one of them."""
        index = self.indexAt(event.pos())
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        elif index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        if self._actions_for is None or not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions_for()))
        menu.popup(place)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drags what is selected; the view itself never takes rows away."""
        indexes = self.selectedIndexes()
        grip = self._outline.grip(indexes)
        if not (grip.contributions or grip.segments):
            return
        drag = QDrag(self)
        drag.setMimeData(self._outline.mimeData(indexes))
        pixmap = self._label_of(grip)
        drag.setPixmap(pixmap)
        drag.setHotSpot(QPoint(-12, -8))
        drag.exec(Qt.DropAction.MoveAction)
        self._show_target(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Lets rows of this outline in."""
        self.setState(QAbstractItemView.State.DraggingState)
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where the rows would go; scrolls at the edges and unfolds a segment that is waited over."""
        super().dragMoveEvent(event)
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forgets the target."""
        super().dragLeaveEvent(event)
        self._show_target(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Has the model wish for the move."""
        target = self._follow(event)
        self._show_target(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if target is not None:
            self._outline.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, target.row, 0, target.parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows and, while something is dragged, its target."""
        super().paintEvent(event)
        if self._target is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.color("accent")
        painter.setPen(QPen(accent, 2))
        mark = self._target.mark
        if self._target.is_onto:
            row = self._outline.row_of(self._target.parent)
            area = mark if row is None else self.painter_of_rows.ground(mark, row, unit_of(self.font()))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5)
        else:
            y = max(mark.top(), 3)
            painter.drawEllipse(QRectF(mark.left() + 8, y - 3, 6, 6))
            painter.drawLine(mark.left() + 14, y, mark.right() - 8, y)

    def _follow(self, event: QDropEvent) -> Target | None:
        """Takes or refuses what is dragged where it is now."""
        grip = self._outline.gripped(event.mimeData())
        target = target_at(self, self._outline, grip, event.position().toPoint())
        self._show_target(target)
        if target is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        return target

    def _show_target(self, target: Target | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()

    def _label_of(self, grip: Grip) -> QPixmap:
        """What hangs at the mouse: the name of one, the number of several."""
        if len(grip.contributions) > 1:
            words = self.tr("{count} contributions").format(count=len(grip.contributions))
        elif len(grip.segments) > 1:
            words = self.tr("{count} segments").format(count=len(grip.segments))
        else:
            key = Key("contribution", grip.contributions[0]) if grip.contributions else Key("segment", grip.segments[0])
            words = str(self._outline.index_of(key).data())
        metrics = self.fontMetrics()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, metrics.averageCharWidth() * 32)
        size = QRect(0, 0, metrics.horizontalAdvance(words) + 24, metrics.height() + 12)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setBrush(self._theme.color("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(size, size.height() / 2, size.height() / 2)
        painter.setPen(self._theme.color("on_accent"))
        painter.drawText(size, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return pixmap

    def _is_on_chevron(self, index: QModelIndex, event: QMouseEvent) -> bool:
        row: Row | None = self._outline.row_of(index)
        return row is not None and self.painter_of_rows.is_chevron(
            self.font(), self.visualRect(index), row, event.position()
        )

    def _enter(self) -> None:
        if self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            self.entered.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._modifiers == _NO_MODIFIERS:
            self.chosen.emit(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index)
        self.entered.emit()

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        rows = [self._outline.index(row, 0, parent) for row in range(first, last + 1)]
        # A row that was hidden, went and came again is shown.
        self._hidden -= {self._outline.key_at(row) for row in rows}
        if not parent.isValid():
            for row in rows:
                self.expand(row)

    def _on_theme_changed(self) -> None:
        self.viewport().update()
