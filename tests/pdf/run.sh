#!/bin/sh
# The PDFs of the golden documents and of resume.md: sound for qpdf and mutool,
# every word read back by three extractors.
. tests/tap.sh

sound()
{
	qpdf --check "$1" && mutool info "$1" 2>&1 | tee "$tmp/info" &&
		mutool clean "$1" "$tmp/clean.pdf" 2>&1 | tee -a "$tmp/info" &&
		! grep -i -E '^(error|warning)' "$tmp/info"
}

set --
for md in resume.md tests/golden/*.md; do
	[ -e "$md" ] || continue
	name=$(basename "$md" .md)
	args=$(cat "tests/golden/$name.args" 2>/dev/null)
	# shellcheck disable=SC2086
	"$program" $args "$md" -o "$tmp/$name.pdf" 2>"$tmp/$name.err"
	status=$?
	if [ $status != 0 ]; then
		# Some documents are there for their error.
		if [ $status = 1 ] && grep -q ': error: ' "$tmp/$name.err"; then
			ok "$md: an error, and said"
		else
			not_ok "$md: status $status" "$tmp/$name.err"
		fi
		continue
	fi
	try "$md: sound" sound "$tmp/$name.pdf"
	case $args in
	*--for* | *--anonymous*) ;; # words are left out on purpose
	*) set -- "$@" "$md" "$tmp/$name.pdf" ;;
	esac
done
"$PYTHON" tests/pdf/words.py "$@"
