# Every command sets up what it needs in .venv. `make` alone lists them.

PYTHON ?= python3
SITE_URL ?=
BASE ?= main
BIN := .venv/bin
CODEBOOK = PYTHONPATH=hooks $(BIN)/python -m codebook --address "$(SITE_URL)"
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r
CHROMIUM ?= chromium
PICTURES := $(wildcard tests/pictures/*.html)
PHOTOGRAPH := $(CHROMIUM) --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --hide-scrollbars --screenshot=docs/about/add-a-report
# The theme's makers print a notice about another product at every build.
export NO_MKDOCS_2_WARNING := 1
export SITE_URL
# The commit that is built, for build.json; empty where nobody says so.
SOURCE_COMMIT ?=
export SOURCE_COMMIT

# What a new file is made of, letter by letter as it is given: neither make nor the shell takes it for its own, and nothing is
# taken from the environment, where NAME may well be the computer's.
GIVEN := COUNCIL DATE TITLE NAME FROM ID UNIT A B FORMAT
given = $(if $(filter command,$(origin $1)),$(value $1))
$(foreach name,$(GIVEN),$(eval override $(name) := $$(call given,$(name))))
export $(GIVEN)

# What another revision of git holds of the content, in .build/base. Neither make nor the shell takes anything of its name for its own.
override BASE := $(value BASE)
export BASE
define base
rm -rf .build/base && mkdir -p .build/base \
	  && { commit=$$(git rev-parse --verify --quiet --end-of-options "$$BASE^{commit}") || { printf '%s\n' \
	    "BASE: there is no revision '$$BASE' here; write a branch, a tag or a commit, as in BASE=main" >&2; exit 1; }; } \
	  && PYTHONPATH=hooks $(BIN)/python -m revision "$$commit" docs .build/base/docs
endef

.PHONY: help site test snapshots prove pictures fonts serve check annotate summary preview ready record record-addresses record-check \
  compare materialise bench reproduce leave sources fuzz guide-pictures readme-pictures schema report council edition correction withhold lock clean

help: ## lists the commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile

# A build that was killed leaves its folder behind; after an hour none is running that it could belong to.
site: .venv/site.ok ## builds and checks the site, then puts it into site/ in one step
	@mkdir -p .build && find .build -maxdepth 1 -name 'site.*' -mmin +60 -exec sh -c 'test "$$1" -ef site || rm -rf "$$1"' - {} ';'
	@build=$$(mktemp -d .build/site.XXXXXX) && chmod 755 $$build \
	  && trap 'test site -ef $$build || rm -rf $$build' EXIT && trap 'exit 130' INT TERM \
	  && $(BIN)/mkdocs --no-color build --strict --site-dir $$build \
	  && PYTHONPATH=hooks $(BIN)/python -m codebook.swap $$build site

test: .venv/tests.ok .build/browser.ok ## lint, types, workflows and tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/zizmor --offline --quiet .github
	@$(BIN)/actionlint .github/workflows/*.yml
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

snapshots: .venv/tests.ok .build/browser.ok ## writes again what a screen reader is given, to be read through
	@SNAPSHOTS=1 $(BIN)/python -m pytest tests/browser/test_heard.py

prove: .venv/tests.ok .build/browser.ok ## what takes longer: every kind of page at every width, light and dark; twenty simulated years
	@WHOLE=1 $(BIN)/python -m pytest -m prove
	@WHOLE=1 $(BIN)/python -m pytest --numprocesses 2 --dist loadfile tests/browser

pictures: .venv/tests.ok .build/browser.ok ## photographs every kind of page into .build/pictures, to be looked at
	@PYTHONPATH=hooks:tests $(BIN)/python -m browser.pictures .build/pictures $(ONLY)

fonts: .venv/tests.ok .build/browser.ok ## cuts the typeface of the documents' words to the signs that are needed
	@$(BIN)/python tests/fonts.py .build/npm/node_modules overrides/assets/fonts

serve: .venv/site.ok ## shows the site on this machine, again after each edit
	@$(CODEBOOK) check
	@$(BIN)/watchmedo auto-restart --no-restart-on-command-exit --debounce-interval 0.5 --recursive \
	  --directory hooks --directory overrides --patterns '**/*.py;**/*.html;**/*.css;**/*.js' -- $(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

check: .venv/site.ok ## finds every fault of the content, without building
	@$(CODEBOOK) check

annotate: .venv/site.ok ## as check, in the form in which GitHub shows faults on their lines
	@$(CODEBOOK) annotate

summary: .venv/site.ok ## says in words what differs from BASE, a git revision (BASE=main)
	@$(base)
	@$(CODEBOOK) summary .build/base/docs

preview: site ## a copy of the site in .build/preview that opens from disk by a double click
	@$(CODEBOOK) offline site .build/preview

ready: .venv/site.ok ## refuses while docs/site.yml does not say who runs the site, or texts and addresses are not recorded
	@$(CODEBOOK) ready

record: .venv/site.ok ## records the words and layout of every version and report, and addresses once the permanent one is chosen
	@$(CODEBOOK) record

record-addresses: .venv/site.ok ## records the address of every page, so that none can vanish
	@$(CODEBOOK) record-addresses

record-check: .venv/site.ok ## refuses a record that was changed to fit, against a git revision (BASE=main)
	@$(base)
	@$(CODEBOOK) record-check --base="$$BASE" .build/base/docs

compare: .venv/site.ok ## what changes between two versions or folders of drafts: A=… B=… FORMAT=text (or markdown, html)
	@$(CODEBOOK) compare --first="$$A" --second="$$B" --format="$$FORMAT"

materialise: .venv/site.ok ## writes all pages to .build/pages, for any other generator
	@$(CODEBOOK) materialise .build/pages

report: .venv/site.ok ## writes a new report's file: COUNCIL=… DATE=2026-11-22 TITLE="Gifts and hospitality"
	@$(CODEBOOK) report --council="$$COUNCIL" --date="$$DATE" --title="$$TITLE"

council: .venv/site.ok ## writes a new council's file: NAME="Exampleshire County Council"
	@$(CODEBOOK) council --name="$$NAME"

edition: .venv/site.ok ## writes a proposed edition with the text of another: FROM=2015-draft ID=2027
	@$(CODEBOOK) edition --origin="$$FROM" --id="$$ID"

correction: .venv/site.ok ## writes a correction of a unit, or says where it goes: UNIT=…
	@$(CODEBOOK) correction --unit="$$UNIT"

withhold: .venv/site.ok ## says what to do, step by step, to take words out of a published text for a person's sake: UNIT=…
	@$(CODEBOOK) withhold --unit="$$UNIT"

guide-pictures: .build/browser.ok ## draws the pictures of the guide for editors again, with Chromium
	@for picture in $(PICTURES); do $(PHOTOGRAPH)/$$(basename $$picture .html).png --window-size=720,400 "file://$$PWD/$$picture" 2>.build/chromium.log \
	  || { cat .build/chromium.log; exit 1; }; done
	@pngquant --force --ext .png --speed 1 --strip 32 docs/about/add-a-report/*.png

readme-pictures: .venv/tests.ok .build/browser.ok ## photographs two pages for the README into .github/pictures
	@PYTHONPATH=hooks:tests $(BIN)/python -m browser.shown .github/pictures

schema: .venv/site.ok ## writes the JSON Schema of each kind of front matter to .schemas/
	@$(CODEBOOK) schema .schemas

bench: .venv/tests.ok .build/marks.ok ## what the build costs, what pages weigh, and Lighthouse's marks, against plain MkDocs on the same pages
	@PYTHONPATH=hooks:tests $(BIN)/python tests/bench.py
	@PYTHONPATH=hooks:tests $(BIN)/python -m browser.weights
	@PYTHONPATH=hooks:tests $(BIN)/python -m browser.marks

reproduce: .venv/tests.ok .build/browser.ok ## builds twice, with all that should not matter changed, and compares every byte
	@PYTHONPATH=hooks:tests $(BIN)/python tests/reproduce.py

# An address, since some of what is built depends on it.
leave: SITE_URL := https://ethics.example.org/a/path/
leave: .venv-leave/leave.ok ## builds the pages with two other generators, and compares addresses, anchors and words
	@rm -rf .build/leave && mkdir -p .build/leave && $(CODEBOOK) materialise .build/leave/docs >.build/leave/log
	@PYTHONPATH=hooks:tests $(BIN)/python tests/leave.py .build/leave .venv-leave/bin

sources: .venv/site.ok ## asks for every address on other hosts that the content names, and tells which do not answer
	@$(BIN)/python tests/sources_answer.py docs

fuzz: .venv/tests.ok ## 12,000 documents mutated from the real ones: never a traceback, never slow, always a place
	@PYTHONPATH=hooks $(BIN)/python tests/fuzz.py 12000 $${SEED:-1}

lock: .venv/tests.ok ## writes the requirements again, with hashes, from .requirements/
	@for set in site:requirements.txt tests:tests/requirements.txt leave:tests/leave-requirements.txt; do \
	  $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11.0 --fork-strategy fewest \
	    --custom-compile-command 'make lock' .requirements/$${set%%:*}.in --output-file $${set#*:}; done

clean: ## removes all that was made here
	@rm -rf .venv .venv-leave .build site .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -m venv .venv

.venv/site.ok: requirements.txt | .venv/bin/python
	@$(INSTALL) requirements.txt && touch $@

.venv/tests.ok: tests/requirements.txt | .venv/bin/python
	@$(INSTALL) tests/requirements.txt && touch $@ .venv/site.ok

# Other generators stand by themselves: what they need is not what the site is built with.
.venv-leave/leave.ok: tests/leave-requirements.txt .venv/tests.ok
	@test -x .venv-leave/bin/python || $(PYTHON) -m venv .venv-leave
	@.venv-leave/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/leave-requirements.txt && touch $@

# The system's part and npm's part of what the tests need.
.build/browser.ok: .requirements/system .requirements/npm/package-lock.json
	@.requirements/system
	@mkdir -p .build/npm && cp .requirements/npm/*.json .build/npm
	@npm ci --prefix .build/npm --omit=dev --ignore-scripts --no-audit --no-fund --silent && touch $@

# What marks pages is large, and no test needs it.
.build/marks.ok: .build/browser.ok
	@npm ci --prefix .build/npm --include=dev --ignore-scripts --no-audit --no-fund --silent && touch $@
