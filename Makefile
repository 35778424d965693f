# Everything a developer or a newcomer runs. Windows and machines without make: see docs/start.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

ifdef UV
  CREATE = uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
  INSTALL = uv pip install --quiet --compile-bytecode --python $(BIN)/python
else
  CREATE = $(PYTHON) -m venv $(VENV)
  INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

.PHONY: demo test check format bench chaos soak kill lab fuzz docs pictures frontend lock clean

demo: $(VENV)/.ready-run ## the simulator on the loopback exchange, in this terminal
	@$(BIN)/fillcast demo $(DEMO)

test: $(VENV)/.ready-dev ## everything that CI runs, except the checks
	$(BIN)/python -m pytest -n auto --dist loadgroup $(TESTS)

check: $(VENV)/.ready-dev ## style, types, floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.ready-dev ## the figures of docs/performance.md
	@$(BIN)/fillcast bench

chaos: $(VENV)/.ready-dev ## every fault of the loopback exchange against live feeds, then 200 by chance
	$(BIN)/python -m fillcast.bench.chaos

soak: $(VENV)/.ready-dev ## half an hour of recording at twenty times the pace, then ten million frames; memory must stay flat
	$(BIN)/fillcast bench --only soak --seconds $(or $(SECONDS),1800)
	$(BIN)/fillcast bench --only memory --frames 10000000

lab: $(VENV)/.ready-dev ## plans against the embedded exchange; the figures of docs/models/schedules.md
	for qty in 50 200 500; do \
	  $(BIN)/fillcast simulate demo:BTC-USDT-SWAP buy $${qty}base --within 60s --slice 3s --twins $(or $(TWINS),200) || exit 1; \
	done

kill: $(VENV)/.ready-dev ## a hundred recorders killed at random instants; what was flushed must be read back
	$(BIN)/python -m tests.kill_recorder $(or $(N),100)

fuzz: $(VENV)/.ready-dev ## a long run of the scanner under atheris, which is not in the lock: it has no wheels for every system
	$(INSTALL) atheris
	PYTHONPATH=. $(BIN)/python tests/fuzz_scan.py -max_total_time=$(or $(SECONDS),600)

docs: $(VENV)/.ready-dev
	$(BIN)/sphinx-build -W --keep-going -b html docs build/docs

pictures: $(VENV)/.ready-dev ## the notebooks' pictures of docs/examples.md, by running them
	$(BIN)/python -m pytest tests/faces/notebook/test_examples.py
	cp build/pictures/[1-5]_*.png docs/pictures/notebooks/

frontend: ## the panel, built into src/fillcast/faces/web/static; needs node
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund && npm run check && npm run build

lock: ## needs uv
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --extra dev pyproject.toml -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --constraint requirements/dev.txt --extra web --extra terminal pyproject.toml requirements/build.in -o requirements/run.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.created:
	$(CREATE)
	@touch $@

$(VENV)/.ready-run: $(VENV)/.created requirements/run.txt pyproject.toml
	@echo "installing fillcast into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready-run requirements/dev.txt
	@echo "installing the developers' tools into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@
