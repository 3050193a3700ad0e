#!/bin/sh
# The CommonMark specification's examples all render, and no word is lost. The
# text of the specification is fetched once, and kept in build/.
. tests/tap.sh

release=0.31.2
spec=$PWD/build/spec-$release.txt

fetch()
{
	cd "$tmp" && npm pack --silent commonmark-spec@$release &&
		tar xzf commonmark-spec-$release.tgz package/spec.txt &&
		mv package/spec.txt "$spec.$$" && mv "$spec.$$" "$spec"
}

if ! [ -s "$spec" ] && ! (fetch) >"$tmp/fetch" 2>&1; then
	if [ "${CI-}" = true ]; then
		not_ok 'the specification can be fetched' "$tmp/fetch"
	else
		skip '652 CommonMark examples' 'npm cannot fetch them'
	fi
	exit
fi
"$PYTHON" tests/spec/spec.py "$program" "$spec" "$tmp"
