#!/bin/sh
# run.sh: golden tests. NAME.md with NAME.EXT is what the program must print:
#
#	doc style items lines pages	--dump=EXT
#	txt				what pdftotext reads in the PDF
#	err				the messages
#	plain, json			--to=text, --to=json
#	report				--report
#
# NAME.args holds further options. run.sh accept rewrites the outputs that
# are there; run.sh accept NAME EXT... makes new ones.
. tests/tap.sh
cd tests/golden || exit 1

SOURCE_DATE_EPOCH=1700000000
export SOURCE_DATE_EPOCH

# render NAME EXT: prints what NAME.EXT should hold.
render()
{
	args=$(cat "$1.args" 2>/dev/null)
	# shellcheck disable=SC2086
	case $2 in
	txt)
		"$program" $args "$1.md" -o "$tmp/pdf" 2>"$tmp/err" ||
			cat "$tmp/err"
		pdftotext "$tmp/pdf" - ;;
	plain) "$program" $args --to text "$1.md" -o - 2>&1 ;;
	json) "$program" $args --to json "$1.md" -o - 2>&1 ;;
	report) "$program" $args --report "$1.md" -o "$tmp/pdf" 2>&1 ;;
	err) "$program" $args "$1.md" -o "$tmp/pdf" 2>&1 ;;
	*) "$program" $args "--dump=$2" "$1.md" 2>"$tmp/err" ||
		cat "$tmp/err" ;;
	esac
	rm -f "$tmp/pdf"
}

# The outputs there are.
outputs()
{
	for md in *.md; do
		for ext in doc style items lines pages txt err plain json \
			report; do
			[ ! -e "${md%.md}.$ext" ] || echo "${md%.md}.$ext"
		done
	done
}

if [ "${1-}" = accept ]; then
	shift
	new=${1-}
	[ $# = 0 ] || shift
	for ext; do
		: >"$new.$ext"
	done
	outputs | while read -r output; do
		render "${output%.*}" "${output##*.}" >"$tmp/new"
		cmp -s "$tmp/new" "$output" || {
			cp "$tmp/new" "$output"
			echo "tests/golden/$output"
		}
	done
	exit
fi

outputs | while read -r output; do
	render "${output%.*}" "${output##*.}" >"$tmp/new"
	try "$output" diff -u --label expected --label got "$output" "$tmp/new"
done
for md in *.md; do
	ls "${md%.md}".[a-z]* | grep -qv '\.md$' ||
		not_ok "$md has no golden output"
done
