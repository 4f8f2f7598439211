"""Types are learnt by one thread at a time."""

from __future__ import annotations

import subprocess
import sys

# Many threads that read templates and reports for the first time at once; a crash ends the process.
CROWD = """
import threading
from hrreport import assets
from hrreport.forum.load import load_by_name
from hrreport.model import TemplateRef, new_report
from hrreport.storage.wire import decode_report, encode_report
start = threading.Barrier(8)
def read():
    start.wait()
    load_by_name("whrcf")
    decode_report(encode_report(new_report("r", "en", TemplateRef(id="whrcf", version="1"))), "r")
threads = [threading.Thread(target=read) for _ in range(8)]
[one.start() for one in threads]
[one.join() for one in threads]
"""


def test_many_threads_may_read_at_once() -> None:
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", CROWD], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
