#!/bin/sh
# bench_lines.sh [FILE.md]: how evenly justified lines come out, on a wide and
# a narrow measure, with all means and without: --report's sums. Speed is
# bench.sh's.
set -e
: "${BUILD:=build}"
program=$PWD/$BUILD/resumepdf
md=${1:-src/README.md}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# lines NAME MEASURE DECLARATIONS
lines()
{
	cat >"$tmp/style.css" <<EOF
@page { size: $(($2 + 40))mm 297mm; margin: 20mm }
body { font: 11pt/15pt "Source Serif 4"; $3 }
h1, h2, h3, h4, h5, h6 { text-align: left }
EOF
	echo "$2 mm, $1:"
	"$program" -q --report --style "$tmp/style.css" "$md" \
		-o "$tmp/lines.pdf" |
		sed -n 's/^[^ ]*md: /  /p; s/^letters/  &/p'
}

for measure in 170 115; do
	lines 'justified' $measure \
		'text-align: justify; hyphens: auto; hanging-punctuation: first;
		-rp-expansion: 1.5%; -rp-protrusion: auto'
	lines 'justified, spaces alone' $measure \
		'text-align: justify; hyphens: auto'
	lines 'ragged' $measure 'text-align: left'
done
