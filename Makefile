# Two commands matter: `make run` starts Assay, `make test` checks everything.
# Both set up .venv first (once, and again when pyproject.toml or the pinned versions change);
# nothing outside this folder is installed or changed.

PYTHON ?= python3
BIN := .venv/bin
PINS := packaging/constraints.txt
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(PINS)

.PHONY: run test format bench translations app deb tar clean help

help:
	@echo "make run      start Assay (make run ARGS=\"file.csv\" opens a file)"
	@echo "make test     lint, types, import contracts, tests"
	@echo "make format   format the code and sort the imports"
	@echo "make bench    measure against other libraries (half an hour); ARGS=\"loading\" for one"
	@echo "make app      build dist/assay, which runs without Python (10 minutes); make deb, make tar: packages of it"
	@echo "make clean    remove .venv, caches and build results"

run: .venv/.ready-run
	@$(BIN)/assay $(ARGS)

# Stops at the first thing that fails, cheapest first.
test: export QT_QPA_PLATFORM = offscreen
test: .venv/.ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest $(ARGS)

format: .venv/.ready-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What is compared with is needed here alone; the report goes to tests/benchmarks/README.md.
bench: export QT_QPA_PLATFORM = offscreen
bench: .venv/.ready-test
	@$(PIP) --no-build-isolation --editable ".[bench]"
	$(BIN)/python -m tests.benchmarks $(ARGS)

# Collects what the window says from the sources, and compiles what is translated (resources/translations).
translations: .venv/.ready-test
	$(BIN)/python packaging/translations.py update

# What a person installs who has no Python; packaging/README.md tells what is in it.
app: .venv/.ready-run
	@$(PIP) --no-build-isolation --editable ".[package]"
	$(BIN)/pyinstaller --noconfirm --log-level WARN packaging/assay.spec

deb: app
	$(BIN)/python packaging/debian.py

tar: app
	$(BIN)/python packaging/tarball.py

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is written last, so a set-up that was interrupted is taken up again.
.venv/.ready-run: pyproject.toml $(PINS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Assay needs Python 3.11 or newer; '$(PYTHON)' says: $$($(PYTHON) --version 2>&1 || true)"; \
	  echo "Name another one with: make PYTHON=python3.12 $(or $(MAKECMDGOALS),run)"; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  echo "Creating .venv with $$($(PYTHON) --version)"; $(PYTHON) -m venv --clear .venv; }
	@echo "Installing torch (the largest part; this can take minutes on a slow line)"
	@$(PIP) torch
	@echo "Installing Assay and the rest of what it needs"
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable .
	@touch $@

.venv/.ready-test: .venv/.ready-run
	@echo "Installing what the tests need"
	@$(PIP) --no-build-isolation --editable ".[dev]"
	@touch $@
