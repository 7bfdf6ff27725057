# Every target does one thing and says so in `make help`.
SHELL := /bin/bash
SESSION ?= sessions/ctoc-cop-wg7-2024
OUT     ?= out

.PHONY: help
help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: sample
sample: ## build the sample report in six languages into $(OUT)
	go run ./cmd/rapporteur build $(SESSION) --out $(OUT)

.PHONY: binary
binary: ## build the static binary bin/rapporteur
	CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o bin/rapporteur ./cmd/rapporteur

.PHONY: test
test: ## run the tests, which need nothing but Go
	go test ./...

.PHONY: external
external: ## run the tests that need other programs and the right to mount a disk (see .ci/install)
	go test -tags external ./internal/cli ./internal/render/pdf

.PHONY: race
race: ## run the tests with the race detector
	go test -race ./...

.PHONY: check
check: ## what must pass before each commit: format, vet, static analysis, tidy modules, tests, a clean sample
	@test -z "$$(gofmt -l cmd internal templates locales)" || { gofmt -l cmd internal templates locales; exit 1; }
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@$(STATICCHECK) ./...
	go mod tidy -diff
	go test ./...
	go run ./cmd/rapporteur check --strict $(SESSION)

.PHONY: update
update: ## rewrite the golden files and the generated documentation; read the difference before you commit it
	go test $$(grep -rl --include='*_test.go' '"update"' internal | xargs -n1 dirname | sort -u | sed 's,^,./,') -update

.PHONY: names
names: ## write anew the index of the names of States, organizations and places, after a change of locales/*/names or reading.toml
	go test ./internal/reading -run='^TestTheIndexIsMadeOfTheFiles$$' -update

.PHONY: pages
pages: ## rewrite the page images that the PDF edition is compared with (needs pdftoppm); look at them before you commit
	go test -tags external ./internal/render/pdf -run='^TestPagesLookAsReviewed$$' -pages

.PHONY: fuzz
fuzz: ## fuzz every target for FUZZTIME (1m) each
	.ci/fuzz $(FUZZTIME)

.PHONY: corpus
corpus: ## copy small inputs that fuzzing found into the packages' testdata/fuzz, which the tests read
	.ci/fuzz keep

.PHONY: random
random: ## compose SESSIONS (1000) random sessions in which much happens, of all bodies in six languages, and look for each fact in them
	go test ./cmd/rapporteur -run='^TestRandomActs$$' -sessions=$(SESSIONS)

.PHONY: torture
torture: ## test publishing and rewriting under kills, full disks and concurrency; KILLS (1000) random kills of each kind, MUTATIONS (20000) wrong inputs
	go test ./internal/torture -v -count=1 -timeout=24h -run='^Test(NothingIsLost|NoWrongInputIsLost)$$' -kills=$(KILLS) -mutations=$(MUTATIONS) -promise=1s

.PHONY: mutate
mutate: ## change the program of one package and say which changes its tests do not notice: PACKAGE=./internal/bidi
	go run github.com/go-gremlins/gremlins/cmd/gremlins@$(GREMLINS) unleash --workers=1 --timeout-coefficient=10 $(PACKAGE)

.PHONY: bench
bench: ## run the benchmarks
	go test -run='^$$' -bench=. -benchmem ./...

.PHONY: unsure
unsure: ## count what is marked "# unsure" in each language: no published document that has it was found
	@for l in ar zh en fr ru es; do echo "$$l $$(grep -rch '# unsure' locales/$$l | awk '{n += $$1} END {print n}')"; \
		grep -rc '# unsure' locales/$$l | grep -v ':0$$' | LC_ALL=C sort | sed 's/^/  /'; done

.PHONY: conformance
conformance: ## check PDF/A and PDF/UA of all sessions in all languages with veraPDF (needs Java and Maven)
	.ci/conformance
	out=$$(mktemp -d) && go run ./cmd/rapporteur build --quiet --format pdf --out $$out sessions/example-* && .ci/conformance $$out && rm -r $$out

.PHONY: fonts
fonts: ## reproduce the bundled fonts from their published packages (needs npm)
	internal/font/fonts.sh

.PHONY: published
published: ## compare the French sample with the report as it was published, REPORT=FILE (Markdown), and proofread it
	go test -tags published ./internal/compose ./internal/rules -run='^Test(FrenchIsWhatWasPublished|PublishedReport)$$' -report=$(abspath $(REPORT))

.PHONY: harfbuzz
harfbuzz: ## rewrite what HarfBuzz shapes, with which shaping is compared (needs hb-shape and bzip2)
	go test ./internal/font -run='^TestShapingEqualsHarfBuzz$$' -harfbuzz

.PHONY: man
man: ## write the man pages into $(OUT)/man
	go run ./cmd/rapporteur man $(OUT)/man

.PHONY: ci
ci: ## run every gate, as the continuous integration does
	.ci/run

.PHONY: clean
clean: ## remove what the other targets made
	rm -rf bin out .cache

FUZZTIME    ?= 1m
KILLS       ?= 1000
SESSIONS    ?= 1000
MUTATIONS   ?= 20000
STATICCHECK ?= v0.8.2
GREMLINS    ?= v0.6.0
PACKAGE     ?= ./internal/hyphen
