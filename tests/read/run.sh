#!/bin/sh
# What is understood of documents whose words change their place when they are
# set: NAME.json is the --to json of NAME.md. NAME.doc is the --dump=doc of
# NAME.data.json. run.sh accept rewrites them, and makes those that are missing.
. tests/tap.sh
cd tests/read || exit 1

for md in *.md; do
	json=${md%.md}.json
	"$program" -q --to json "$md" -o "$tmp/json"
	if [ "${1-}" = accept ]; then
		cmp -s "$tmp/json" "$json" || cp "$tmp/json" "$json"
	else
		try "$md" diff "$json" "$tmp/json"
	fi
done

for data in *.data.json; do
	doc=${data%.data.json}.doc
	"$program" -q --dump=doc "$data" >"$tmp/doc"
	if [ "${1-}" = accept ]; then
		cmp -s "$tmp/doc" "$doc" || cp "$tmp/doc" "$doc"
	else
		try "$data" diff "$doc" "$tmp/doc"
	fi
done

# What it was that was understood so: a line for each that was typed.
lines()
{
	"$program" --dump=reading "$1" >"$tmp/reading" || return 1
	cat "$tmp/reading"
	grep -q "^ *[0-9]* \(name\|section\|head\|body\|contact\) .*| " \
		"$tmp/reading"
}
for md in *.md; do
	[ "${1-}" = accept ] || try "$md: --dump=reading" lines "$md"
done
