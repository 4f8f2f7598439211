"""What is found in a report as it is shown and kept: counted, placed, and known for what it is."""

from __future__ import annotations

import msgspec
import pytest

from hrreport.forum.attribution import Namer
from hrreport.forum.finding import Finder, Key, Search, named_in
from hrreport.forum.load import load_by_name
from hrreport.forum.manuscript import Scribe
from hrreport.model import Note, Outcome, Report, Speaker
from hrreport.model.edits import set_field, set_notes, set_outcome, set_text
from hrreport.model.folding import fold
from hrreport.model.search import Hit, Query, replace
from hrreport.model.speaker import Office
from hrreport.model.texts import Caret, Spot, is_beside, runs_at, texts
from hrreport.prose import ListItem, Mention, Paragraph, Table, Text, plain
from tests.everything import everything
from tests.test_core import paragraph, report, segment, speech

WHRCF = load_by_name("whrcf")
LEE = Speaker(id="s1", name="Taheo Lee", family="Lee", honorific="Mr.", offices=(Office(role="Mayor", place="Gunsan"),))
ANA = Speaker(id="s2", name="Ana Lema", offices=(Office(role="Rector", organisation="City College"),))


def searched(one: Report, query: Query, finder: Finder | None = None) -> Search:
    search = Search(query)
    for part in (finder or Finder()).parts(one, WHRCF):
        search.take(part)
    return search


def found(one: Report, words: str, **query: bool) -> list[Hit]:
    search = searched(one, Query(words, **query))
    hits = list(search.hits())
    assert hits == [search.hit(number) for number in range(search.count)]
    return hits


@pytest.fixture
def told() -> Report:
    """Two contributions, the second of two people, and everything that a report keeps beside its page."""
    first = speech("c1", "s1", text=(paragraph("said the city is ", Text(text="a City", bold=True), "."),))
    second = speech("c2", "s1", "s2", text=(paragraph("agreed with ", Mention(speaker="s2"), " on\nthe city"),))
    made = report(segment("g1", first, second, theme=("City and water",)), title=("The city",), speakers=(LEE, ANA))
    made = set_notes(made, "c1", (Note(text="city?"),))
    made = set_field(made, "place", "City hall")
    return set_outcome(made, "c2", Outcome(label="action", owner="The city", due="soon"))


def test_everything_is_counted_in_reading_order(told: Report) -> None:
    hits = found(told, "city")
    spots = [
        (hit.spot.part, hit.spot.contribution, hit.is_protected) for hit in hits if hit.spot.part != "introduction"
    ]
    assert spots == [
        ("title", None, False),
        ("field", None, False),
        ("theme", None, False),
        ("text", "c1", False),
        ("text", "c1", False),
        ("text", "c2", True),
        ("text", "c2", False),
        ("outcome", "c2", False),
    ]
    assert len(found(told, "city", notes=True)) == len(hits) + 1
    assert [hit.words for hit in found(told, "a city", match_case=True, match_accents=True)] == []


def test_names_and_offices_are_found_where_they_are_printed_and_are_not_replaced(told: Report) -> None:
    hits = found(told, "lee")
    assert [(hit.spot.contribution, hit.is_protected, hit.speaker) for hit in hits] == [
        ("c1", True, "s1"),
        ("c2", True, "s1"),
    ]
    assert replace(told, hits, "Kim") == told
    [college] = found(told, "college")
    assert named_in(told, WHRCF, college) == ANA
    assert named_in(told, WHRCF, hits[0]) == LEE
    [mention] = [hit for hit in found(told, "lema") if hit.start < hit.stop and hit.speaker == "s2"]
    assert named_in(told, WHRCF, mention) == ANA
    [across] = found(told, "lee said")
    assert across.is_protected
    assert named_in(told, WHRCF, msgspec.structs.replace(across, speaker=None)) is None


def test_a_hit_stands_where_the_page_shows_it(told: Report) -> None:
    lines = {line.spot: line for line in Scribe().lines(told, WHRCF)}
    for hit in (*found(told, "city"), *found(told, "lee"), *found(told, "on the")):
        if hit.spot in lines:
            shown = lines[hit.spot].text.replace("\u2028", "\n")
            assert shown[hit.at : hit.at + len(hit.words)] == hit.words


def test_replacing_keeps_formats_and_what_the_template_makes(told: Report) -> None:
    made = replace(told, found(told, "city"), "town")
    assert runs_at(made, Spot("text", "g1", "c1", path=(0,))) == (
        "said the town is ",
        Text(text="a town", bold=True),
        ".",
    )
    assert runs_at(made, Spot("text", "g1", "c2", path=(0,))) == (
        "agreed with ",
        Mention(speaker="s2"),
        " on\nthe town",
    )
    assert made.fields["place"] == "town hall"
    assert made.speakers is told.speakers
    assert [hit.is_protected for hit in found(made, "city")].count(False) == 0


def test_words_of_the_template_are_found_and_stay(told: Report) -> None:
    [heading] = found(told, "first segment")
    assert heading.is_protected
    assert heading.speaker is None


def test_tables_are_looked_into_cell_by_cell(told: Report) -> None:
    inner = Table(rows=(((paragraph("city in"),),),))
    rows = (
        ((paragraph("A city"), ListItem(runs=("B", Mention(speaker="s2")))), ()),
        ((), (paragraph("city\nC"),)),
    )
    made = set_text(told, "c1", (Table(rows=rows), Table(rows=(((inner,),),))))
    hits = [hit for hit in found(made, "city") if hit.spot.contribution == "c1"]
    assert [(hit.spot.path, hit.is_protected) for hit in hits] == [
        ((0, 0, 0, 0), False),
        ((0, 1, 1, 0), False),
        ((1,), True),
    ]
    search = searched(made, Query("city"))
    key = search.key_of(Caret(hits[1].spot, hits[1].start))
    assert key is not None
    assert search.hit(search.first_from(key) or 0) == hits[1]
    changed = replace(made, hits, "town")
    assert plain(runs_at(changed, Spot("text", "g1", "c1", path=(0, 1, 1, 0))) or ()) == "town\nC"
    [name] = [hit for hit in found(made, "lema") if hit.spot.contribution == "c1"]
    assert (name.is_protected, name.speaker) == (True, "s2")


@pytest.mark.parametrize("words", ["the", "e", "a"])
def test_the_count_is_that_of_all_lines_and_all_that_is_beside_them(words: str) -> None:
    one = everything()
    template = load_by_name(one.template.id)
    search = Search(Query(words, notes=True))
    for part in Finder().parts(one, template):
        search.take(part)
    shown = [line.text for line in Scribe().lines(one, template)]
    beside = [plain(runs, Namer(one, template, "attributed").plain) for spot, runs in texts(one) if is_beside(spot)]
    assert search.count == sum(fold(text).text.count(words) for text in (*shown, *beside))
    assert search.count == len(list(search.hits()))


def test_the_next_hit_from_a_place(told: Report) -> None:
    search = searched(told, Query("city"))
    text = Spot("text", "g1", "c1", path=(0,))
    begin, later = search.key_of(Caret(text, 0)), search.key_of(Caret(text, 12))
    assert begin is not None
    assert later is not None
    first, second = search.first_from(begin), search.first_from(later)
    assert first is not None
    assert second == first + 1
    assert search.key(first) >= begin
    assert search.first_from(search.key(search.count - 1)) == search.count - 1
    assert search.first_from(Key(99)) is None
    assert search.key_of(Caret(Spot("text", "g1", "gone", path=(0,)))) is None
    gone = search.key_of(Caret(Spot("text", "g1", "c1", path=(7,))))
    assert gone is not None
    assert gone.stretch == 0


def test_what_stayed_the_same_is_not_read_again(told: Report) -> None:
    finder = Finder()
    before = list(finder.parts(told, WHRCF))
    changed = set_text(told, "c1", (Paragraph(runs=("other",)),))
    after = {part.place: part for part in finder.parts(changed, WHRCF)}
    kept = [part for part in before if after[part.place] is part]
    assert [part.place for part in kept] == [("contribution", "c2")]
    assert searched(changed, Query("other"), finder).count == 1
    people = msgspec.structs.replace(changed, speakers=(msgspec.structs.replace(LEE, name="Min Lee"), ANA))
    assert searched(people, Query("min lee"), finder).count == 1
