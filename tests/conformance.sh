#!/bin/sh
# What veraPDF says of every golden document, every style on resume.md and
# every CommonMark example: PDF/A-2a and PDF/UA-1. Its command line is fetched
# from Maven Central once and kept in build/. Where that cannot be, this says so
# and skips; in CI that is a failure.
. tests/tap.sh
. tests/spec/fetch.sh

version=1.28.2
home=$PWD/build/verapdf-$version

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
	if [ "${CI-}" = true ]; then
		not_ok 'veraPDF can be fetched' "$tmp/fetch"
	else
		echo '# NOT VALIDATED: Maven cannot fetch veraPDF' >&2
		skip 'PDF/A-2a and PDF/UA-1' 'Maven cannot fetch veraPDF'
	fi
	exit
fi

verapdf()
{
	java -Xshare:auto -XX:TieredStopAtLevel=1 -Dbasedir="$home" \
		-Dapp.home="$home" -cp "$home/lib/*" \
		org.verapdf.apps.GreenfieldCliWrapper "$@" 2>"$tmp/java"
}

# Golden documents, but those that are there for their error.
mkdir "$tmp/pdf"
for md in tests/golden/*.md; do
	name=$(basename "$md" .md)
	args=$(cat "tests/golden/$name.args" 2>/dev/null)
	# shellcheck disable=SC2086
	(cd tests/golden && "$program" -q $args "$name.md" \
		-o "$tmp/pdf/$name.pdf" 2>/dev/null)
done
for css in styles/*.css; do
	name=$(basename "$css" .css)
	"$program" -q -s "$name" resume.md -o "$tmp/pdf/style-$name.pdf"
	"$program" -q -s "$name" --gray resume.md -o "$tmp/pdf/gray-$name.pdf"
done
if have_spec; then
	mkdir "$tmp/spec"
	"$PYTHON" tests/spec/spec.py "$program" "$spec" "$tmp/spec" >/dev/null
	for pdf in "$tmp"/spec/*.pdf; do
		mv "$pdf" "$tmp/pdf/example-$(basename "$pdf")"
	done
fi

count=$(find "$tmp/pdf" -name '*.pdf' | wc -l)
for flavour in 2a ua1; do
	verapdf -f $flavour --format text -v "$tmp"/pdf/*.pdf >"$tmp/said"
	sed -n "s,^PASS $tmp/pdf/\(.*\)\.pdf .*,ok - $flavour: \1,p" \
		"$tmp/said"
	awk -v dir="$tmp/pdf/" -v flavour=$flavour '
		/^FAIL/ { sub(dir, "", $2); print "not ok - " flavour ": " $2 }
		/^  FAIL/ { print "#" $0 }' "$tmp/said"
	seen=$(grep -c '^\(PASS\|FAIL\) ' "$tmp/said")
	try "$flavour: all of $count files validated" test "$seen" = "$count"
done
