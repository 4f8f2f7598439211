"""Where the files that ship with the program are."""

from __future__ import annotations

from pathlib import Path


def bundled_templates() -> Path:
    """The folder with one folder per bundled forum template."""
    from hrreport import templates

    return Path(templates.__path__[0])


def sample(name: str) -> Path:
    """A bundled sample report by its file name."""
    return _resource("samples") / name


def theme(name: str) -> Path:
    """The colours of a bundled theme, ``light`` or ``dark``, as TOML."""
    return _resource("themes") / f"{name}.toml"


def icon(name: str) -> Path:
    """A bundled icon, an SVG drawn in ``currentColor``."""
    return _resource("icons") / f"{name}.svg"


def fonts() -> tuple[Path, ...]:
    """The bundled fonts: Inter for the interface, Carlito for pages."""
    folder = _resource("fonts")
    return tuple(one for one in folder.iterdir() if one.name.endswith((".otf", ".ttf")))


def translations() -> Path:
    """The folder of the catalogues of the interface: ``hrreport_<language>.qm``."""
    return _resource("translations")


def dictionaries() -> Path:
    """The folder with one folder per bundled spelling dictionary."""
    return _resource("dictionaries")


def _resource(folder: str) -> Path:
    from hrreport import resources

    return Path(resources.__path__[0]) / folder
