"""What every window shares; made once, in ``app.py``."""

from __future__ import annotations

from typing import NamedTuple

from hrreport.forum.library import Library
from hrreport.settings import SettingsFile

from .dialogs.asking import Asker
from .jobs import Jobs
from .opened import Folders
from .preview.first_pages import FirstPages
from .spelling.spelling import Spelling
from .theme import Theme


class Services(NamedTuple):
    """The theme, settings, forum templates and their pictures, background work, spelling, and what asks the user."""

    theme: Theme
    settings: SettingsFile
    library: Library
    jobs: Jobs
    asker: Asker
    folders: Folders
    first_pages: FirstPages
    spelling: Spelling
