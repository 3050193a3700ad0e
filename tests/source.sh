#!/bin/sh
# The source itself: who includes whom, and sizes.
. tests/tap.sh

# A file includes its own folder and those above it. What stands after the
# colon are the third-party headers allowed in that folder only.
layers='
base: unicode/
guard:
model:
markdown: cmark yaml
resume:
interchange: jansson
incoming:
read:
image: png jpeglib webp/ gif_lib expat
style:
font: fontconfig/ ft2build FT_ freetype/ hb
text: hb unicode/ hyphen
layout:
pdf: hpdf hb libdeflate
options:
main:
'
ours=$(echo "$layers" | sed -n 's/:.*//p' | grep -v main | paste -sd '|' -)
foreign='unicode/|cmark|jansson|yaml|png|jpeglib|webp/|gif_lib|expat|fontconfig/|ft2build|FT_|freetype/|hb|hyphen|hpdf|libdeflate|openssl/|glib|curl/|libxml'

# wrong FOLDER FILE...: the includes that FOLDER may not have.
wrong()
{
	folder=$1
	shift
	above=$(echo "$layers" | sed -n "1,/^$folder:/s/:.*//p" | paste -sd '|' -)
	allowed=$(echo "$layers" | sed -n "s/^$folder: *//p" | tr ' ' '|')
	grep -Hn '^[ 	]*#[ 	]*include' "$@" |
		sed -E 's/^([^:]*:[0-9]*):.*include[ 	]*[<"]?([^>"]*).*/\1 \2/' |
		awk -v above="^(${above#|})/" -v ours="^($ours)/" \
			-v allowed="^(${allowed:-none})" \
			-v foreign="^($foreign)" '
		$2 ~ ours && $2 !~ above { print $1 " includes " $2 }
		$2 ~ foreign && $2 !~ allowed { print $1 " includes " $2 }'
}

for folder in $(echo "$layers" | sed -n 's/:.*//p'); do
	files=$(ls src/"$folder"/*.[ch] "src/$folder.c" 2>/dev/null)
	[ -n "$files" ] || continue
	# shellcheck disable=SC2086
	wrong "$folder" $files >"$tmp/wrong"
	try "layers: $folder" sh -c "cat '$tmp/wrong'; test ! -s '$tmp/wrong'"
done

# The check would notice.
mkdir -p "$tmp/src"
printf '#include "pdf/pdf.h"\n#include <hb.h>\n' >"$tmp/src/a.c"
try 'layers: a wrong one is seen' \
	test "$(wrong style "$tmp/src/a.c" | wc -l)" = 2

# Each header stands alone, and first in nobody's favour.
flags=$(pkg-config --cflags harfbuzz freetype2 fontconfig libcmark libpng)
for header in src/*/*.h; do
	# shellcheck disable=SC2086
	echo "#include \"${header#src/}\"" | ${CC:-cc} -std=c11 -fsyntax-only \
		-D_XOPEN_SOURCE=700 -Isrc $flags -x c - 2>>"$tmp/headers" ||
		echo "$header needs another before it" >>"$tmp/headers"
done
try 'headers stand alone' sh -c "cat '$tmp/headers'; test ! -s '$tmp/headers'"

# Files of at most 500 lines, functions of at most 60, lines of 80 columns.
awk 'FNR == 501 { print FILENAME " has more than 500 lines" }
	/^{/ { start = FNR }
	/^}/ && start && FNR - start - 1 > 60 {
		print FILENAME ":" start ": a function of " \
			FNR - start - 1 " lines" }
	/^}/ { start = 0 }' src/*.c src/*/*.[ch] tests/unit/*.c >"$tmp/long"
try 'sizes' sh -c "cat '$tmp/long'; test ! -s '$tmp/long'"

# Every font is the file that fonts/README.md says, and it names every font.
sed -n 's/^| `\(.*\.ttf\)` .* `\([0-9a-f]\{64\}\)` |$/\2  fonts\/\1/p' \
	fonts/README.md >"$tmp/sums"
try 'fonts are what they were' sh -c "sha256sum --quiet -c '$tmp/sums' &&
	test \$(wc -l <'$tmp/sums') = \$(ls fonts/*.ttf fonts/icons/* | wc -l)"
