# readers.sh: sourced after tap.sh. Programs that read PDFs and are no Debian
# packages are fetched once and kept in build/readers.

readers=$PWD/build/readers
pdfjs=4.10.38
pdfium=5.15.2
jars=/usr/share/java
no_readers='npm or pip cannot fetch pdf.js and pdfium'

# Another test may have been quicker.
keep()
{
	mv -T "$1" "$2" 2>/dev/null || { rm -rf "$1" && [ -d "$2" ]; }
}

# have_readers: whether they are there, or could be fetched; else $tmp/fetch
# says why.
have_readers()
{
	mkdir -p "$readers"
	[ -d "$readers/pdfjs-$pdfjs" ] || (
		cd "$tmp" && npm pack --silent pdfjs-dist@$pdfjs &&
			tar xzf pdfjs-dist-$pdfjs.tgz &&
			keep package "$readers/pdfjs-$pdfjs"
	) >"$tmp/fetch" 2>&1 || return 1
	[ -d "$readers/pdfium-$pdfium" ] || (
		"$PYTHON" -m pip install --quiet --target "$tmp/fetched" \
			--root-user-action=ignore --no-deps \
			pypdfium2==$pdfium &&
			keep "$tmp/fetched" "$readers/pdfium-$pdfium"
	) >"$tmp/fetch" 2>&1
}

# read_pdfs FILE.pdf...: FILE.pdfbox and FILE.pdfjs are what those two read.
read_pdfs()
{
	java -Xshare:auto -XX:TieredStopAtLevel=1 -cp \
		$jars/pdfbox2.jar:$jars/fontbox2.jar:$jars/commons-logging.jar \
		tests/pdf/PdfBox.java "$@" 2>/dev/null
	node tests/pdf/pdfjs.mjs "$readers/pdfjs-$pdfjs" "$@" >/dev/null 2>&1
}

PDFIUM=$readers/pdfium-$pdfium
export PDFIUM
