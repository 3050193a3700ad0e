#!/bin/sh
# What validators say of every golden document in every style, of resume.md and
# of every CommonMark example: veraPDF of PDF/A-2a and PDF/UA-1, which is what is
# made by default, and of what --pdf and --attach-source make; PDFBox's preflight
# of the rules that PDF/A-2 has from PDF/A-1; qpdf of the syntax.
#
# veraPDF's command line is fetched from Maven Central once and kept in build/.
# Where that cannot be, this says so and skips; in CI that is a failure.
. tests/tap.sh
. tests/spec/fetch.sh

version=1.28.2
home=$PWD/build/verapdf-$version
jars=/usr/share/java

fetch_verapdf()
{
	mkdir -p "$home" && cat >"$home/pom.xml" <<EOF
<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>resumepdf</groupId>
<artifactId>conformance</artifactId>
<version>1</version>
<dependencies><dependency>
<groupId>org.verapdf.apps</groupId>
<artifactId>greenfield-apps</artifactId>
<version>$version</version>
</dependency></dependencies>
</project>
EOF
	cd "$home" && mvn -q -B dependency:copy-dependencies \
		-DoutputDirectory=lib.new && mv lib.new lib
}

if ! [ -d "$home/lib" ] && ! (fetch_verapdf) >"$tmp/fetch" 2>&1; then
	echo '# NOT VALIDATED: Maven cannot fetch veraPDF' >&2
	absent 'all standards' 'Maven cannot fetch veraPDF'
	exit
fi

verapdf()
{
	java -Xshare:auto -XX:TieredStopAtLevel=1 -Dbasedir="$home" \
		-Dapp.home="$home" -cp "$home/lib/*" \
		org.verapdf.apps.GreenfieldCliWrapper "$@" 2>/dev/null
}

# validate FOLDER FLAVOUR...: all PDFs of the folder, in each flavour.
validate()
{
	set=$1
	shift
	count=$(find "$tmp/$set" -name '*.pdf' | wc -l)
	for flavour; do
		said=$tmp/said-$set-$flavour
		verapdf -f "$flavour" --format text -v "$tmp/$set"/*.pdf \
			>"$said"
		awk -v dir="$tmp/$set/" -v name="$set, $flavour" '
			/^PASS/ { sub(dir, "", $2); print "ok - " name ": " $2 }
			/^FAIL/ { sub(dir, "", $2)
				print "not ok - " name ": " $2 }
			/^  FAIL/ { print "#" $0 }' "$said"
		seen=$(grep -c '^\(PASS\|FAIL\) ' "$said")
		if [ "$seen" = "$count" ]; then
			ok "$set, $flavour: all of $count files validated"
		else
			not_ok "$set, $flavour: $seen of $count validated"
		fi
	done
}

# make_golden FOLDER [OPTION]...: golden documents, but those that are there for
# their error; in every style, but those that have one of their own.
make_golden()
{
	set=$1
	shift
	mkdir -p "$tmp/$set"
	for md in tests/golden/*.md; do
		name=$(basename "$md" .md)
		args=$(cat "tests/golden/$name.args" 2>/dev/null)
		# shellcheck disable=SC2086
		(cd tests/golden && "$program" -q $args "$@" "$name.md" \
			-o "$tmp/$set/$name.pdf" 2>/dev/null)
		[ -z "$args" ] || continue
		for css in styles/*.css; do
			style=$(basename "$css" .css)
			(cd tests/golden && "$program" -q "$@" -s "$style" \
				"$name.md" -o "$tmp/$set/$name@$style.pdf" \
				2>/dev/null)
		done
	done
}

corpus=$PWD/tests/fuzz/corpus/image
cat >"$tmp/pictures.md" <<EOF
# Ann Ode

![rgb]($corpus/rgb.jpg) ![cmyk]($corpus/cmyk.jpg) ![alpha]($corpus/alpha.png)
![palette]($corpus/palette.png) ![16 bits]($corpus/grey16.png)
![](decoration.png){.decoration} [![a link]($corpus/rgb.png)](https://example.com)

<style>section::before { content: "§ " }</style>

Sign , [Text](#ann-ode), [\`code\`](https://example.com).
EOF

# make_styles FOLDER [OPTION]...: resume.md in every style, in greys too, and
# with marks for the cutter; and pictures of all kinds.
make_styles()
{
	set=$1
	shift
	for css in styles/*.css; do
		name=$(basename "$css" .css)
		"$program" -q "$@" -s "$name" resume.md \
			-o "$tmp/$set/style-$name.pdf"
		"$program" -q "$@" -s "$name" --gray resume.md \
			-o "$tmp/$set/gray-$name.pdf"
	done
	"$program" -q "$@" -s sidebar --bleed 3mm --marks resume.md \
		-o "$tmp/$set/marks.pdf"
	for gray in '' --gray; do
		# shellcheck disable=SC2086
		"$program" -q --allow "$corpus" "$@" $gray "$tmp/pictures.md" \
			-o "$tmp/$set/pictures$gray.pdf"
	done
}

# make_examples FOLDER [OPTION]...: CommonMark's.
make_examples()
{
	set=$1
	shift
	printf '#!/bin/sh\nexec "%s" %s "$@"\n' "$program" "$*" >"$tmp/run"
	chmod +x "$tmp/run"
	mkdir "$tmp/examples"
	"$PYTHON" tests/spec/spec.py "$tmp/run" "$spec" "$tmp/examples" \
		652 >/dev/null
	for pdf in "$tmp"/examples/*.pdf; do
		mv "$pdf" "$tmp/$set/example-$(basename "$pdf")"
	done
	rm -r "$tmp/examples"
}

make_golden default
make_styles default
make_golden pdf2 --pdf=a-4+ua-2
make_styles pdf2 --pdf=a-4+ua-2
if have_spec; then
	make_examples default
	make_examples pdf2 --pdf=a-4+ua-2
else
	absent 'the CommonMark examples' 'npm cannot fetch them'
fi
for standard in a-2a a-2b ua-1 plain; do
	mkdir "$tmp/$standard"
	"$program" -q --pdf=$standard resume.md -o "$tmp/$standard/resume.pdf"
done
mkdir "$tmp/attached" "$tmp/attached2"
"$program" -q --attach-source resume.md -o "$tmp/attached/resume.pdf"
"$program" -q --attach-source --pdf=a-4+ua-2 resume.md \
	-o "$tmp/attached2/resume.pdf"

# Two at a time: a test's lines must not be torn.
{
	validate default 2a ua1
	validate a-2a 2a
	validate a-2b 2b
	validate ua-1 ua1
	validate attached 3a 3b ua1
} >"$tmp/first" &
{
	validate pdf2 4 ua2 wt1a wt1r
	validate attached2 4f ua2 wt1a wt1r
} >"$tmp/second"
wait
cat "$tmp/first" "$tmp/second"

claims()
{
	! grep -a -q 'pdfaid:part\|pdfuaid:part' "$1"
}
try 'plain claims nothing' claims "$tmp/plain/resume.pdf"

# As PDF/A-1 has it: an older frame around the same objects. What is left to
# differ is that part's own: profiles of version 2 (2.1.6), a list of glyphs
# (3.1.11), its number (7.11.2), no transparency (2.2.2).
mkdir "$tmp/older"
for pdf in "$tmp"/default/*.pdf; do
	case $pdf in
	*/example-*) continue ;;
	esac
	qpdf --object-streams=disable --force-version=1.4 \
		--newline-before-endstream "$pdf" \
		"$tmp/older/$(basename "$pdf")" >/dev/null 2>&1 ||
		not_ok "qpdf reads $(basename "$pdf")"
done
classes=
for jar in pdfbox2 fontbox2 preflight xmpbox commons-logging commons-io \
	jaxb-api javax.activation; do
	classes=$classes:$jars/$jar.jar
done
java -cp "${classes#:}" tests/pdf/Preflight.java "$tmp"/older/*.pdf \
	>"$tmp/preflight" 2>/dev/null
for pdf in "$tmp"/older/*.pdf; do
	grep -F "$pdf: " "$tmp/preflight" |
		grep -v ': \(2\.1\.6\|3\.1\.11\|7\.11\.2\|2\.2\.2\) ' \
			>"$tmp/faults"
	try "preflight: $(basename "$pdf")" \
		sh -c "cat '$tmp/faults'; test \"\$(cat '$tmp/faults')\" = '$pdf: read'"
done
