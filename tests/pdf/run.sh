#!/bin/sh
# The PDFs of the golden documents and of resume.md in every style: sound for
# qpdf and mutool; every word read back, in order, by six programs; and how
# large they are.
. tests/tap.sh
. tests/pdf/readers.sh

sound()
{
	qpdf --check "$1" && mutool info "$1" 2>&1 | tee "$tmp/info" &&
		mutool clean "$1" "$tmp/clean.pdf" 2>&1 | tee -a "$tmp/info" &&
		! grep -i -E '^(error|warning)' "$tmp/info" | grep -v ' ICC '
}

# render NAME MD [OPTION]...: $tmp/NAME.pdf, NAME.err and NAME.pages. When it
# fails, that is a test: some documents are there for their error.
render()
{
	name=$1
	folder=$(dirname "$2")
	file=$(basename "$2")
	shift 2
	(cd "$folder" && "$program" "$@" "$file" -o "$tmp/$name.pdf") \
		2>"$tmp/$name.err"
	status=$?
	if [ $status = 0 ]; then
		(cd "$folder" && "$program" -q "$@" "$file" --dump=pages) \
			>"$tmp/$name.pages"
		try "$name: sound" sound "$tmp/$name.pdf"
		return
	fi
	if [ $status = 1 ] && grep -q ': error: ' "$tmp/$name.err"; then
		ok "$name: an error, and said"
	else
		not_ok "$name: status $status" "$tmp/$name.err"
	fi
	return 1
}

# Documents whose words the page has otherwise than cmark, who says here what
# they are: marks of dialects, a word that is broken, that a sheet adds, that
# nobody sees or that is wider than its line; or that mutool reads in halves of
# surrogates. Their .txt, .doc, .pages or .err is compared.
dialects=' badges cjk-lines emoji-joined icons icons-off icons-on indented '
dialects="$dialects icons-right marked strong-cjk table-narrow typed unseen "
dialects="$dialects floats html-parts page-boxes report-faults "
dialects="$dialects deflist-nested slides-and-latex table-within "
dialects="$dialects html-indent-comment html-page html-page-open html-page-body "
dialects="$dialects rule-typed ja-as-of web-date-emoji "
dialects="$dialects picture-named-above "

in_order=
beside=
for md in tests/golden/*.md; do
	name=$(basename "$md" .md)
	args=$(cat "tests/golden/$name.args" 2>/dev/null)
	# shellcheck disable=SC2086
	render "$name" "$md" $args || continue
	case "$args $dialects" in
	*--for* | *--anonymous* | *" $name "*) ;; # left out on purpose
	*--proof*) ;; # and added
	*) in_order="$in_order $md $tmp/$name.pdf" ;;
	esac
done
for css in styles/*.css; do
	style=$(basename "$css" .css)
	render "style-$style" resume.md -s "$style" || continue
	case $style in
	sidebar) beside="$beside resume.md $tmp/style-$style.pdf" ;;
	*) in_order="$in_order resume.md $tmp/style-$style.pdf" ;;
	esac
done

# The documents without a style of their own in each of the others.
others=
for md in tests/golden/*.md; do
	stem=$(basename "$md" .md)
	[ -e "$tmp/$stem.pdf" ] && ! [ -e "tests/golden/$stem.args" ] || continue
	case $dialects in *" $stem "*) continue ;; esac
	for css in styles/*.css; do
		style=$(basename "$css" .css)
		[ "$style" != classic ] || continue
		render "$stem@$style" "$md" -s "$style" &&
			others="$others $md $tmp/$stem@$style.pdf"
	done
done

# A page of text is 25 KB at most, all told, and what comes with it.
small()
{
	pages=$(grep -c '^page ' "${1%.pdf}.pages")
	size=$(wc -c <"$1")
	[ "$size" -le $((25000 * pages)) ] ||
		complain "$size bytes for $pages pages"
}
for style in classic modern compact sidebar timeline book; do
	try "$style: 25 KB a page" small "$tmp/style-$style.pdf"
done

if have_readers; then
	read_pdfs "$tmp"/*.pdf
	# shellcheck disable=SC2086
	"$PYTHON" tests/pdf/words.py $in_order ||
		not_ok 'words.py'
	# shellcheck disable=SC2086
	"$PYTHON" tests/pdf/words.py --anywhere $beside ||
		not_ok 'words.py --anywhere'
	# shellcheck disable=SC2086
	"$PYTHON" tests/pdf/f1.py -t $in_order $beside $others ||
		not_ok 'f1.py'
else
	absent 'what six programs read' "$no_readers"
fi
