# resumepdf: GNU make. `make` builds, `make deps` installs what is missing.
#
#	make deps cv.pdf    everything, from a fresh Debian machine to a PDF
#	make deps check     the same for the tests
#	make SAN=1 check    with AddressSanitizer and UBSan
#	make accept         rewrite the golden outputs; review them with git diff
#	make bench          time, instructions, memory
#	make bench-lines    how even lines are, in TEXT=FILE.md
#	make coverage       which lines and branches the tests reach, by folder
#	make conformance    veraPDF on all that the tests render
#	make gallery        styles/NAME.png: every style on resume.md
#	make fuzz           libFuzzer targets into build/fuzz, with dictionaries;
#	                    TIME=60 sh tests/fuzz/long.sh runs them
#	make install        PREFIX=/usr/local DESTDIR=

VERSION = 0.1.0
PREFIX = /usr/local
CC = cc
HOSTCC = cc
CFLAGS = -O2 -g
LDFLAGS =

BUILD = build$(if $(SAN),/san)
PACKAGES = harfbuzz harfbuzz-subset fontconfig freetype2 libcmark yaml-0.1 \
	libdeflate libpng libjpeg libwebp libwebpdemux expat icu-uc jansson
, := ,

# `need` stops with one line when a package of a list of src/deps.sh is missing.
# What follows is expanded first in a recipe, so after `deps` has run if that
# is among the goals, and kept, so asked once.
need = $(if $(shell sh src/deps.sh missing $1),$(error missing: \
	$(shell sh src/deps.sh missing $1); run `make deps$(goals)`))
goals = $(patsubst %, %,$(filter-out deps,$(MAKECMDGOALS)))
RP_CPPFLAGS = $(eval RP_CPPFLAGS := $(call need,build) -D_XOPEN_SOURCE=700 \
	-DVERSION='"$(VERSION)"' -DHYPHEN_ENGLISH='"$(HYPHENS)"' -Isrc \
	$(subst -I,-isystem ,$(shell \
	pkg-config --cflags $(PACKAGES))))$(RP_CPPFLAGS)
RP_LIBS = $(eval RP_LIBS := $(shell pkg-config --libs $(PACKAGES)) \
	-lgif -lhyphen -lhpdf -lm)$(RP_LIBS)
TEST_LIBS = $(eval TEST_LIBS := $(call need,test) $(shell \
	pkg-config --libs cmocka))$(TEST_LIBS)

# Against faults of ours: what a stranger's file could make of one is little. A
# sanitizer sees more without.
optimised = $(filter-out -O0,$(filter -O%,$(CFLAGS)))
watched = $(SAN)$(findstring -fsanitize,$(CFLAGS))
HARDENING = -fPIE -fno-plt -fstack-protector-strong \
	-fstack-clash-protection $(if \
	$(watched)$(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),, \
	$(if $(optimised),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2))
RP_LDFLAGS = -pie -Wl,-z,relro,-z,now
LINK = $(CC) $(CFLAGS) $(RP_CFLAGS) $(RP_LDFLAGS) $(LDFLAGS)
RP_CFLAGS = -std=c11 $(HARDENING) -Wall -Wextra -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith -Wvla -ffp-contract=off -MMD -MP \
	$(if $(SAN),-fsanitize=address$(,)undefined -fno-sanitize-recover=all)

SOURCES := src/read.c src/incoming.c $(wildcard src/*/*.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/blobs.o $(BUILD)/words.o \
	$(BUILD)/months.o $(BUILD)/icons.o $(BUILD)/filter.o
BLOBS := $(wildcard fonts/*.ttf fonts/*.otf styles/*.css)
WORDS := $(sort $(wildcard src/resume/words/*.txt))
HYPHENS = /usr/share/hyphen/hyph_en_US.dic
UNITS := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
TARGETS := $(patsubst %.c,%,$(filter-out %/replay.c,$(wildcard tests/fuzz/*.c)))
SUITES := $(filter-out tests/run.sh tests/tap.sh tests/bench%.sh \
	tests/conformance.sh,$(wildcard tests/*.sh tests/*/run.sh))
DEPS := $(filter deps,$(MAKECMDGOALS))

.PHONY: all check accept bench bench-lines conformance coverage fuzz gallery \
	clean deps install uninstall
all: $(BUILD)/resumepdf

cv.pdf: resume.md $(BUILD)/resumepdf
	$(BUILD)/resumepdf resume.md -o $@

$(BUILD)/resumepdf: $(BUILD)/src/main.o $(BUILD)/libresumepdf.a
	$(LINK) -o $@ $^ $(RP_LIBS)

# One archive for the program and the tests alike.
$(BUILD)/libresumepdf.a: $(OBJECTS)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/%.o: %.c Makefile | $(DEPS)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(RP_CPPFLAGS) $(CFLAGS) $(RP_CFLAGS) -c -o $@ $<

$(BUILD)/blobs.o: $(BUILD)/blobs.S $(BLOBS) | $(DEPS)
	$(CC) -c -o $@ $<

$(BUILD)/blobs.S: src/base/blobs.sh $(BLOBS) | $(DEPS)
	@mkdir -p $(@D)
	$(call need,build)sh src/base/blobs.sh $(BLOBS) $(HYPHENS) >$@.new && \
		mv $@.new $@

# The words: lists, the first of which src/cldr.c prints from ICU's data. Both
# programs only help to build.
$(BUILD)/words.o: $(BUILD)/words.c Makefile
	$(CC) $(CPPFLAGS) $(RP_CPPFLAGS) $(CFLAGS) $(RP_CFLAGS) -c -o $@ $<

$(BUILD)/words.c: $(BUILD)/words.tsv $(BUILD)/pack
	$(BUILD)/pack <$(BUILD)/words.tsv >$@.new && mv $@.new $@

$(BUILD)/words.tsv: src/resume/words.sh $(BUILD)/cldr.txt \
	$(BUILD)/scripts.txt $(WORDS)
	sh src/resume/words.sh $(BUILD)/cldr.txt $(WORDS) \
		$(BUILD)/scripts.txt >$@.new && mv $@.new $@

$(BUILD)/scripts.txt: $(BUILD)/cldr $(WORDS)
	$(BUILD)/cldr scripts $(WORDS) >$@.new && mv $@.new $@

$(BUILD)/months.c: $(BUILD)/cldr
	$(BUILD)/cldr months >$@.new && mv $@.new $@

$(BUILD)/months.o: $(BUILD)/months.c Makefile
	$(CC) $(CPPFLAGS) $(RP_CPPFLAGS) $(CFLAGS) $(RP_CFLAGS) -c -o $@ $<

# What the sandbox leaves, for the machine that this is built on.
$(BUILD)/filter.o: $(BUILD)/filter.c Makefile
	$(CC) $(CPPFLAGS) $(RP_CPPFLAGS) $(CFLAGS) $(RP_CFLAGS) -c -o $@ $<

$(BUILD)/filter.c: $(BUILD)/filter
	$(BUILD)/filter >$@.new && mv $@.new $@

$(BUILD)/filter: src/filter.c Makefile | $(DEPS)
	@mkdir -p $(@D)
	$(call need,build)$(HOSTCC) -std=c11 -D_GNU_SOURCE -Wall -Wextra \
		-o $@ $< $$(pkg-config --cflags --libs libseccomp)

# Icons: a table, and the outlines of the glyphs that it names.
$(BUILD)/icons.o: $(BUILD)/icons.c Makefile
	$(CC) $(CPPFLAGS) $(RP_CPPFLAGS) $(CFLAGS) $(RP_CFLAGS) -c -o $@ $<

$(BUILD)/icons.c: $(BUILD)/outlines src/model/icons.txt $(wildcard fonts/icons/*)
	$(BUILD)/outlines src/model/icons.txt fonts/icons >$@.new && \
		mv $@.new $@

$(BUILD)/outlines: src/outlines.c src/model/icons.h Makefile | $(DEPS)
	@mkdir -p $(@D)
	$(call need,build)$(HOSTCC) -std=c11 -Wall -Wextra -Isrc -o $@ $< \
		$$(pkg-config --cflags --libs freetype2)

$(BUILD)/cldr.txt: $(BUILD)/cldr
	$(BUILD)/cldr >$@.new && mv $@.new $@

$(BUILD)/cldr: src/cldr.c Makefile | $(DEPS)
	@mkdir -p $(@D)
	$(call need,build)$(HOSTCC) -std=c11 -Wall -Wextra -o $@ $< \
		$$(pkg-config --cflags --libs icu-i18n icu-uc)

$(BUILD)/pack: src/pack.c src/pack_automaton.c src/pack_automaton.h \
		src/resume/automaton.h Makefile
	@mkdir -p $(@D)
	$(HOSTCC) -std=c11 -O1 -Wall -Wextra -Isrc -o $@ $(filter %.c,$^)

deps:
	@sh src/deps.sh install build $(if $(filter check \
		conformance,$(MAKECMDGOALS)),test) \
		$(filter bench conformance fuzz,$(MAKECMDGOALS))

check: $(BUILD)/resumepdf $(UNITS) $(TARGETS:%=$(BUILD)/%)
	$(call need,test)@BUILD=$(BUILD) SAN=$(SAN) MAKE=$(MAKE_COMMAND) \
		sh tests/run.sh $(UNITS) $(TARGETS:%=$(BUILD)/%) $(SUITES)

# Built by itself, without assertions, which no test can make fail, and without
# the sandbox, under which no count can be written.
coverage: | $(DEPS)
	find build/coverage -name "*.gcda" -delete 2>/dev/null || true
	$(MAKE) BUILD=build/coverage WATCHED=1 SAN= CC=gcc \
		CFLAGS='-O0 -g --coverage -DNDEBUG -DWATCHED' \
		LDFLAGS='-Wl,-u,__gcov_dump,--export-dynamic-symbol=__gcov_dump' \
		check || true
	$(call need,test)$${PYTHON:-/usr/bin/python3} tests/coverage.py build/coverage

conformance: $(BUILD)/resumepdf | $(DEPS)
	$(call need,test conformance)@BUILD=$(BUILD) sh tests/run.sh \
		tests/conformance.sh

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libresumepdf.a
	$(LINK) -o $@ $^ $(TEST_LIBS) $(RP_LIBS)

# The fuzz targets as plain programs that replay their corpora.
$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/fuzz/replay.o \
		$(BUILD)/libresumepdf.a
	$(LINK) -o $@ $^ $(RP_LIBS)

# Comparisons are not traced: a dictionary tells the words for half the time.
FUZZED = -O2 -g -fsanitize=fuzzer-no-link,address,undefined \
	-fno-sanitize-coverage=trace-cmp -fno-sanitize-recover=all
fuzz: | $(DEPS)
	$(call need,build fuzz)$(MAKE) BUILD=build/fuzz CC=clang \
		CFLAGS='$(FUZZED)' $(TARGETS:tests/fuzz/%=build/fuzz/fuzz_%)
	for target in $(TARGETS:tests/fuzz/%=%); do \
		sh tests/fuzz/dictionary.sh $$target >build/fuzz/$$target.dict; \
	done

build/fuzz/fuzz_%: $(BUILD)/tests/fuzz/%.o $(BUILD)/libresumepdf.a
	$(CC) $(CFLAGS) $(RP_LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(RP_LIBS)

accept: $(BUILD)/resumepdf
	$(call need,test)@BUILD=$(BUILD) sh tests/golden/run.sh accept $(NEW) $(EXT)

# A page as a PNG, for the README.
gallery: $(patsubst %.css,%.png,$(wildcard styles/*.css))
styles/%.png: styles/%.css resume.md $(BUILD)/resumepdf | $(DEPS)
	$(call need,test)$(BUILD)/resumepdf resume.md --style $< \
		--paper a4 -q -o $(BUILD)/$*.pdf
	pdftoppm -r 80 -png -singlefile $(BUILD)/$*.pdf styles/$*

bench: $(BUILD)/resumepdf | $(DEPS)
	$(call need,bench)@BUILD=$(BUILD) sh tests/bench.sh

bench-lines: $(BUILD)/resumepdf
	@BUILD=$(BUILD) sh tests/bench_lines.sh $(TEXT)

DOC = $(DESTDIR)$(PREFIX)/share/doc/resumepdf
MAN = $(DESTDIR)$(PREFIX)/share/man
install: $(BUILD)/resumepdf
	install -d $(DESTDIR)$(PREFIX)/bin $(MAN)/man1 $(MAN)/man5 $(DOC)
	install -m 755 $(BUILD)/resumepdf $(DESTDIR)$(PREFIX)/bin
	install -m 644 src/resumepdf.1 $(MAN)/man1
	install -m 644 src/resumepdf-style.5 $(MAN)/man5
	install -m 644 README.md LICENSE resume.md $(wildcard fonts/OFL-*) $(DOC)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/resumepdf $(MAN)/man1/resumepdf.1 \
		$(MAN)/man5/resumepdf-style.5
	rm -rf $(DOC)

clean:
	rm -rf build

.SECONDARY:
-include $(wildcard $(BUILD)/*.d $(BUILD)/src/*.d $(BUILD)/src/*/*.d $(BUILD)/tests/*/*.d)
