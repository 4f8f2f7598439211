"""Where the built program begins; from a wheel the same is the command ``hrreport``.

``-m hrreport.…`` runs a module, as Python itself would: what the program starts with ``sys.executable`` is the program
once more.
"""

from __future__ import annotations

import runpy
import sys

from hrreport.cli import main

if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2].startswith("hrreport."):
    del sys.argv[1]
    module = sys.argv.pop(1)
    runpy.run_module(module, run_name="__main__", alter_sys=True)
else:
    sys.exit(main())
