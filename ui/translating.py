"""The interface's language: which catalogues there are, and the one that every window speaks from the start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from hrreport import assets

# The language of the sources; its catalogue holds only what depends on a number.
SOURCE = "en"
_STEM = "hrreport_"


def offered() -> tuple[str, ...]:
    """The languages (BCP 47) that the interface can speak."""
    names = (one.name for one in assets.translations().iterdir() if one.name.endswith(".qm"))
    return tuple(sorted(name.removeprefix(_STEM).removesuffix(".qm").replace("_", "-") for name in names))


def chosen(wanted: str, among: tuple[str, ...], system: tuple[str, ...]) -> str:
    """The language to speak: the one wanted, or without a wish the first of the system's that there is.

    A region that has no catalogue of its own is served by its language's.
    """
    for tag in (wanted,) if wanted else system:
        for one in (tag, tag.split("-")[0]):
            if one in among:
                return one
    return SOURCE


def speak(application: QCoreApplication, wanted: str = "") -> str:
    """Puts the catalogues into use for the whole program; windows that were made before keep their words.

    ``wanted`` is a language, empty for the system's. Says which language it is.
    """
    tag = chosen(wanted, offered(), tuple(QLocale.system().uiLanguages()))
    name = tag.replace("-", "_")
    for old in application.findChildren(QTranslator, _STEM):
        application.removeTranslator(old)
        old.deleteLater()
    # Qt's own words are those of standard buttons and of the menus of text fields; some languages lack them.
    for file, folder in (
        (f"qtbase_{name}.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"{_STEM}{name}.qm", str(assets.translations())),
    ):
        made = QTranslator(application)
        made.setObjectName(_STEM)
        if made.load(file, folder):
            application.installTranslator(made)
    if QLocale.system().language() not in (QLocale(tag).language(), QLocale.Language.C):
        # Dates and figures among words of another language are written as that language does.
        QLocale.setDefault(QLocale(tag))
    return tag
