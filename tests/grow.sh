#!/bin/sh
# Twice the input takes twice the time and memory, not four times.
. tests/tap.sh

"$PYTHON" tests/grow.py "$program" "$tmp"
