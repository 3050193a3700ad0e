#!/bin/sh
# Pictures: what the PDF carries of colour profiles, densities, transparency;
# and what is said of those that are faulty.
. tests/tap.sh

"$PYTHON" tests/pictures.py "$tmp"

# shows PICTURE [OPTION]...: $tmp/x.pdf has it; prints what was said.
shows()
{
	printf '# Ann\n\n![Her](%s)\n\n%s\n' "$1" "${style-}" >"$tmp/x.md"
	shift
	"$program" "$tmp/x.md" -o "$tmp/x.pdf" "$@" 2>&1
}

# objects: those of the PDF, as text.
objects()
{
	qpdf --qdf --object-streams=disable "$tmp/x.pdf" "$tmp/q.pdf" &&
		tr -d '\000' <"$tmp/q.pdf"
}

# has PICTURE PATTERN [OPTION]...: without a warning, and in the PDF.
has()
{
	picture=$1
	pattern=$2
	shift 2
	shows "$picture" --strict "$@" && objects >"$tmp/objects" &&
		grep -a -q -e "$pattern" "$tmp/objects"
}
lacks()
{
	shows "$1" --strict && objects >"$tmp/objects" &&
		! grep -a -q -e "$2" "$tmp/objects"
}
for picture in two-pieces.jpg profile.png ghost-profile.png; do
	try "$picture: its profile" has $picture 'a lens of its own'
done
try 'grey.png: its profile' has grey.png '/N 1'
for picture in a-piece-short.jpg other-space.png; do
	try "$picture: no profile" lacks $picture 'a lens of its own'
done
try 'ghost.png: on white it is opaque' lacks ghost.png '/SMask'
# Behind round corners no one colour lies below all of the picture.
style='<style>p { background-color: #ccc; border-radius: 20pt }</style>'
try 'ghost.png: a soft mask' has ghost.png '/SMask'
try 'palette-ghost.png: a soft mask' has palette-ghost.png '/SMask'
try 'large-ghost.png: fewer pixels, in the mask too' \
	has large-ghost.png '/SMask'
style=
try 'palette.png: its palette' has palette.png '/Indexed'
try 'palette.png: in greys' has palette.png '/Indexed' --gray
try 'large.png: fewer pixels' has large.png 'XObject' -v
try 'and says so' sh -c "'$program' -v '$tmp/x.md' -o '$tmp/x.pdf' 2>&1 |
	grep 'carried as [0-9]* x [0-9]* pixels'"

# wide PICTURE: points, as it stands on the page.
wide()
{
	shows "$1" --dump=pages | sed -n 's/.* image \([0-9]*\).*/\1/p'
}
same() { [ "$(wide "$1")" = "$2" ] || complain "$(wide "$1")"; }
try 'inch.jpg: 40 an inch' same inch.jpg 72
try 'centimetre.jpg: 40 a centimetre, and turned' same centimetre.jpg 21
try 'profile.png: 300 an inch' same profile.png 9
try 'ratio.png: no density' same ratio.png "$(wide ghost.png)"
try 'fill.jpg: what may stand between' has fill.jpg DCTDecode

faulty()
{
	shows "$1" >"$tmp/said"
	cat "$tmp/said"
	grep -q "$1.*$2" "$tmp/said"
}
while read -r picture why; do
	try "$picture" faulty "$picture" "$why"
done <<'END'
lossless.jpg a kind of JPEG that PDF does not know
short-head.jpg its frame header is too short
deep.jpg other than 8 bits
sizeless.jpg does not say how large
two-colours.jpg neither 1, 3 nor 4 colour
no-marker.jpg no marker where one must be
no-end.jpg is cut short
long-segment.jpg is cut short
no-scan.jpg is cut short
no-frame.jpg no frame header before its data
no-palette.png is broken or cut short
cut.png is broken or cut short
too-wide.gif is broken
no-picture.gif is broken or cut short
cut.gif is broken or cut short
note.gif is broken or cut short
cut.webp is broken or cut short
END
shows fill.jpg --gray >"$tmp/said"
try 'what is faulty inside stays in colours' grep 'stays in colours' "$tmp/said"
