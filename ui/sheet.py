"""The style sheet of the interface, made from a theme's colours."""

from __future__ import annotations

from string import Template
from typing import Any

import msgspec

# Widgets are told apart by dynamic properties, so that any of them can wear a look: role="primary" and the like.
_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog, QWidget[ground="panel"] { background: $panel; color: $ink; }
QWidget[ground="desk"], QScrollArea[ground="desk"] { background: $desk; }
QWidget[ground="paper"] { background: $paper; }
QLabel { background: transparent; color: $ink; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="section"] { color: $dim; font-size: 8.25pt; font-weight: 600; letter-spacing: 0.5px; }
QLabel[role="heading"] { font-size: 12pt; font-weight: 600; }
QLabel[role="title"] { font-size: 14.25pt; font-weight: 600; }
QLabel[role="mistake"] { color: $warn; font-size: 8.25pt; }
QLabel[role="brand"] { font-size: 18pt; font-weight: 700; }
QLabel[role="warning"] { color: $warn; }
QLabel[role="error"] { color: $bad; }
QLabel[role="key"] { background: $paper; color: $dim; border: 1px solid $edge; border-radius: 4px; padding: 1px 6px;
  font-size: 8.25pt; }
QToolTip { background: $ink; color: $paper; border: 0; padding: 5px 8px; border-radius: 4px; }
QMenuBar { background: $panel; color: $ink; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $selected; }
QMenu { background: $paper; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolBar { background: $panel; border: 0; border-bottom: 1px solid $line; padding: 5px 12px; spacing: 4px; }
QToolBar::separator { background: $line; width: 1px; margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px 8px; color: $ink;
  background: transparent; }
QToolButton:hover { background: $selected; }
QToolButton:checked { background: $selected; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $edge; }
QToolButton[role="primary"] { background: $accent; color: $on_accent; font-weight: 600; padding: 5px 14px; }
QToolButton::menu-indicator { image: none; }
QPushButton { border: 1px solid $edge; border-radius: 6px; padding: 6px 14px; background: $paper; color: $ink;
  min-height: 16px; }
QPushButton:hover { background: $selected; }
QPushButton:default { border: 1px solid $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $edge; border-color: $line; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $dim; }
QPushButton[role="primary"]:focus { border: 3px double $on_accent; padding: 4px 12px; }
QPushButton[role="link"] { border: 1px solid transparent; background: transparent; color: $accent; padding: 3px 4px;
  text-align: left; }
QPushButton[role="inline"] { border: 1px solid transparent; border-radius: 3px; background: $panel; color: $accent;
  padding: 0 6px; min-height: 0; }
QListWidget[ground="paper"] QPushButton[role="inline"] { background: $paper; }
QPushButton[role="inline"]:hover { text-decoration: underline; }
QPushButton[role="inline"]:focus { border: 1px solid $accent; padding: 0 6px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border-color: $accent; }
QPushButton[role="row"] { border: 1px solid transparent; background: transparent; text-align: left; padding: 8px 12px; }
QPushButton[role="row"]:hover { background: $selected; }
QPushButton[role="row"]:focus { border-color: $accent; }
QLineEdit, QPlainTextEdit, QTextEdit[role="field"], QSpinBox, QDateEdit, QTimeEdit, QComboBox {
  border: 1px solid $line; border-radius: 5px; background: $paper; color: $ink; padding: 4px 7px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[role="field"]:focus, QSpinBox:focus, QDateEdit:focus, QComboBox:focus {
  border: 1px solid $accent; }
QTextEdit[role="pattern"] { border: 1px solid $line; border-radius: 6px; background: $desk; color: $ink;
  padding: 2px 4px; selection-background-color: $accent; selection-color: $on_accent; }
QTextEdit[role="pattern"]:focus { border: 1px solid $accent; }
QTextEdit[role="pattern"][state="wrong"], QTextEdit[role="pattern"][state="wrong"]:focus,
  QLineEdit[state="mend"], QLineEdit[state="mend"]:focus { border: 1px solid $warn; }
QFrame[role="found"] { background: $wash; border: 0; border-left: 3px solid $ok; border-top-right-radius: 6px;
  border-bottom-right-radius: 6px; }
QLineEdit[state="wrong"], QDateEdit[state="wrong"] { border: 1px solid $bad; }
QPlainTextEdit[role="note"] { border-color: transparent; background: transparent; padding: 2px 0; }
QPlainTextEdit[role="note"]:focus { background: $paper; border: 1px solid $accent; }
QLineEdit[role="time"] { border-color: transparent; background: transparent; color: $accent; padding: 2px 0; }
QLineEdit[role="time"]:focus { border: 1px solid $accent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: 0;
  background: transparent; padding: 0; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { padding: 0 5px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox QAbstractItemView { background: $paper; color: $ink; border: 1px solid $line; padding: 4px;
  selection-background-color: $selected; selection-color: $ink; }
QCheckBox, QRadioButton { color: $ink; spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked { border: 1px solid $edge; border-radius: 3px;
  background: $paper; width: 12px; height: 12px; }
QGroupBox { border: 0; margin-top: 18px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QAbstractItemView { background: $panel; color: $ink; border: 0; selection-background-color: $selected;
  selection-color: $ink; }
QAbstractItemView[ground="plain"] { background: transparent; }
QAbstractItemView[ground="paper"] { background: $paper; border: 1px solid $line; border-radius: 5px; }
QScrollArea[role="reading"] { border: 1px solid transparent; border-radius: 5px; }
QAbstractItemView[ground="paper"]:focus, QScrollArea[role="reading"]:focus, QTextBrowser:focus {
  border: 1px solid $accent; }
QListWidget[role="concerns"] { border: 1px solid transparent; border-radius: 5px; }
QListWidget[role="concerns"]:focus { border-color: $accent; }
QAbstractItemView[ground="paper"][role="roomy"]::item { padding: 6px 8px; }
QListWidget[role="pages"], QListWidget[role="pages"]:focus { background: $panel; border: 0;
  border-right: 1px solid $line; padding: 14px 10px; }
QListWidget[role="pages"]::item { padding: 7px 10px; border-radius: 6px; border: 1px solid transparent; }
QListWidget[role="pages"]::item:selected { background: $selected; color: $ink; }
QListWidget[role="pages"]::item:selected:focus { border-color: $accent; }
QTableView[ground="paper"]::item { padding: 0 6px; }
QHeaderView::section { background: $panel; color: $dim; border: 0; border-bottom: 1px solid $line; padding: 6px 8px;
  font-weight: 600; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { padding: 9px 2px; margin: 0 8px; color: $dim; border: 0; border-bottom: 2px solid transparent;
  background: transparent; }
QTabBar::tab:first { margin-left: 18px; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:selected:focus { border: 2px solid $accent; border-radius: 5px; padding: 7px 0; }
QDialogButtonBox, QMessageBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QStatusBar { background: $panel; color: $dim; border-top: 1px solid $line; }
QStatusBar QLabel { color: $dim; padding: 0 6px; }
QStatusBar::item { border: 0; }
QStatusBar QToolButton { color: $dim; padding: 2px 6px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 3px; min-height: 32px; margin: 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 3px; min-width: 32px; margin: 3px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 0; background: $line; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QFrame[role="card"], QAbstractButton[role="card"] { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame[role="card"]:focus, QAbstractButton[role="card"]:focus { border: 2px solid $accent; }
QFrame[role="sample"] { background: $wash; border: 0; border-radius: 6px; }
QFrame[role="alert"] { background: $paper; border: 1px solid $warn; border-radius: 8px; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QLabel[role="badge"] { background: $wash; color: $accent; border-radius: 8px; padding: 1px 6px; font-size: 8.25pt;
  font-weight: 600; margin-right: 6px; }
QLabel[role="caption"] { color: $dim; font-size: 8.25pt; }
QPushButton[role="glyph"] { border: 1px solid transparent; background: transparent; color: $dim; padding: 1px 6px;
  min-height: 14px; border-radius: 4px; }
QPushButton[role="glyph"]:hover { background: $selected; color: $ink; }
QPushButton[role="glyph"]:focus { border-color: $accent; }
QPushButton[role="part"] { border: 1px solid $line; border-radius: 0; background: $paper; color: $dim; padding: 4px 6px;
  min-height: 14px; }
QPushButton[role="part"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[role="part"][place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[role="choice"] { border: 1px solid $line; border-radius: 5px; padding: 4px 8px; text-align: left; }
QPushButton[role="choice"]:focus { border: 1px solid $accent; }
QPushButton[role="part"]:hover { color: $ink; }
QPushButton[role="part"]:checked { background: $wash; color: $accent; font-weight: 600; border-color: $accent; }
QPushButton[role="part"]:focus { color: $ink; border: 2px solid $ink; padding: 3px 5px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $paper; }
QCalendarWidget QToolButton { color: $ink; background: $paper; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: $selected; }
QCalendarWidget QAbstractItemView { background: $paper; selection-background-color: $accent;
  selection-color: $on_accent; border: 1px solid transparent; }
QCalendarWidget QAbstractItemView:focus { border: 1px solid $accent; }
QFrame[role="popup"] { background: $paper; border: 1px solid $edge; border-radius: 8px; }
QScrollArea[role="rail"] { background: $panel; border-right: 1px solid $line; }
QPushButton[role="action"] { border: 1px solid transparent; border-radius: 7px; background: transparent;
  text-align: left; padding: 10px 12px; font-weight: 500; }
QPushButton[role="action"]:hover { background: $selected; }
QPushButton[role="action"]:focus { border-color: $accent; }
QPushButton[role="action"][main="true"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[role="action"][main="true"]:focus { border: 3px double $on_accent; padding: 8px 10px; }
QLabel[role="shortcut"] { color: $dim; font-size: 8.25pt; }
QLabel[role="shortcut"][main="true"] { color: $on_accent; }
QLabel[role="strong"] { font-weight: 600; }
QPushButton[role="link"][weight="strong"] { font-weight: 600; }
QPushButton[role="link"][weight="quiet"] { color: $dim; }
QLabel[role="foot"] { background: $panel; color: $dim; border-top: 1px solid $line; padding: 5px 14px; font-size: 9pt; }
""")


def sheet(colors: msgspec.Struct) -> str:
    """The style sheet in these colours."""
    values: dict[str, Any] = msgspec.structs.asdict(colors)
    return _SHEET.substitute(values)
