#!/bin/sh
# The CommonMark specification's examples all render, and no word is lost.
. tests/tap.sh
. tests/spec/fetch.sh

if ! have_spec; then
	absent '652 CommonMark examples' 'npm cannot fetch them'
	exit
fi
"$PYTHON" tests/spec/spec.py "$program" "$spec" "$tmp"
