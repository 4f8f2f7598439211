"""Run by the system's Python beside the program: what a screen reader sees of it over AT-SPI, as JSON on one line.

It walks the window, reads the words of the page, and presses the button that goes to the preview.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

heard = []


def children(one):
    for number in range(one.get_child_count()):
        child = one.get_child_at_index(number)
        if child is not None:
            yield child


def walk(one):
    yield one
    for child in children(one):
        yield from walk(child)


def find(root, role, name):
    return next((one for one in walk(root) if one.get_role_name() == role and one.get_name() == name), None)


def wait_for(look, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        found = look()
        if found:
            return found
        time.sleep(0.2)
    return None


def program():
    return next((one for one in children(Atspi.get_desktop(0)) if "hrreport" in (one.get_name() or "").lower()), None)


def main():
    Atspi.init()
    listener = Atspi.EventListener.new(lambda event, *_: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    app = wait_for(program)
    if app is None:
        sys.exit("the program is not on the bus")
    page = wait_for(lambda: find(app, "text", "Report"))
    if page is None:
        sys.exit("there is no page")
    words = Atspi.Text.get_text(page, 0, Atspi.Text.get_character_count(page))
    told = [[one.get_role_name(), one.get_name(), one.get_description()] for one in walk(app)]
    button = find(app, "check box", "Preview") or find(app, "toggle button", "Preview")
    Atspi.Action.do_action(button, 0)
    shown = wait_for(lambda: [one for one in walk(app) if one.get_name() == "Composed pages"], 15)
    print(json.dumps({"words": words, "told": told, "previewing": bool(shown), "heard": heard}))


main()
