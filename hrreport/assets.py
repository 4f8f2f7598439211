"""Where the files that ship with the program are."""

from __future__ import annotations

from importlib.resources.abc import Traversable


def bundled_templates() -> Traversable:
    """The folder with one folder per bundled forum template."""
    from importlib.resources import files

    return files("hrreport.templates")


def sample(name: str) -> Traversable:
    """A bundled sample report by its file name."""
    return _resource("samples") / name


def theme(name: str) -> Traversable:
    """The colours of a bundled theme, ``light`` or ``dark``, as TOML."""
    return _resource("themes") / f"{name}.toml"


def icon(name: str) -> Traversable:
    """A bundled icon, an SVG drawn in ``currentColor``."""
    return _resource("icons") / f"{name}.svg"


def fonts() -> tuple[Traversable, ...]:
    """The bundled fonts: Inter for the interface, Carlito for pages."""
    folder = _resource("fonts")
    return tuple(one for one in folder.iterdir() if one.name.endswith((".otf", ".ttf")))


def _resource(folder: str) -> Traversable:
    from importlib.resources import files

    return files("hrreport.resources") / folder
