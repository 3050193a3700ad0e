#!/bin/sh
# The CommonMark specification's examples all render, and no word is lost; nor
# of our own examples of what GitHub's Markdown has beyond.
. tests/tap.sh
. tests/spec/fetch.sh

"$PYTHON" tests/spec/spec.py "$program" tests/spec/gfm.txt "$tmp" 24 beyond

if ! have_spec; then
	absent '652 CommonMark examples' 'npm cannot fetch them'
	exit
fi
"$PYTHON" tests/spec/spec.py "$program" "$spec" "$tmp" 652
