"""From the JSON of older report formats to that of today's, one function a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hrreport.model.report import FORMAT

Step = Callable[[dict[str, Any]], dict[str, Any]]

# The step of number n makes format n + 1 out of format n. Format 1 is the first, so there is none yet.
STEPS: Mapping[int, Step] = {}


def migrate(
    data: dict[str, Any], from_format: int, steps: Mapping[int, Step] = STEPS, to: int = FORMAT
) -> dict[str, Any]:
    """The JSON object of a report of an older format as one of format ``to``."""
    for number in range(from_format, to):
        data = {**steps[number](data), "format": number + 1}
    return data
