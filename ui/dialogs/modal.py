"""Showing a dialog until it is closed, and letting go of it then."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def show_modal(dialog: QDialog) -> bool:
    """Shows a dialog, with its access keys, until it is closed, and says whether it was accepted.

    It is deleted once its caller has gone back to the event loop; until then what was chosen in it can be read. A
    dialog that stayed its window's child would follow every change of the report for as long as the window lives.
    """
    from ..widgets.access_keys import AccessKeys

    AccessKeys(dialog)
    try:
        return bool(dialog.exec())
    finally:
        dialog.deleteLater()
