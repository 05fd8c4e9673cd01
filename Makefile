# `make demo` shows what teikit does, `make test` runs the whole suite. Both need Python 3.11 or
# newer, make, and a package index the first time; after that they work offline. `make help` lists
# the rest.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --no-input install --quiet --quiet

# Another project's paths must not decide which teikit runs.
unexport PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.PHONY: help demo test lint check docs golden schema manual bench clean distclean

help:
	@echo "make demo       convert, verify, validate and render the specimens into build/demo"
	@echo "make test       run the whole test suite (ARGS='-k name' for a part of it)"
	@echo "make lint       check the code's form and types: ruff format, ruff, mypy --strict"
	@echo "make check      make lint and make test"
	@echo "make docs       write anew what the documentation takes from the program"
	@echo "make golden     write anew what the tests hold convert to; read the diff afterwards"
	@echo "make schema     make schema/teikit.rng, .sch and .xsd anew from schema/teikit.odd (XSD needs trang)"
	@echo "make manual     make the manual of the encoding, HTML pages, into build/manual"
	@echo "make bench      measure, and write docs/performance.md"
	@echo "make clean      remove what was built; make distclean: the environment $(VENV) too"
	@echo "PYTHON=python3.12 before or after these names another Python (3.11 or newer)"

demo: $(VENV)/.installed
	@$(RUN) scripts/demo.py

test: $(VENV)/.dev
	@$(RUN) -m pytest -n auto $(ARGS)

lint: $(VENV)/.dev
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(RUN) -m mypy --strict scripts

check: lint test

docs: $(VENV)/.dev
	@$(RUN) scripts/generate_docs.py

golden: $(VENV)/.dev
	$(RUN) -m pytest -n auto -q --update-golden -k "golden or specimen"
	@$(RUN) scripts/generate_docs.py

schema: $(VENV)/.installed
	@$(RUN) -m teikit odd build schema/teikit.odd -o schema --rng --sch --xsd

manual: $(VENV)/.installed
	@$(RUN) -m teikit odd build schema/teikit.odd -o build --html

bench: $(VENV)/.dev
	@$(RUN) benchmarks/convert.py --markdown docs/performance.md
	@$(RUN) benchmarks/validate.py --markdown docs/performance.md
	@$(RUN) benchmarks/rules.py --markdown docs/performance.md
	@$(RUN) benchmarks/render.py --markdown docs/performance.md

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)

# The two stamps stand for "pip has done its work": it runs again only when pyproject.toml changes,
# so that everything works without a package index after the first time.
$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "teikit needs Python 3.11 or newer; $(PYTHON) is: $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another, as in: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo "Installing teikit and what it needs into $(VENV) (only when pyproject.toml changes) ..."
	@$(RUN) -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --editable .
	@touch $@

# pip learnt to read dependency groups in 25.1; Python 3.11 brings an older one.
$(VENV)/.dev: $(VENV)/.installed
	@echo "Installing what the tests need into $(VENV) ..."
	@$(RUN) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' \
	  > $(VENV)/dev.txt
	@$(PIP) --requirement $(VENV)/dev.txt
	@touch $@
