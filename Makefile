# Two commands for everybody: `make serve` and `make test`. Each installs what it needs, builds, and runs.

SWIFT ?= swift
PORT ?= 8080
VENV := .build/venv
RELEASE := .build/release/vigie
DEBUG := .build/debug/vigie
SPECIFICATIONS := .build/specifications

# One binary: Swift's runtime is linked into it, and symbols that nobody reads are left out.
RELEASE_FLAGS := -c release --static-swift-stdlib -Xlinker -s --product vigie

BUILD_PACKAGES := libcmark-dev libcurl4-openssl-dev libsqlite3-dev libssl-dev pkg-config zlib1g-dev
TEST_PACKAGES := chromium chromium-driver default-jre-headless

.PHONY: help build serve test check unit-test python-test lint format train benchmark benchmark-render build-packages test-packages clean

help:
	@echo "make serve      build, render the site, and serve it on http://127.0.0.1:$(PORT)"
	@echo "make test       all tests: Swift, the command line, the browser, MLflow"
	@echo "make check      the figures, links and marks of the project's own content"
	@echo "make train DATA=FOLDER      train the champion again on Sentiment140"
	@echo "make benchmark DATA=FOLDER  measure against scikit-learn, fastText and FastAPI"
	@echo "make benchmark-render       measure the site's rendering against Hugo and cmark"
	@echo "make format, make lint      the code's layout"

build: build-packages
	$(SWIFT) build $(RELEASE_FLAGS)

serve: build
	$(RELEASE) render
	$(RELEASE) serve --port $(PORT)

test: lint unit-test check python-test

# The project's own content, by the debug build that the tests use.
check: build-packages
	$(SWIFT) build --product vigie
	$(DEBUG) check

unit-test: build-packages $(SPECIFICATIONS)/gfm.txt
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

python-test: unit-test test-packages $(VENV)/ready
	VIGIE=$(DEBUG) $(VENV)/bin/python -m unittest discover -s Tests/CommandLine
	VIGIE=$(DEBUG) $(VENV)/bin/python -m unittest discover -s Tests/Journey
	VIGIE=$(DEBUG) $(VENV)/bin/python -m unittest discover -s Tests/Stores

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

# The data: Sentiment140 cut into train, validation and test, and two sets that people labelled.
train: build
	$(RELEASE) train logistic-regression \
		--data $(DATA)/sentiment140/train.csv.gz \
		--validation $(DATA)/sentiment140/validation.csv.gz \
		--test $(DATA)/sentiment140/test.csv.gz \
		--also airline=$(DATA)/airline/test.csv --also vader=$(DATA)/human/vader.csv \
		--register sentiment

# Beside scikit-learn, fastText and FastAPI, on this machine, in one run.
benchmark: build .build/benchmark/ready
	@$(call require,wrk)
	.build/benchmark/bin/python Benchmarks/predict.py --data $(DATA)
	.build/benchmark/bin/python Benchmarks/serve.py --data $(DATA)

# A thousand articles, beside Hugo and cmark.
benchmark-render: build
	@$(call require,cmark hugo)
	python3 Benchmarks/render.py

.build/benchmark/ready: Benchmarks/requirements.txt
	python3 -m venv .build/benchmark
	.build/benchmark/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt
	touch $@

# The examples of CommonMark and GFM, out of the source archives of parsers that test with them. Without network and without
# what an earlier call fetched, the tests of the examples are skipped, and say so.
$(SPECIFICATIONS)/gfm.txt: Tests/specifications.txt | test-packages
	@rm -rf $(SPECIFICATIONS)/archives && \
	python3 -m venv $(SPECIFICATIONS)/venv && \
	$(SPECIFICATIONS)/venv/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
		--require-hashes --requirement $< --dest $(SPECIFICATIONS)/archives && \
	tar --extract --file $(SPECIFICATIONS)/archives/mistletoe-*.tar.gz --to-stdout --wildcards \
		'*/specification/commonmark.json' > $(SPECIFICATIONS)/commonmark.json && \
	tar --extract --file $(SPECIFICATIONS)/archives/marko-*.tar.gz --to-stdout --wildcards '*/spec/gfm.txt' > $@ || \
	{ [ -s $@ ] && echo "The examples of CommonMark and GFM are those of an earlier download."; } || \
	{ rm -f $@; echo "The examples of CommonMark and GFM cannot be downloaded: their tests will be skipped."; }

$(VENV)/ready: Tests/Journey/requirements.txt Tests/Stores/requirements.txt | test-packages
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Journey/requirements.txt --requirement Tests/Stores/requirements.txt
	touch $@

build-packages:
	@$(call require,$(BUILD_PACKAGES))

test-packages:
	@$(call require,$(TEST_PACKAGES) $(shell python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv))

clean:
	rm -rf .build _site

# Installs the Debian packages that are missing, as root or through sudo; otherwise says what to type.
define require
missing=$$(for package in $(1); do \
	dpkg-query --show --showformat='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; \
done | tr '\n' ' '); \
[ -z "$$missing" ] && exit 0; \
if [ "$$(id -u)" = 0 ]; then run=; elif sudo -n true 2>/dev/null; then run=sudo; else \
	echo "These packages are missing. Type this line, then make again:"; \
	echo "  sudo apt-get install --yes $$missing"; exit 1; \
fi; \
echo "Installing $$missing"; \
$$run apt-get update -qq && $$run env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends $$missing > /dev/null
endef
