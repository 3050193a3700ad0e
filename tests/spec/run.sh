#!/bin/sh
# The CommonMark specification's examples all render, and no word is lost.
. tests/tap.sh
. tests/spec/fetch.sh

if ! have_spec; then
	if [ "${CI-}" = true ]; then
		not_ok 'the specification can be fetched' "$tmp/fetch"
	else
		skip '652 CommonMark examples' 'npm cannot fetch them'
	fi
	exit
fi
"$PYTHON" tests/spec/spec.py "$program" "$spec" "$tmp"
