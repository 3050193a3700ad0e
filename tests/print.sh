#!/bin/sh
# What a printer looks at: boxes, bleed and marks, colours, pictures.
. tests/tap.sh

# box PDF NAME "X0 Y0 X1 Y1": pdfinfo says so of the first page.
box()
{
	got=$(pdfinfo -box "$1" | sed -n "s/^$2: *//p" | tr -s ' ')
	[ "$got" = "$3" ] || complain "$2 is $got, not $3"
}

"$program" -q -s sidebar --paper a4 resume.md -o "$tmp/a.pdf"
for name in MediaBox CropBox BleedBox TrimBox; do
	try "A4: $name" box "$tmp/a.pdf" $name '0.00 0.00 595.28 841.89'
done
"$program" -q -s sidebar --paper letter --bleed 0.125in resume.md \
	-o "$tmp/b.pdf"
try 'letter with bleed: MediaBox' box "$tmp/b.pdf" MediaBox \
	'0.00 0.00 630.00 810.00'
try 'letter with bleed: BleedBox' box "$tmp/b.pdf" BleedBox \
	'0.00 0.00 630.00 810.00'
try 'letter with bleed: TrimBox' box "$tmp/b.pdf" TrimBox \
	'9.00 9.00 621.00 801.00'
"$program" -q -s sidebar --paper letter --bleed 9pt --marks resume.md \
	-o "$tmp/m.pdf"
try 'with marks: MediaBox' box "$tmp/m.pdf" MediaBox '0.00 0.00 664.02 844.02'
try 'with marks: BleedBox' box "$tmp/m.pdf" BleedBox '17.01 17.01 647.01 827.01'
try 'with marks: TrimBox' box "$tmp/m.pdf" TrimBox '26.01 26.01 638.01 818.01'

# Tint up to the sheet's edge; with marks up to the bleed's, and marks beyond.
# Points are a pixel each; x and y from the top left, then what is there.
cat >"$tmp/ink.py" <<'END'
import sys
with open(sys.argv[1], "rb") as f:
	assert f.readline() == b"P6\n"
	width, height = map(int, f.readline().split())
	f.readline()
	data = f.read()
bad = 0
for spec in sys.argv[2:]:
	x, y, want = spec.split(",")
	at = 3 * (int(y) % height * width + int(x) % width)
	r, g, b = data[at:at + 3]
	is_ = "white" if min(r, g, b) > 250 else \
		"dark" if max(r, g, b) < 200 else "tint"
	if is_ != want:
		print(f"{x},{y}: {is_}, not {want}")
		bad = 1
sys.exit(bad)
END
ink()
{
	pdf=$1
	shift
	pdftoppm -r 72 -f 1 -l 1 -aaVector no "$pdf" >"$tmp/page.ppm" &&
		"$PYTHON" "$tmp/ink.py" "$tmp/page.ppm" "$@"
}
try 'the tint bleeds' ink "$tmp/b.pdf" 1,1,tint 1,-2,tint -2,400,white
try 'as far as it should' ink "$tmp/m.pdf" 18,400,tint 15,400,white \
	330,400,white
try 'marks stand at the corners' ink "$tmp/m.pdf" 8,26,dark 26,8,dark \
	-8,-27,dark -27,-8,dark 26,20,tint

# The words are where they were, and the links.
"$program" -q -s sidebar --paper letter resume.md -o "$tmp/l.pdf"
pdftotext "$tmp/l.pdf" "$tmp/l.txt"
pdftotext "$tmp/m.pdf" "$tmp/m.txt"
try 'the same words' cmp "$tmp/l.txt" "$tmp/m.txt"
try 'sound' qpdf --check "$tmp/m.pdf"

bad_bleed()
{
	"$program" --bleed "$1" resume.md -o "$tmp/x.pdf" 2>"$tmp/said"
	[ $? = 2 ] && grep -q -F -e "--bleed is a length" "$tmp/said"
}
for length in 3 mm -3mm 3km 900mm ''; do
	try "no bleed: '$length'" bad_bleed "$length"
done

# Colours and pictures.
corpus=$PWD/tests/fuzz/corpus/image
printf '# Ann Ode\n\n![a](%s/rgb.jpg) ![b](%s/alpha.png) ![c](%s/cmyk.jpg)\n' \
	"$corpus" "$corpus" "$corpus" >"$tmp/p.md"
"$program" -q --allow "$corpus" "$tmp/p.md" -o "$tmp/p.pdf"
"$program" -q --allow "$corpus" --gray "$tmp/p.md" -o "$tmp/g.pdf"
try 'no transparency on white paper' sh -c \
	"! pdfimages -list '$tmp/p.pdf' | grep smask"
try 'all pictures grey with --gray' sh -c \
	"! pdfimages -list '$tmp/g.pdf' | grep -E ' (rgb|cmyk|icc) '"
try 'CMYK has a profile' sh -c \
	"pdfimages -list '$tmp/p.pdf' | grep -q -E ' icc +4 '"
all_embedded()
{
	pdffonts "$1" | awk 'NR > 2 && ($(NF - 4) != "yes" ||
		$(NF - 3) != "yes" || $(NF - 2) != "yes") { bad = 1 }
		END { exit bad || NR < 3 }'
}
try 'fonts are embedded, subset, and read back' all_embedded "$tmp/a.pdf"
