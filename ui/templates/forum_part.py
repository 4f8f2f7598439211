"""The part “Forum”: which template this is, and whose."""

from __future__ import annotations

from ..theme import Theme
from .bench import Bench, own
from .fields import LineControl
from .form import Form
from .language_control import LanguageControl


class ForumPart(Form):
    """Name, forum, version, language, author and licence."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        super().__init__(bench, self.tr("Forum"), self.tr("Which template this is, and whose."), ("template",))
        self.add(
            LineControl(
                bench,
                self.tr("Name of the template"),
                own("template", "name"),
                self.tr("As it stands on the start page: “River Cities: plenary”."),
            )
        )
        self.add(
            LineControl(
                bench,
                self.tr("Name of the forum"),
                own("template", "forum"),
                self.tr("As it is printed: “Forum of River Cities”."),
            )
        )
        self.add(
            LanguageControl(
                bench,
                self.tr("Language of the forum"),
                own("template", "language"),
                self.tr("Other languages are added at the top of the window."),
            )
        )
        self.add(
            LineControl(
                bench,
                self.tr("Short name"),
                own("template", "id"),
                self.tr("Letters, digits and hyphens. Reports find their template by it: do not change it later."),
            )
        )
        self.add(
            LineControl(
                bench,
                self.tr("Version"),
                own("template", "version"),
                self.tr("Raise it when you send a changed template: a newer one takes the place of an older one."),
            )
        )
        self.add(LineControl(bench, self.tr("Author"), own("template", "author")))
        self.add(
            LineControl(
                bench,
                self.tr("Licence"),
                own("template", "licence"),
                self.tr("What others may do with it: “CC BY 4.0”. Leave it empty if it stays in the house."),
            )
        )
        self.end()
