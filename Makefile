# Exchange Desk: the commands. `make help` lists them.
.POSIX:
PY = .venv/bin/python

.PHONY: help demo test soak run screenshots benchmarks lock lint types contracts clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 16

demo: ## set up, turn the two sample visits into matched homes and printed packets (build/demo), open the window
	@.ci/setup run
	@$(PY) -m exchange_desk.cli.demo build/demo

test: ## set up, then lint, types, import contracts, meta-tests and tests
	@.ci/setup dev
	@.ci/test

soak: ## the long runs: new random examples, 20,000 damaged files, 12,000 legs, a kill at every system call, a thousand random kills
	@.ci/setup dev
	@RANDOM=1 FUZZ=20000 .venv/bin/python -m pytest -q -n 2 --timeout 3600
	@KILLS=1000 .venv/bin/python -m pytest -q -n 2 tests/soak tests/storage/test_kill.py --timeout 3600

run: ## set up and open the window
	@.ci/setup run
	@$(PY) main.py

screenshots: ## every screen as a PNG, without a display, into docs/screenshots
	@.ci/setup run
	@QT_QPA_PLATFORM=offscreen $(PY) -m ui.app --screenshots docs/screenshots

benchmarks: ## the measured figures, each beside its peer or limit
	@.ci/setup dev
	@.ci/benchmarks

lint: ## ruff
	@$(PY) -m ruff check . && $(PY) -m ruff format --check .

types: ## mypy, strict
	@$(PY) -m mypy

contracts: ## who may import whom
	@.venv/bin/lint-imports

lock: ## pin and hash the packages anew
	@cd .ci && for f in requirements requirements-dev; do \
	  ../.venv/bin/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --strip-extras --allow-unsafe --no-annotate -o $$f.lock $$f.in; done

clean: ## remove what was built
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
