"""What the program is called on Windows and macOS, and which files are its own; for PyInstaller's spec. Untested."""

from __future__ import annotations

from typing import Any

ICONS = ("hrreport", "report", "template")
IDENTIFIER = "org.hrreport.HRReport"
_RIGHTS = "The HRReport authors, MIT licence"
# Name, suffix, MIME type, uniform type identifier and icon of each kind of file.
_KINDS = (
    ("HRReport report", "hrr", "application/vnd.hrreport.report+zip", "org.hrreport.report", "report"),
    (
        "HRReport forum template",
        "hrtemplate",
        "application/vnd.hrreport.template+zip",
        "org.hrreport.template",
        "template",
    ),
)


def plist(version: str) -> dict[str, Any]:
    """What macOS' Info.plist adds to PyInstaller's: the two kinds of files, and how the program shows itself."""
    return {
        "CFBundleDisplayName": "HRReport",
        "CFBundleShortVersionString": version,
        "NSHumanReadableCopyright": _RIGHTS,
        "NSHighResolutionCapable": True,
        "NSSupportsAutomaticGraphicsSwitching": True,
        "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.productivity",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": f"{icon}.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [identifier],
            }
            for name, _, _, identifier, icon in _KINDS
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": identifier,
                "UTTypeDescription": name,
                "UTTypeIconFile": f"{icon}.icns",
                "UTTypeConformsTo": ["public.data", "public.composite-content"],
                "UTTypeTagSpecification": {"public.filename-extension": [suffix], "public.mime-type": [mime]},
            }
            for name, suffix, mime, identifier, icon in _KINDS
        ],
    }


def version_info(version: str) -> Any:
    """What Windows shows under Properties › Details."""
    from PyInstaller.utils.win32.versioninfo import (
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    four = (*map(int, version.split(".")[:3]), 0)
    words = {
        "CompanyName": "HRReport",
        "FileDescription": "HRReport",
        "FileVersion": version,
        "InternalName": "hrreport",
        "LegalCopyright": _RIGHTS,
        "OriginalFilename": "hrreport.exe",
        "ProductName": "HRReport",
        "ProductVersion": version,
    }
    # 0409 is English (United States), 04B0 and 1200 are Unicode.
    table = StringTable("040904B0", [StringStruct(key, value) for key, value in words.items()])
    kids = [StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [0x0409, 1200])])]
    return VSVersionInfo(ffi=FixedFileInfo(filevers=four, prodvers=four, OS=0x40004, fileType=0x1), kids=kids)
