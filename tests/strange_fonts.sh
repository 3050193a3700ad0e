#!/bin/sh
# Fonts of strangers: packed ones are unpacked, broken ones named or done
# without, and none ends the program. tests/packed.woff and .woff2 are a few
# letters of Source Sans 3 under another name (fonts/OFL-SourceSans3.txt).
. tests/tap.sh

cp tests/packed.woff tests/packed.woff2 tests/variable.ttf \
	fonts/SourceSans3-Regular.ttf "$tmp"
cd "$tmp" || exit 1

# page FONT [CSS]: a document in that font.
page()
{
	printf '<style>\n@font-face { font-family: X; src: url(%s); %s }\n' \
		"$1" "${2-}"
	printf '* { font-family: X }\n</style>\n\n# Ann Ode\n\nHello\n'
}

# sets FONT NAME: the PDF has a font of that name.
sets()
{
	page "$1" >page.md
	"$program" page.md --force -o page.pdf && qpdf --check page.pdf &&
		pdffonts page.pdf | grep -q "$2"
}

# names FONT WORDS: it is done without, and the words are said.
names()
{
	page "$1" >page.md
	"$program" page.md --force -o page.pdf 2>said || complain failed
	cat said
	qpdf --check page.pdf && grep -q "$2" said
}

"$PYTHON" - <<'END'
import random
import struct

FONT = open('SourceSans3-Regular.ttf', 'rb').read()
TABLES = {FONT[at:at + 4]: (at, struct.unpack('>II', FONT[at + 8:at + 16]))
          for at in range(12, 12 + 16 * struct.unpack('>H', FONT[4:6])[0], 16)}


def put(name, at, what, font=FONT):
    with open(name, 'wb') as f:
        f.write(font[:at] + what + font[at + len(what):])


put('few.ttf', TABLES[b'maxp'][1][0] + 4, b'\0\4')
put('none.ttf', TABLES[b'maxp'][1][0] + 4, b'\0\0')
put('unmapped.ttf', TABLES[b'cmap'][0], b'cmao')
put('bare.ttf', TABLES[b'glyf'][0], b'glye')
put('tiny.ttf', TABLES[b'head'][1][0] + 18, b'\0\1')
# Outlines of which no point can be read.
variable = open('variable.ttf', 'rb').read()
entry = variable.index(b'glyf')
start, size = struct.unpack('>II', variable[entry + 8:entry + 16])
put('pointless.ttf', start, b'\0\2' * (size // 2), variable)
# Of the first glyphs every one becomes sixteen, four times over.
shorts = lambda *n: struct.pack('>%dH' % len(n), *n)
many = (shorts(1, 168, 64) + shorts(134) * 64 + shorts(16, *[40] * 16) +
        shorts(2, 1, 0, 63, 0))
gsub = (shorts(1, 0, 10, 30, 50) +
        shorts(1) + b'DFLT' + shorts(8, 4, 0, 0, 0xFFFF, 1, 0) +
        shorts(1) + b'ccmp' + shorts(8, 0, 4, *range(4)) +
        shorts(4, *[10] * 4) + shorts(2, 0, 1, 8) + many)
put('growing.ttf', TABLES[b'GSUB'][0] + 8,
    struct.pack('>II', len(FONT), len(gsub)), FONT + gsub)
for name in 'packed.woff', 'packed.woff2':
    put('cut' + name[6:], 0, b'', open(name, 'rb').read()[:500])
r = random.Random(1)
for i in range(60):
    font = bytearray(FONT if i % 3 else open(r.choice(
        ['packed.woff', 'packed.woff2']), 'rb').read())
    for _ in range(r.choice([1, 3, 10])):
        at, (start, size) = r.choice(sorted(TABLES.values()))
        font[(start + r.randrange(min(size, 400))) % len(font)] = \
            r.choice([0, 1, 127, 128, 255])
    put('broken%d.ttf' % i, 0, b'', bytes(font))
END

try 'WOFF' sets packed.woff Packed
try 'WOFF2' sets packed.woff2 Packed
try 'half a WOFF' names cut.woff 'packed as WOFF,'
try 'half a WOFF2' names cut.woff2 'packed as WOFF2,'
try 'fewer glyphs than characters' sets few.ttf SourceSans
try 'no glyphs' names none.ttf maxp
try 'no characters' names unmapped.ttf cmap
try 'no outlines' names bare.ttf outlines
# refuses FONT WORDS [CSS]: text would be lost by it, so there is no PDF.
refuses()
{
	page "$1" "${3-}" >page.md
	"$program" page.md --force -o page.pdf 2>said
	status=$?
	cat said
	[ $status = 1 ] && grep -q "error: .*$2" said
}
try 'glyphs without end' refuses growing.ttf 'more glyphs of a word'
try 'an instance of no outlines' refuses pointless.ttf 'cannot be subset' \
	'font-weight: 100 900 } h1 { font-weight: 650'
try 'no size' names tiny.ttf 'no font'

# Any of many broken ones: a PDF, or an error that is said.
broken()
{
	for font in broken*.ttf; do
		page "$font" >page.md
		"$program" page.md --force -o page.pdf >said 2>&1
		status=$?
		[ $status = 0 ] || { [ $status = 1 ] && grep -q 'error: ' said
			} || { cat said; complain "$font: status $status"; } ||
			return
	done
}
try 'broken fonts' broken
