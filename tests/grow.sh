#!/bin/sh
# Twice the input takes twice the time and memory, not four times.
. tests/tap.sh

if [ -n "${SAN-}" ]; then # whose memory and time are not the program's
	skip 'twice as much' 'with a sanitizer'
	exit
fi
"$PYTHON" tests/grow.py "$program" "$tmp"
