"""The model's door: what an edit brings in is brought into its one normal form, or refused."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hrreport.errors import EditError
from hrreport.model.edits.parts import check_known
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Note, Outcome, Segment
from hrreport.model.speaker import Office, Speaker
from hrreport.model.value import Choice, People, Prose, Rows, Value
from hrreport.prose import Block, Blocks, ListItem, Mention, Runs, Table, normalise, normalise_runs
from hrreport.prose.blocks import MAX_LIST_LEVEL


def clean_runs(report: Report, runs: Runs) -> Runs:
    """Runs in their normal form; raises ``EditError`` where they mention somebody the report does not know."""
    clean = normalise_runs(runs)
    check_speakers(report, (run.speaker for run in clean if isinstance(run, Mention)))
    return clean


def clean_blocks(report: Report, blocks: Blocks) -> Blocks:
    """Blocks with their runs in normal form; raises ``EditError`` for an empty list item or a level out of range."""
    return tuple(_clean_block(report, block) for block in blocks)


def _clean_block(report: Report, block: Block) -> Block:
    if isinstance(block, Table):
        return Table(rows=tuple(tuple(clean_blocks(report, cell) for cell in row) for row in block.rows))
    clean = msgspec.structs.replace(block, runs=clean_runs(report, block.runs))
    if isinstance(clean, ListItem):
        if not clean.runs:
            raise EditError("A list item needs words.")
        if not 0 <= clean.level <= MAX_LIST_LEVEL:
            raise EditError(f"A list has the levels 0 to {MAX_LIST_LEVEL}, not {clean.level}.")
    return clean


def clean_value(report: Report, value: Value) -> Value:
    """A field's value in its normal form."""
    match value:
        case str():
            return normalise(value)[0]
        case Choice(value=choice):
            return Choice(value=normalise(choice)[0])
        case Prose(blocks=blocks):
            return Prose(blocks=clean_blocks(report, blocks))
        case People(speakers=speakers):
            check_speakers(report, speakers)
            return value
        case Rows(rows=rows):
            return Rows(rows=tuple(tuple(normalise(cell)[0] for cell in row) for row in rows))
        case _:
            return value


def clean_speaker(report: Report, speaker: Speaker) -> Speaker:
    """A speaker with every word of hers normalised; raises ``EditError`` for one without a name."""
    clean = msgspec.structs.replace(
        speaker,
        name=normalise(speaker.name)[0],
        given=_words(speaker.given),
        family=_words(speaker.family),
        honorific=_words(speaker.honorific),
        article=_words(speaker.article),
        gender=_words(speaker.gender),
        email=_words(speaker.email),
        tags=tuple(normalise(tag)[0] for tag in speaker.tags),
        offices=tuple(_clean_office(office) for office in speaker.offices),
        overrides={
            template: {name: clean_runs(report, runs) for name, runs in patterns.items()}
            for template, patterns in speaker.overrides.items()
        },
    )
    if not clean.name.strip():
        raise EditError("A speaker needs a name.")
    return clean


def _clean_office(office: Office) -> Office:
    return Office(
        role=_words(office.role),
        organisation=_words(office.organisation),
        place=_words(office.place),
        country=_words(office.country),
        wording=_words(office.wording),
    )


def clean_notes(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes with their text normalised."""
    return tuple(Note(text=normalise(note.text)[0], when=note.when) for note in notes)


def clean_outcome(outcome: Outcome) -> Outcome:
    """An outcome with its words normalised."""
    return Outcome(label=outcome.label, owner=_words(outcome.owner), due=_words(outcome.due))


def clean_contribution(report: Report, one: Contribution) -> Contribution:
    """A contribution in its normal form; raises ``EditError`` where its kind, lead and speakers do not agree."""
    check_speakers(report, one.speakers)
    if one.kind == "narration" and one.speakers:
        raise EditError("Narration has no speaker.")
    if not one.speakers and one.lead != "none":
        raise EditError("Without a speaker there is no attribution to print.")
    if (one.kind == "outcome") != (one.outcome is not None):
        raise EditError("An outcome says what was settled, and nothing else does.")
    if len(set(one.speakers)) != len(one.speakers):
        raise EditError("A speaker stands twice in one contribution.")
    return msgspec.structs.replace(
        one,
        heading=None if one.heading is None else clean_runs(report, one.heading),
        text=clean_blocks(report, one.text),
        notes=clean_notes(one.notes),
        outcome=None if one.outcome is None else clean_outcome(one.outcome),
    )


def clean_segment(report: Report, segment: Segment) -> Segment:
    """A segment and its contributions in their normal form."""
    if segment.moderator is not None:
        check_speakers(report, (segment.moderator,))
    return msgspec.structs.replace(
        segment,
        heading=None if segment.heading is None else clean_runs(report, segment.heading),
        theme=clean_runs(report, segment.theme),
        fields={key: clean_value(report, value) for key, value in segment.fields.items()},
        contributions=tuple(clean_contribution(report, one) for one in segment.contributions),
    )


def check_speakers(report: Report, ids: Iterable[str]) -> None:
    """Raises ``EditError`` for the first speaker whom the report does not know."""
    wanted = tuple(ids)
    if wanted:
        check_known("speaker", wanted, {speaker.id for speaker in report.speakers})


def _words(text: str | None) -> str | None:
    return None if text is None else normalise(text)[0]
