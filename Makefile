# resumepdf: GNU make. `make` builds, `make deps` installs what is missing.
#
#	make deps cv.pdf    everything, from a fresh Debian machine to a PDF
#	make deps check     the same for the tests
#	make SAN=1 check    with AddressSanitizer and UBSan

VERSION = 0.1.0
PREFIX = /usr/local
CC = cc
CFLAGS = -O2 -g
LDFLAGS =

BUILD = build$(if $(SAN),/san)
PACKAGES = harfbuzz harfbuzz-subset fontconfig freetype2 libcmark yaml-0.1 \
	libdeflate libpng icu-uc

RP_CPPFLAGS = -D_XOPEN_SOURCE=700 -DVERSION='"$(VERSION)"' -Isrc \
	$(subst -I,-isystem ,$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null))
RP_CFLAGS = -std=c11 -Wall -Wextra -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith -Wvla -ffp-contract=off -MMD -MP \
	$(if $(SAN),-fsanitize=address$(,)undefined -fno-sanitize-recover=all)
RP_LIBS = $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lhpdf -lhyphen -lm
, := ,

SOURCES := $(wildcard src/*/*.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/blobs.o
BLOBS := $(wildcard fonts/*.ttf fonts/*.otf styles/*.css)

.PHONY: all check clean deps install
all: $(BUILD)/resumepdf

$(BUILD)/resumepdf: $(BUILD)/src/main.o $(BUILD)/libresumepdf.a
	$(CC) $(CFLAGS) $(RP_CFLAGS) $(LDFLAGS) -o $@ $^ $(RP_LIBS)

# One archive for the program and the tests alike.
$(BUILD)/libresumepdf.a: $(OBJECTS)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(RP_CPPFLAGS) $(CFLAGS) $(RP_CFLAGS) -c -o $@ $<

$(BUILD)/blobs.o: $(BUILD)/blobs.S $(BLOBS)
	$(CC) -c -o $@ $<

$(BUILD)/blobs.S: src/base/blobs.sh $(BLOBS)
	@mkdir -p $(@D)
	sh src/base/blobs.sh $(BLOBS) >$@.new && mv $@.new $@

clean:
	rm -rf build

-include $(wildcard $(BUILD)/src/*.d $(BUILD)/src/*/*.d)
