"""Damaged documents: what python-docx and lxml raise over them, told in one sentence."""

from __future__ import annotations

import contextlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.exceptions import PythonDocxError
from docx.image import exceptions as pictures
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError
from lxml import etree

from hrreport.container import read_parts
from hrreport.errors import TemplateError

# What python-docx and lxml raise, early or late, when a document lacks a part or garbles one.
_DAMAGE = (
    LookupError,
    ValueError,
    AttributeError,
    TypeError,
    AssertionError,
    RecursionError,
    NotImplementedError,
    EOFError,
    OSError,
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    OpcError,
    PythonDocxError,
    XmlchemyError,
    pictures.InvalidImageStreamError,
    pictures.UnexpectedEndOfFileError,
    pictures.UnrecognizedImageError,
)


@contextlib.contextmanager
def telling_damage(name: str) -> Iterator[None]:
    """Makes a ``TemplateError`` about the document ``name`` of whatever a damaged one leads to."""
    try:
        yield
    except _DAMAGE as error:
        why = f"it is damaged, or not written as Word writes documents ({type(error).__name__}: {error})"
        raise TemplateError(name, "", " ".join(why.split())) from error


def open_document(data: bytes, name: str) -> Any:
    """A python-docx document, after a look at its size and its parts; raises ``InputError`` for what is too much."""
    read_parts(data, name, ())
    return docx.Document(io.BytesIO(data))
