# Two commands: `make demo` to try it, `make test` to trust it. Written for GNU make 3.81 (macOS) and a POSIX sh.
#
#: make demo        set everything up and start the bot on the playground; Ctrl-C ends it
#: make demo-reset  the same from the beginning: forgets what the demo has kept in .demo/
#: make test        set everything up, browser and fonts where the machine lets it, and run all tests
#: make check       format, lint, types, import contracts, tests with branch coverage
#: make format      put the code into the format that `make check` asks for
#: make bench-vote  measure whole ballots per second beside a stock bot, and print the table
#: make bench-boards   measure lists and searches over 100,000 proposals and 1,000,000 comments
#: make bench-similar  measure how many proposals that say the same are found
#: make bench-broadcast  measure an announcement at the permitted rate, and what people notice of it meanwhile
#: make pictures    take the README's pictures again, from the running demo
#: make lock        resolve the dependencies again and write both locks (UPGRADE=1: to newest versions)

SHELL = /bin/sh
BIN = .venv/bin
PYTEST = $(BIN)/python -m pytest

.PHONY: help demo demo-reset test check format bench-vote bench-boards bench-similar bench-broadcast pictures lock runtime dev

help:
	@sed -n 's/^#: //p' Makefile

# What must be there first. Both look at a stamp in .venv and are done at once if it still holds.
runtime:
	@deploy/setup/with-python -m deploy.setup.environment runtime

dev:
	@deploy/setup/with-python -m deploy.setup.environment dev
	@deploy/setup/browser

demo: runtime
	@$(BIN)/madang demo

demo-reset: runtime
	@$(BIN)/madang demo --reset

# On all cores, but for what drives a browser or kills the bot: those measure patience, and have the machine to themselves.
test: dev
	$(PYTEST) -n auto --dist worksteal -m "not browser and not kill"
	$(PYTEST) -m "browser or kill"

check: dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) --cov

format: dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench-vote: dev
	$(BIN)/python -m tests.performance.bench_vote

bench-boards: dev
	$(BIN)/python -m tests.performance.bench_boards

bench-similar: dev
	$(BIN)/python -m tests.performance.bench_similar

bench-broadcast: dev
	$(BIN)/python -m tests.performance.bench_broadcast

pictures: dev
	MADANG_PICTURES="$(CURDIR)/deploy/pictures" $(PYTEST) tests/walks

lock: runtime
	@deploy/setup/lock $(if $(UPGRADE),--upgrade)
