"""The part “Forum”: which template this is, and whose."""

from __future__ import annotations

from hrreport.making.identity import identity_of
from hrreport.making.work import Work, put

from ..theme import Theme
from .bench import Bench, Place, Wish, own
from .fields import LineControl
from .form import Form
from .language_control import LanguageControl

_SHORT = ("template", "id")


class ForumPart(Form):
    """Name, forum, version, language, author and licence."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        super().__init__(bench, self.tr("Forum"), self.tr("Which template this is, and whose."), ("template",))
        self.add(
            _NameControl(
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


class _NameControl(LineControl):
    """The name of the template. A short name that nobody wrote follows it, until the template is somewhere."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str) -> None:
        super().__init__(bench, label, place, told)
        self._made = {str(bench.at(_SHORT, ""))}

    def put_words(self, words: str) -> None:
        short = str(self._bench.at(_SHORT, ""))
        is_made = short in self._made or short == identity_of(self._bench.work.name)
        if not (words.strip() and is_made and self._bench.history.is_nowhere):
            super().put_words(words)
            return
        self._made.add(identity_of(words))

        def edit(work: Work) -> Work:
            return put(put(work, ("template", "name"), words), _SHORT, identity_of(words))

        self._bench.wish(Wish(self._words, edit, repr(self.path)))
