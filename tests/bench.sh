#!/bin/sh
# bench.sh [FILE.md]: what one document costs. Time is wall clock, of the
# whole process; instructions are exact and the same on every run.
set -e
: "${BUILD:=build}"
program=$PWD/$BUILD/resumepdf
md=${1:-resume.md}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
SOURCE_DATE_EPOCH=1700000000
export SOURCE_DATE_EPOCH

"$program" -q "$md" -o "$tmp/cv.pdf"
hyperfine -N --warmup 5 --runs 100 --export-csv "$tmp/time.csv" \
	"$program -q $md -o $tmp/cv.pdf" "$program --version" >/dev/null 2>&1
awk -F, -v what="$md" '
	NR == 2 { printf "%-14s median %.1f ms, least %.1f ms\n", \
		"time", $4 * 1000, $7 * 1000 }
	NR == 3 { printf "%-14s median %.1f ms\n", "start alone", $4 * 1000 }
' "$tmp/time.csv"
/usr/bin/time -f '%M' -o "$tmp/memory" "$program" -q "$md" -o "$tmp/cv.pdf"
awk '{ printf "%-14s %.1f MB\n", "peak memory", $1 / 1024 }' "$tmp/memory"
# What the sandbox leaves is too little for valgrind.
valgrind --tool=callgrind --callgrind-out-file="$tmp/callgrind" \
	"$program" -q --no-sandbox --limit time=none,memory=none "$md" \
	-o "$tmp/cv.pdf" 2>&1 |
	sed -n 's/.*Collected : //p' |
	awk '{ printf "%-14s %.1f M\n", "instructions", $1 / 1e6 }'
printf '%-14s %s bytes\n' size "$(wc -c <"$tmp/cv.pdf")"
