"""The row diff leads from any rows to any other rows, and touches no row that can stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hrreport.ui.models.rows import Inserted, Moved, Removed, Step, Tree, steps

KEYS = st.lists(st.integers(0, 12), unique=True)


def _apply(tree: dict[int | None, list[int]], step: Step[int]) -> None:
    match step:
        case Removed(parent, first, last):
            assert 0 <= first <= last < len(tree[parent])
            for key in tree[parent][first : last + 1]:
                assert not tree.pop(key, []), "a row goes with rows below it"
            del tree[parent][first : last + 1]
        case Inserted(parent, first, keys):
            rows = tree.setdefault(parent, [])
            assert keys
            assert first <= len(rows)
            rows[first:first] = keys
        case Moved(source, row, target, at):
            assert source != target or at not in (row, row + 1), "Qt refuses a move to the same place"
            key = tree[source].pop(row)
            tree.setdefault(target, []).insert(at - 1 if source == target and row < at else at, key)


def _lead(old: Tree[int], new: Tree[int]) -> list[Step[int]]:
    tree = {parent: list(keys) for parent, keys in old.items()}
    made = list(steps(old, new))
    for step in made:
        _apply(tree, step)
    assert {parent: keys for parent, keys in tree.items() if keys} == {
        parent: list(keys) for parent, keys in new.items() if keys
    }
    return made


@given(KEYS, KEYS)
def test_lists(old: list[int], new: list[int]) -> None:
    made = _lead({None: old}, {None: new})
    touched = sum(len(one.keys) for one in made if isinstance(one, Inserted))
    touched += sum(one.last - one.first + 1 for one in made if isinstance(one, Removed))
    assert touched == len(set(old) ^ set(new)), "rows that stay are neither removed nor inserted"


@st.composite
def trees(draw: st.DrawFn) -> dict[int | None, list[int]]:
    parents = draw(st.lists(st.integers(100, 106), unique=True))
    tree: dict[int | None, list[int]] = {None: parents}
    for child in draw(st.lists(st.integers(0, 20), unique=True)) if parents else []:
        tree.setdefault(draw(st.sampled_from(parents)), []).append(child)
    return tree


@given(trees(), trees())
def test_trees(old: dict[int | None, list[int]], new: dict[int | None, list[int]]) -> None:
    _lead(old, new)


def test_one_row_that_moves_is_one_step() -> None:
    assert _lead({None: [1, 2, 3, 4]}, {None: [2, 3, 4, 1]}) == [Moved(None, 0, None, 4)]
    assert _lead({None: [1, 2, 3, 4]}, {None: [4, 1, 2, 3]}) == [Moved(None, 3, None, 0)]
    assert _lead({None: [1, 2], 1: [3, 4], 2: [5]}, {None: [1, 2], 1: [4], 2: [5, 3]}) == [Moved(1, 0, 2, 1)]


def test_nothing_to_do_is_no_step() -> None:
    assert _lead({None: [1, 2], 1: [3]}, {None: [1, 2], 1: [3]}) == []
