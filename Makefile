# Every command sets up what it needs in .venv. `make` alone lists them.

PYTHON ?= python3
export PYTHON
SITE_URL ?=
BASE ?= main
BIN := .venv/bin
# Programs are called by .venv's Python: their own files name the folder that they were installed in, which may have moved.
RUN := $(BIN)/python -m
CODEBOOK = PYTHONPATH=hooks $(RUN) codebook --address "$$SITE_URL"
CHROMIUM ?= chromium
PICTURES := $(wildcard tests/pictures/*.html)
PHOTOGRAPH := $(CHROMIUM) --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --hide-scrollbars --screenshot=docs/about/add-a-report
# The theme's makers print a notice about another product at every build.
export NO_MKDOCS_2_WARNING := 1
# The commit that is built, for build.json; empty where nobody says so.
SOURCE_COMMIT ?=
# Letter by letter as they are given, with the command or in the environment: neither make nor the shell runs anything of them.
TAKEN := SITE_URL SOURCE_COMMIT ONLY SEED
$(foreach name,$(TAKEN),$(eval override $(name) := $$(value $(name))))
export $(TAKEN)
# Two commands at once would install into one folder.
.NOTPARALLEL:

# What a new file is made of, letter by letter as it is given: neither make nor the shell takes it for its own, and nothing is
# taken from the environment, where NAME may well be the computer's.
GIVEN := COUNCIL DATE TITLE NAME FROM ID UNIT A B FORMAT FILE
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
	  && PYTHONPATH=hooks $(RUN) revision "$$commit" docs .build/base/docs
endef

.PHONY: help site test snapshots prove pictures fonts serve check annotate summary preview ready record record-of record-addresses record-check \
  picture compare materialise bench reproduce leave sources fuzz guide-pictures readme-pictures schema report council edition correction withhold lock clean

help: ## lists the commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile

# A build that was killed leaves its folder behind; after an hour none is running that it could belong to.
site: .venv/site.ok ## builds and checks the site, then puts it into site/ in one step
	@PYTHONPATH=hooks $(RUN) codebook.gate.swap site
	@umask 022 && mkdir -p .build && find .build -maxdepth 1 -name 'site.*' -mmin +60 -exec sh -c 'test "$$1" -ef site || rm -rf "$$1"' - {} ';'
	@umask 022 && build=$$(mktemp -d .build/site.XXXXXX) && chmod 755 .build $$build \
	  && trap 'test site -ef $$build || rm -rf $$build' EXIT && trap 'exit 130' INT TERM \
	  && $(RUN) mkdocs --no-color build --strict --site-dir $$build \
	  && PYTHONPATH=hooks $(RUN) codebook.gate.swap $$build site

test: .venv/tests.ok .build/browser.ok ## lint, types, workflows and tests
	@$(RUN) ruff check
	@$(RUN) ruff format --check
	@$(RUN) mypy
	@$(BIN)/zizmor --offline --quiet .github
	@$(BIN)/python $(BIN)/actionlint .github/workflows/*.yml
	@$(RUN) pytest --numprocesses 2 --dist loadfile

snapshots: .venv/tests.ok .build/browser.ok ## writes again what a screen reader is given, to be read through
	@SNAPSHOTS=1 $(BIN)/python -m pytest tests/browser/test_heard.py

prove: .venv/tests.ok .build/browser.ok ## what takes longer: every kind of page at every width, light and dark; twenty simulated years
	@WHOLE=1 $(BIN)/python -m pytest -m prove
	@WHOLE=1 $(BIN)/python -m pytest --numprocesses 2 --dist loadfile tests/browser

pictures: .venv/tests.ok .build/browser.ok ## photographs every kind of page into .build/pictures, to be looked at
	@set -f; PYTHONPATH=hooks:tests $(RUN) browser.pictures .build/pictures $$ONLY

fonts: .venv/tests.ok .build/browser.ok ## cuts the typeface of the documents' words to the signs that are needed
	@$(BIN)/python tests/fonts.py .build/npm/node_modules overrides/assets/fonts

serve: .venv/site.ok ## shows the site on this machine, again after each edit, or its faults
	@PYTHONPATH=hooks $(RUN) serving

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

# As the workflow Record does it: our code on another branch's content, of which nothing runs.
record-of: .venv/site.ok ## records the content of another git revision, and puts new records into .build/records (BASE=main)
	@$(base)
	@cd .build/base && PYTHONPATH=../../hooks ../../$(BIN)/python -m codebook --templates ../../overrides/pages --address "$$SITE_URL" record
	@rm -rf .build/records && PYTHONPATH=hooks $(BIN)/python hooks/carrying.py out .build/base/docs "$$BASE" .build/records

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

picture: .venv/site.ok ## writes a picture again with what it shows and nothing else: FILE=docs/about/lamp.jpg
	@$(CODEBOOK) picture --file="$$FILE"

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
leave: override SITE_URL := https://ethics.example.org/a/path/
leave: .venv-leave/leave.ok ## builds the pages with two other generators, and compares addresses, anchors and words
	@rm -rf .build/leave && mkdir -p .build/leave && $(CODEBOOK) materialise .build/leave/docs >.build/leave/log
	@PYTHONPATH=hooks:tests $(BIN)/python tests/leave.py .build/leave .venv-leave/bin

sources: .venv/site.ok ## asks for every address on other hosts that the content names, and tells which do not answer
	@PYTHONPATH=hooks $(BIN)/python tests/sources_answer.py docs

fuzz: .venv/tests.ok ## 12,000 documents mutated from the real ones: never a traceback, never slow, always a place
	@PYTHONPATH=hooks $(BIN)/python tests/fuzz.py 12000 "$${SEED:-1}"

lock: .venv/tests.ok ## writes the requirements again, with hashes, from .requirements/
	@for set in site:requirements.txt tests:tests/requirements.txt leave:tests/leave-requirements.txt; do \
	  $(RUN) uv pip compile --quiet --universal --generate-hashes --python-version 3.11.0 --fork-strategy fewest \
	    --custom-compile-command 'make lock' .requirements/$${set%%:*}.in --output-file $${set#*:}; done

clean: ## removes all that was made here
	@test ! -d site -o -L site || echo 'site is a folder that `make site` did not make in its place, so it stays; delete it yourself' >&2
	@test -d site -a ! -L site || rm -f site
	@rm -rf .venv .venv-leave .build .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Each time it is looked at, since more than dates counts: whether it was finished, and whether its Python is still there.
.PHONY: looked-at
.venv/site.ok: looked-at
	@.requirements/venv .venv requirements.txt site.ok

.venv/tests.ok: looked-at
	@.requirements/venv .venv tests/requirements.txt tests.ok requirements.txt site.ok

# Other generators stand by themselves: what they need is not what the site is built with.
.venv-leave/leave.ok: .venv/tests.ok looked-at
	@.requirements/venv .venv-leave tests/leave-requirements.txt leave.ok

# The system's part and npm's part of what the tests need.
.build/browser.ok: .requirements/system .requirements/npm/package-lock.json
	@.requirements/system
	@mkdir -p .build/npm && cp .requirements/npm/*.json .build/npm
	@npm ci --prefix .build/npm --omit=dev --ignore-scripts --no-audit --no-fund --silent && touch $@

# What marks pages is large, and no test needs it.
.build/marks.ok: .build/browser.ok
	@npm ci --prefix .build/npm --include=dev --ignore-scripts --no-audit --no-fund --silent && touch $@
