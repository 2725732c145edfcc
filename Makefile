# What the README tells people to type. Needs make and Python 3.11 or later.
#
#   make run      set up what is missing, serve the dashboard    HOST= PORT= DATASET=
#   make test     set up what is missing, pass every test        ARGS="-k dates"
#   make check    ruff, mypy, the import rule, the JavaScript's linter
#   make format   let ruff and the JavaScript's formatter lay the code out
#   make docs     write the documents that are made from the code
#   make verify   hold every citation against the documents   DOCUMENTS= DATASET=
#   make picture  take the README's pictures of the dashboard
#   make bench    measure what is claimed about speed
#   make clean    remove what these set up
#
# PYTHON= names the interpreter that .venv is made with.

HOST ?= 127.0.0.1
PORT ?= 8050
DATASET ?=
DOCUMENTS ?= ../shared/seeds
ARGS ?=
PYTHON ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install -c constraints.txt
PINS := pyproject.toml constraints.txt
READY := $(VENV)/.ready
NPM := $(shell command -v npm 2>/dev/null)
JAVASCRIPT := $(if $(NPM),node_modules/.ready)
WITH_NPM := tests/browser/test_timelinejs.py
BIOME := node_modules/.bin/biome check --no-errors-on-unmatched
LINTED := assets *.json *.jsonc

.DELETE_ON_ERROR:
.PHONY: run test check format docs verify picture bench clean javascript

run: $(READY)-run
	@exec $(BIN)/python -m timeline serve --host "$(HOST)" --port "$(PORT)" $(if $(DATASET),"$(DATASET)")

test: $(READY)-test $(JAVASCRIPT)
	@$(BIN)/python tests/browser/chromium.py $(if $(CI),--shell)
	$(if $(NPM),,@echo "npm is not here: no export is opened in TimelineJS")
	@$(BIN)/python -m pytest -n auto --dist worksteal $(if $(NPM),,--ignore=$(WITH_NPM)) $(ARGS)

check: $(READY)-check javascript
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest -q tests/test_layers.py

format: $(READY)-check $(JAVASCRIPT)
	$(BIN)/python -m ruff check --fix-only .
	$(BIN)/python -m ruff format .
	$(if $(NPM),$(BIOME) --write $(LINTED))

docs: $(READY)-run
	@$(BIN)/python -m tools.documents

verify: $(READY)-run
	@exec $(BIN)/python -m timeline verify --documents "$(DOCUMENTS)" $(if $(DATASET),"$(DATASET)")

picture: $(READY)-picture
	@$(BIN)/python tests/browser/chromium.py
	@$(BIN)/python -m tools.picture

bench: $(READY)-test
	@for file in $(wildcard benchmarks/*.py); do \
	  echo "$$file"; $(BIN)/python "$$file" || exit 1; done

clean:
	rm -rf $(VENV) node_modules build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find timeline tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# -- the environment: made once, and again when the pins are newer ------------------------------

$(READY)-run: $(PINS) | $(BIN)/python
	@echo "Setting up $(VENV): the packages (a minute or two, once)"
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation --editable ".[serve]"
	@touch $@

$(READY)-test: $(PINS) | $(READY)-run
	@echo "Setting up $(VENV): what the tests need"
	@$(PIP) --no-build-isolation --editable ".[test]"
	@touch $@

$(READY)-picture: $(PINS) | $(READY)-test
	@echo "Setting up $(VENV): what the pictures need"
	@$(PIP) --no-build-isolation --editable ".[docs]"
	@touch $@

$(READY)-check: $(PINS) | $(READY)-test
	@echo "Setting up $(VENV): what the checks need"
	@$(PIP) --no-build-isolation --editable ".[check]"
	@touch $@

$(BIN)/python:
	@for python in $(or $(PYTHON),python3.13 python3.12 python3.11 python3 python); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  echo "Setting up $(VENV) with $$("$$python" --version)"; \
	  "$$python" -m venv --clear $(VENV) && exit 0; \
	  rm -rf $(VENV); echo "$$python cannot make $(VENV); see above" >&2; exit 1; \
	done; \
	echo "No Python 3.11 or later found$(if $(PYTHON), as $(PYTHON)); name one: make PYTHON=/path/to/python3" >&2; \
	exit 1

# -- the JavaScript's linter and TimelineJS, where npm is there ----------------------------------

javascript: $(JAVASCRIPT)
	$(if $(NPM),$(BIOME) $(LINTED),@echo "npm is not here: assets/ is not linted")

node_modules/.ready: package.json
	@echo "Setting up node_modules: the JavaScript's linter, TimelineJS for a test"
	@npm install --loglevel=error
	@touch $@
