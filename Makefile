# Every target makes its own virtual environment in .venv and installs what is missing.
.DEFAULT_GOAL := help
.PHONY: help run pictures translations test conform trial bench docs dist lock clean run-set dev-set conform-set

PYTHON := .venv/bin/python

help: ## say what each target does
	@grep -E '^[a-z]+:.*## ' Makefile | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: run-set ## open the app on the bundled sample (without a display: export it and picture the window)
	$(PYTHON) packaging/run.py

pictures: run-set ## pictures of every main state of the window, light and dark, under build/pictures/
	QT_QPA_PLATFORM=offscreen $(PYTHON) packaging/pictures.py

test: dev-set ## check style and types and run the tests (five minutes at most)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	$(PYTHON) -m coverage erase
	.venv/bin/pytest -n auto -m "not conform and not trial" --ignore tests/conform --ignore tests/ui --cov --cov-report=term-missing:skip-covered --cov-fail-under=90
	.venv/bin/pytest -n 3 -m "not conform and not trial" tests/ui

conform: conform-set ## try what we write with other people's readers and validators
	.venv/bin/pytest -n 2 --dist loadfile -m conform tests/conform

trial: conform-set ## the long forms of the tests
	.venv/bin/pytest -m trial
	HRREPORT_EXAMPLES=500 .venv/bin/pytest -n auto -m "not conform and not trial" --ignore tests/conform --ignore tests/ui

bench: conform-set ## measure against pandoc and against bare Qt, as ratios
	$(PYTHON) benchmarks/run.py
	$(PYTHON) benchmarks/start.py
	$(PYTHON) benchmarks/window.py

docs: run-set ## the guide as HTML under build/docs/
	$(PYTHON) packaging/build_docs.py

translations: dev-set ## gather the words of the interface for translators, and pack what they translated
	$(PYTHON) packaging/translations.py

dist: dev-set ## the wheel, the program in one folder and its archive, tried out, under dist/ (two minutes)
	@packaging/system.sh dist
	$(PYTHON) packaging/dist.py

lock: dev-set ## pin the requirements anew (needs uv)
	for set in build run dev conform dist; do uv pip compile --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header -q requirements/$$set.in -o requirements/$$set.txt; done

clean: ## remove what was built
	rm -rf build dist *.egg-info .coverage .mypy_cache .ruff_cache .pytest_cache

run-set:
	@packaging/system.sh run
	@packaging/venv.sh run

dev-set:
	@packaging/system.sh run
	@packaging/venv.sh dev

conform-set:
	@packaging/system.sh conform
	@packaging/venv.sh conform
	@packaging/node.sh
