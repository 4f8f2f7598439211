"""Pictures of every main state of the window, light and dark, as PNG under build/pictures/, to be looked at.

Run as a script it makes them all; with ``--scale`` only those at twice the size, in a process of their own.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "pictures"
_FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")


@contextmanager
def own_folders() -> Iterator[Path]:
    """Settings and state in a folder that goes away, and windows on no screen."""
    if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        # It says of every window what it cannot do with it.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    with tempfile.TemporaryDirectory() as folder:
        for name in _FOLDERS:
            os.environ[name] = folder
        yield Path(folder)


def one_picture(report: Path, target: Path) -> None:
    """The window with one report, as a PNG."""
    with own_folders():
        from PySide6.QtWidgets import QApplication

        from hrreport.ui.app import App
        from hrreport.ui.reading import read_file

        application = QApplication(sys.argv[:1])
        app = App(application)
        app.services.theme.choose("light")
        app.begin()
        app.show_opened(read_file(report))
        Stage(app).save(target)


class Stage:
    """The running program, and what can be seen of it."""

    def __init__(self, app: object) -> None:
        from hrreport.ui.app import App

        assert isinstance(app, App)
        self.app = app

    def settle(self, milliseconds: int = 400) -> None:
        """Lets everything that waits happen: layouts, timers, background work."""
        from PySide6.QtCore import QElapsedTimer
        from PySide6.QtWidgets import QApplication

        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < milliseconds:
            QApplication.processEvents()

    def save(self, target: Path, widget: object = None) -> None:
        """The front window, or another widget, as it is now."""
        from PySide6.QtWidgets import QWidget

        self.settle()
        shown = widget if isinstance(widget, QWidget) else self.app.front()
        assert shown is not None
        target.parent.mkdir(parents=True, exist_ok=True)
        shown.grab().save(str(target))


def reports() -> dict[str, object]:
    """The reports that the pictures show: the sample, long names, Arabic, Korean, and an empty one."""
    from hrreport import assets
    from hrreport.forum.load import load_by_name
    from hrreport.model import Note, TemplateRef, new_report
    from hrreport.model.edits import set_notes, set_status, set_text
    from hrreport.readers import read_source

    template = load_by_name("whrcf")
    sample = read_source(assets.sample("plenary.md").read_bytes(), "sample", ".md", [template]).value
    ids = [one.id for _, one in sample.contributions()]
    for number, one in enumerate(ids):
        sample = set_status(sample, one, ("cleared", "cleared", "reviewed", "draft")[min(number, 3)])
    notes = (
        Note(when="10:42", text="leaks mapped by residents at night; answered in 2 days"),
        Note(when="10:44", text="savings pay for the next street, ask for the figure"),
        Note(when="10:46", text="first year: MORE complaints. “That was the point.” Applause"),
    )
    sample = set_notes(sample, ids[3], notes)
    sample = set_text(set_status(sample, ids[-1], "notes"), ids[-1], ())
    sample = set_notes(sample, ids[-1], notes[:2])
    long = sample
    for speaker in sample.speakers[:6]:
        name = f"{speaker.name} Wolfeschlegelsteinhausenbergerdorff y Álvarez de Montenegro-Quispe Mamani"[:90]
        changed = msgspec.structs.replace(speaker, name=name, family="Wolfeschlegelsteinhausenbergerdorff")
        long = msgspec.structs.replace(
            long, speakers=tuple(changed if one.id == speaker.id else one for one in long.speakers)
        )
    ref = TemplateRef(id=template.id, version=template.version)
    return {
        "sample": sample,
        "long": long,
        "empty": new_report("empty", "en", ref),
        "arabic": _arabic(ref),
        "korean": _korean(ref),
    }


def _arabic(ref: object) -> object:
    return _small(
        ref,
        "ar",
        "الماء ملك الشارع",
        "الجلسة العامة الثانية لمنتدى مدن الأنهار",
        (
            (
                "ليلى بن ناصر",
                "رئيسة بلدية",
                "وادي الزيتون",
                "ذكّرت بأن المدينة عاشت أربع ساعات من الماء في اليوم منذ الجفاف.",
            ),
            (
                "Tomasz Nowak",
                "رئيس شبكة البلدات الصغيرة",
                "Bielany",
                "قال إن العقود النموذجية (model contracts) نفعت أكثر من أي إعلان.",
            ),
        ),
    )


def _korean(ref: object) -> object:
    return _small(
        ref,
        "ko",
        "물은 거리의 것이다",
        "강변 도시 포럼 제2차 본회의",
        (
            ("백지우", "시장", "군산", "주민들이 밤에 듣는 누수를 함께 지도에 표시하는 방법을 설명했다."),
            ("김하늘", "의원", "나주", "요금은 인권에 관한 결정이라고 강조했다."),
        ),
    )


def _small(
    ref: object, language: str, title: str, subtitle: str, said: tuple[tuple[str, str, str, str], ...]
) -> object:
    from hrreport.model import Contribution, Office, Segment, Speaker, TemplateRef, new_report
    from hrreport.prose import Paragraph

    assert isinstance(ref, TemplateRef)
    speakers = tuple(
        Speaker(id=f"s{number}", name=name, family=name.split()[-1], offices=(Office(role=role, place=place),))
        for number, (name, role, place, _) in enumerate(said)
    )
    contributions = tuple(
        Contribution(
            id=f"c{number}",
            kind="speech",
            speakers=(f"s{number}",),
            lead="auto",
            status="draft",
            text=(Paragraph(runs=(text + " " + text,)), Paragraph(runs=(text,))),
        )
        for number, (_, _, _, text) in enumerate(said)
    )
    segment = Segment(
        id="g1", kind="segment", heading=(title,), theme=(subtitle,), moderator="s0", contributions=contributions
    )
    return msgspec.structs.replace(
        new_report(f"small-{language}", language, ref),
        title=(title,),
        subtitle=(subtitle,),
        introduction=(Paragraph(runs=(said[0][3],)),),
        speakers=speakers,
        segments=(segment,),
    )


class Gallery:
    """Takes the pictures, one method for each group of states."""

    def __init__(self, stage: Stage, prefix: str) -> None:
        self.stage = stage
        self.prefix = prefix
        self.reports = reports()

    def take(self, name: str, widget: object = None) -> None:
        """One picture."""
        self.stage.save(TARGET / f"{self.prefix}-{name}.png", widget)

    def open(self, name: str, width: int = 1440, height: int = 900) -> object:
        """A window with one of the reports, with the cursor in its fourth contribution, or its first."""
        from hrreport.forum.load import load_by_name
        from hrreport.model import Report
        from hrreport.ui.opened import Opened

        report = self.reports[name]
        assert isinstance(report, Report)
        app = self.stage.app
        window = next((one for one in app.windows if one.is_free), None) or app.new_window()
        window.resize(width, height)
        window.show_report(Opened(report, load_by_name("whrcf")))
        window.activateWindow()
        self.stage.settle(200)
        ids = [one.id for _, one in report.contributions()]
        if ids and window.workspace is not None:
            window.workspace.go_to_contribution(ids[min(3, len(ids) - 1)])
        return window

    def close(self, window: object) -> None:
        """The window goes back to its start page, whatever was written in it."""
        from hrreport.ui.main_window import MainWindow

        assert isinstance(window, MainWindow)
        window.leave_report()

    def start(self) -> None:
        """The start page, with recent reports and unsaved work."""
        app = self.stage.app
        front = app.front()
        assert front is not None
        front.resize(1440, 900)
        self.stage.settle(2500)
        self.take("start")

    def writing(self) -> None:
        """The page with its panels, the tabs of the inspector, the preview, and the window at other sizes."""
        from PySide6.QtWidgets import QTabBar

        window: object = self.open("sample")
        from hrreport.ui.main_window import MainWindow

        assert isinstance(window, MainWindow)
        assert window.view is not None
        self.take("writing")
        for tab in ("notes", "segment", "report"):
            window.view.inspector.show_tab(tab)
            self.take(f"inspector-{tab}")
        window.view.inspector.show_tab("speaker")
        last = list(window.view.workspace.report.contributions())[-1][1].id
        window.view.workspace.go_to_contribution(last)
        self.take("empty-contribution")
        window.view.show_preview(True)
        self.stage.settle(900)
        self.take("preview")
        window.view.preview.findChildren(QTabBar)[0].setCurrentIndex(1)
        self.stage.settle(600)
        self.take("preview-markdown")
        window.view.show_preview(False)
        window.resize(1024, 640)
        self.take("1024x640")
        window.resize(1440, 900)
        self.close(window)

    def others(self) -> None:
        """An empty report, long names, Arabic and Korean."""
        for name in ("empty", "long", "arabic", "korean"):
            window = self.open(name)
            self.take(name)
            if name == "arabic":
                window.view.show_preview(True)  # type: ignore[attr-defined]
                self.stage.settle(900)
                self.take("arabic-preview")
            self.close(window)

    def dialogs(self) -> None:
        """Every dialog, over the sample."""
        from PySide6.QtCore import QPoint, Qt, QTimer
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from hrreport.ui.dialogs.asking import Answer
        from hrreport.ui.main_window import MainWindow

        window = self.open("sample")
        assert isinstance(window, MainWindow)
        assert window.view is not None
        opening: dict[str, Callable[[], object]] = {
            name: window.actions_[key].trigger
            for name, key in (
                ("export", "file.export"),
                ("speakers", "report.speakers"),
                ("versions", "file.versions"),
                ("shortcuts", "help.shortcuts"),
                ("preferences", "edit.preferences"),
                ("about", "help.about"),
                ("link", "format.link"),
                ("new-report", "file.new"),
            )
        }
        asker = self.stage.app.services.asker
        answers = (
            Answer("read", "Open read-only", "main"),
            Answer("anyway", "Open anyway"),
            Answer("no", "Cancel", "escape"),
        )
        told = "It is open (amina on desk-12 since 10:42). Two who write in it at once lose one another’s work."
        opening["question"] = lambda: asker.choose(window, "“Plenary 2.hrr” is open elsewhere", told, answers)
        for name, opens in opening.items():

            def look(name: str = name) -> None:
                shown = QApplication.activeModalWidget()
                if shown is not None:
                    self.take(f"dialog-{name}", shown)
                    shown.close()

            QTimer.singleShot(700, look)
            opens()
        window.view.picker.open_at(window.mapToGlobal(QPoint(520, 320)), "contribution")
        self.take("picker")
        window.view.picker.hide()
        for key, words, name in (("edit.replace", "water", "find"), ("view.go", "wat", "palette")):
            # Without a manager of windows nobody gives the focus back when a dialog or a palette closes.
            window.activateWindow()
            QTest.qWaitForWindowActive(window)
            window.actions_[key].trigger()
            self.stage.settle(200)
            QTest.keyClicks(QApplication.focusWidget(), words)
            self.take(name)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        self.close(window)


def take_all(scale: bool) -> None:
    """All pictures, light and dark; with ``scale`` those of the main states at twice the size."""
    from PySide6.QtWidgets import QApplication

    from hrreport.ui.app import App

    application = QApplication(sys.argv[:1])
    app = App(application)
    _remember_reports(app)
    app.begin()
    stage = Stage(app)
    for theme in ("light", "dark"):
        app.services.theme.choose(theme)  # type: ignore[arg-type]
        gallery = Gallery(stage, f"{theme}-200" if scale else theme)
        gallery.start()
        gallery.writing()
        if not scale:
            gallery.others()
            gallery.dialogs()


def _remember_reports(app: object) -> None:
    """Recent reports and a piece of unsaved work, as they are after some days of use."""
    from hrreport.forum.load import load_by_name
    from hrreport.model import Report
    from hrreport.settings import Recent
    from hrreport.storage.hrr import save_report
    from hrreport.storage.recovery import Recovery
    from hrreport.ui.app import App

    assert isinstance(app, App)
    now = datetime.datetime.now()
    folder = Path(os.environ["HOME"])
    template = load_by_name("whrcf")
    sample = reports()["sample"]
    assert isinstance(sample, Report)
    shown = (
        ("Plenary 2", "Forum of River and Harbour Cities", (3, 4, 3, 3), 0),
        ("Plenary 1", "Forum of River and Harbour Cities", (0, 0, 0, 14), 1),
        ("Taller sobre vivienda", "Foro de Ciudades del Río", (0, 2, 9, 0), 170),
        ("ورشة العمل الثالثة", "منتدى مدن الأنهار", (6, 4, 0, 0), 171),
    )
    for title, forum, counts, days in reversed(shown):
        path = folder / f"{title}.hrr"
        save_report(path, sample, template)
        when = (now - datetime.timedelta(days=days, minutes=20)).timestamp()
        app.services.settings.remember(Recent(path=str(path), title=title, forum=forum, when=when, counts=counts))
    recovery = Recovery(app.services.folders.recovery)
    recovery.keep(sample, template, folder / "Plenary 2.hrr", None)
    kept = next(app.services.folders.recovery.glob("*.hrr"))
    # As if another process, which is gone, had left it.
    kept.rename(kept.with_name(kept.name.replace(f"-{os.getpid()}-", "-999999-")))


def main() -> int:
    """Makes the pictures, and says where they are."""
    if "--scale" in sys.argv:
        with own_folders():
            take_all(scale=True)
        return 0
    with own_folders():
        environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
        subprocess.run([sys.executable, __file__, "--scale"], check=True, env=environment)
        take_all(scale=False)
    print(f"{len(list(TARGET.glob('*.png')))} pictures are in {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
