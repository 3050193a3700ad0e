#!/bin/sh
# Documents of all lengths, in all styles: where their pages end.
. tests/tap.sh

"$PYTHON" tests/pages/pages.py "$program" "$tmp"
