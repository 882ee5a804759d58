# The two main commands are `make run` and `make test`; README.md describes them.
PYTHON ?= python3
BIN := .venv/bin
PINS := packaging/pins
# Four workers even on two cores, since many tests wait for something
PYTEST = $(BIN)/python -m pytest -n 4 --dist worksteal
# The tests start Python hundreds of times, so let it cache compiled bytecode.
export PYTHONDONTWRITEBYTECODE :=

# BACKENDS=all compiles llama.cpp as for the bundles: for any processor, and for graphics cards
ifeq ($(BACKENDS),all)
export CMAKE_ARGS := -DGGML_NATIVE=OFF -DGGML_BACKEND_DL=ON -DGGML_CPU_ALL_VARIANTS=ON \
    -DGGML_RPC=ON $(if $(filter Darwin,$(shell uname)),-DGGML_METAL=ON,-DGGML_VULKAN=ON)
else ifneq ($(BACKENDS),)
$(error BACKENDS=$(BACKENDS) isn't known. Use BACKENDS=all, or leave it out)
endif

.PHONY: run test test-all check lint bench fuzz soak repeated session kills wheel wheel-test bundle bundle-test tour \
    words pins demo-models forks clean

run:
	@$(PYTHON) packaging/set_up.py starter
	@$(BIN)/python -P -m desktop

test: lint
	@sh packaging/virtual_display.sh
	$(PYTEST) -m "not thorough"

# Runs the tests marked `thorough`, too (rare cases, long runs, and the type checker), in place of
# those marked `quick`
test-all: lint
	@sh packaging/virtual_display.sh
	$(PYTEST) -m "not quick"

check: lint
	$(BIN)/python -m pyright

lint:
	@$(PYTHON) packaging/set_up.py starter test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench:
	@$(PYTHON) packaging/set_up.py starter test
	$(BIN)/python -m tests.performance.bench

# Searches for bytes on which a reader fails: make fuzz ARGS="gguf_header --seconds 600"
fuzz:
	@$(PYTHON) packaging/set_up.py starter test
	@$(BIN)/python -m pip install --quiet --require-hashes -r $(PINS)/fuzz.txt
	@$(BIN)/python -m tests.fuzz $(ARGS)

# Uses the real window for hours and prints its resource use once a minute
soak:
	@$(PYTHON) packaging/set_up.py starter test
	$(BIN)/python -m tests.endurance.soak --minutes $(or $(MINUTES),480)

# Compares what the experiments show in a new home and after sessions of several kinds
repeated:
	@$(PYTHON) packaging/set_up.py starter test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.endurance.repeated $(ARGS)

# Plays a presenter's sessions, with resets between them, and compares what they show
session:
	@$(PYTHON) packaging/set_up.py starter test
	$(BIN)/python -m tests.endurance.session --minutes $(or $(MINUTES),120)

# Kills the engine's process a thousand times, at any moment: make kills ARGS="--minutes 30"
kills:
	@$(PYTHON) packaging/set_up.py starter test
	$(BIN)/python -m tests.endurance.kills $(ARGS)

# Builds the source archive and the wheel in dist/
wheel:
	@$(PYTHON) packaging/set_up.py
	$(BIN)/python -P -m hatchling build

# Builds both, installs the wheel in a new environment, and uses it there
wheel-test:
	@$(PYTHON) packaging/set_up.py test
	@$(BIN)/python -m pip install --quiet --require-hashes -r $(PINS)/release.txt
	$(BIN)/python -m pytest tests/bundle/test_wheel.py

# Saves pictures of every pane and of each finished experiment in tour/
tour:
	@$(PYTHON) packaging/set_up.py starter
	@$(BIN)/python -P -m desktop tour --out tour --theme both

# Builds the files that people download, in dist/: make bundle ARGS="linux --small"
bundle:
	@$(PYTHON) packaging/set_up.py starter
	@PYTHONPATH=packaging $(BIN)/python -m bundle $(ARGS)

# Starts what `make bundle` built, on bare systems and under Wine
bundle-test:
	@$(PYTHON) packaging/set_up.py starter test
	@sh packaging/virtual_display.sh
	$(BIN)/python -m pytest tests/bundle -o faulthandler_timeout=2400 $(ARGS)

# Adds the window's new and changed texts to resources/languages
words:
	@$(PYTHON) packaging/set_up.py test
	@$(BIN)/python packaging/languages.py

# Writes the exact versions and hashes of the packages in pyproject.toml. To upgrade one of them:
# make pins ARGS="--upgrade-package numpy", then make test. All others keep their versions.
PIN = build/pins/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
    --generate-hashes --annotation-style line $(ARGS) \
    --custom-compile-command 'make pins, or make pins ARGS="--upgrade-package NAME"'
pins:
	@$(PYTHON) -m venv build/pins
	@build/pins/bin/python -m pip install --quiet --require-hashes -r $(PINS)/uv.txt
	@$(PIN) pyproject.toml -o $(PINS)/glassbox.txt
	@for group in build cmake test fuzz release uv windows demo-models; do \
	    $(PIN) --group $$group -c $(PINS)/glassbox.txt -o $(PINS)/$$group.txt || exit 1; done
	@$(PIN) --group starter --no-deps -o $(PINS)/starter.txt

# Trains the demo models, or resumes where training stopped: make demo-models ARGS="--minutes 60"
demo-models:
	@$(PYTHON) packaging/set_up.py starter
	@$(BIN)/python -m pip install --quiet --require-hashes -r $(PINS)/demo-models.txt
	@PYTHONPATH=packaging $(BIN)/python -m demo_models $(ARGS)

# Searches for questions that a demo model answers correctly and its quantized version doesn't, for
# the experiments: make forks ARGS="--model Pebble-1-3M-Instruct --fewer Q2_K"
forks:
	@$(PYTHON) packaging/set_up.py
	@OMP_WAIT_POLICY=passive PYTHONPATH=packaging $(BIN)/python -m demo_models.forks $(ARGS)

clean:
	rm -rf .venv build dist tour .pytest_cache .ruff_cache bench.json
