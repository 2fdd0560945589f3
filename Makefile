# The two commands a newcomer needs are `make packet` and `make test`; `make` alone lists them all.
# Everything is installed into .venv from pyproject.toml, once, and again only when that file changes.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
OLD := 2026-11-22
SECONDS := 5
NEW := 2026-11-22-housekeeping
PACKET := build/packet
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Unit tests run without nbval and treat warnings as errors; notebooks run in Jupyter, whose warnings are its own.
NBVAL := $(BIN)/python -m pytest -p nbval --nbval --nbval-current-env --nbval-cell-timeout 60 -W default notebooks

# An environment whose Python has gone, or that was made before the folder was moved, is made anew.
STALE := $(shell $(BIN)/python -c '' 2>/dev/null && grep -qsF '$(CURDIR)/$(VENV)' $(VENV)/pyvenv.cfg || echo remake)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help packet test lint types record unit nbval lab notebooks fuzz bench clean remake

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

packet: $(VENV)/.installed ## make the board packet of the housekeeping draft in build/packet
	$(BIN)/wording packet $(OLD) $(NEW) -o $(PACKET)
	@echo
	@echo "index.html is the packet; packet.pdf is for paper, redline.docx for Word (tracked changes), summary.md for the"
	@echo "minutes, changes.xlsx and changes.csv for spreadsheets. All are in $(PACKET)."

test: lint types record nbval unit ## run every check: style, types, the record, notebooks, tests
	@echo
	@echo "Every check passed."

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-test
	$(BIN)/mypy

# Every record: files, register, chain, motions, and that no commit ever took anything from them.
record: $(VENV)/.installed
	$(BIN)/wording check --history
	@for code in examples/*-mediators; do $(BIN)/wording --root $$code check --history || exit 1; done

nbval: $(VENV)/.installed-test
	$(BIN)/python tools/notebooks.py refresh --check
	$(BIN)/python tools/notebooks.py audit
	$(NBVAL)

unit: $(VENV)/.installed-test
	$(BIN)/python -m pytest

lab: $(VENV)/.installed-lab ## open the notebooks in JupyterLab
	@$(BIN)/jupyter labextension disable --level=sys_prefix "@jupyterlab/apputils-extension:announcements"
	$(BIN)/jupyter lab notebooks

notebooks: $(VENV)/.installed-lab ## run the notebooks again and store their outputs
	$(BIN)/python tools/notebooks.py refresh

fuzz: $(VENV)/.installed-test ## look for bytes that break a reader, SECONDS=5 for each
	$(PIP) 'atheris>=3,<4'
	$(BIN)/python tools/fuzz.py --seconds $(SECONDS)

bench: $(VENV)/.installed-test ## measure the comparison
	$(BIN)/python benchmarks/bench.py

clean: ## remove what these commands made: build (but what was typed at the drafting bench), caches and .venv
	[ ! -d build ] || find build -mindepth 1 -maxdepth 1 ! -name drafting-bench -exec rm -rf {} +
	rm -rf dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find lib tests tools benchmarks notebooks \( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +

# A larger set of extras holds the smaller ones, so one stamp settles those as well.
$(VENV)/.installed: pyproject.toml $(VENV)/pyvenv.cfg
	@echo "Installing wording into $(VENV); the first time takes a minute or two."
	$(PIP) -e .
	@touch $@

$(VENV)/.installed-lab: pyproject.toml $(VENV)/pyvenv.cfg
	@echo "Installing wording and JupyterLab into $(VENV); the first time takes a few minutes."
	$(PIP) -e '.[lab]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-test: pyproject.toml $(VENV)/pyvenv.cfg
	@echo "Installing wording, JupyterLab and the test tools into $(VENV); the first time takes a few minutes."
	$(PIP) -e '.[test]'
	@touch $@ $(VENV)/.installed-lab $(VENV)/.installed

$(VENV)/pyvenv.cfg: $(STALE)
	@rm -rf $(VENV)
	@python=$$(sh tools/find-python) && echo "Creating $(VENV) with $$python." && "$$python" -m venv $(VENV)
