#!/bin/sh
# The program alone is enough, and `make install` puts everything in place.
. tests/tap.sh

printf '# Ann Ode\n\n*Word* **after** `word`.\n' >"$tmp/a.md"
mkdir "$tmp/alone"
cp "$program" "$tmp/alone"
try 'the program alone, elsewhere' sh -c "cd / && env -i \
	'$tmp/alone/resumepdf' '$tmp/a.md' -o '$tmp/a.pdf' &&
	pdftotext '$tmp/a.pdf' - | grep 'Word after word'"

# What the loader and the C library watch over.
hardened()
{
	readelf -hldW --dyn-syms "$program" >"$tmp/elf"
	for sign in "$@"; do
		grep -q "$sign" "$tmp/elf" || complain "no $sign" || return 1
	done
}
if [ -n "${SAN-}" ]; then
	skip 'hardened' 'the sanitizer sees more'
else
	try 'hardened' hardened 'Type:.*DYN' 'GNU_STACK.* RW ' GNU_RELRO \
		'BIND_NOW' ' __stack_chk_fail@'
	# Without optimisation there is nothing to fortify.
	[ -n "${WATCHED-}" ] || try 'fortified' hardened ' __[a-z]*printf_chk@'
fi

run_make()
{
	env -u MAKEFLAGS -u MFLAGS "${MAKE:-make}" -s BUILD="$BUILD" SAN="${SAN-}" \
		DESTDIR="$tmp/root" PREFIX=/usr "$@"
}

try 'make install' run_make install
for file in bin/resumepdf share/man/man1/resumepdf.1 \
	share/man/man5/resumepdf-style.5 \
	share/doc/resumepdf/README.md share/doc/resumepdf/LICENSE; do
	try "installs $file" test -s "$tmp/root/usr/$file"
done
try 'what is installed runs' "$tmp/root/usr/bin/resumepdf" --version
try 'the manuals are clean' mandoc -Tlint -Wwarning \
	"$tmp/root/usr/share/man/man1/resumepdf.1" \
	"$tmp/root/usr/share/man/man5/resumepdf-style.5"
try 'make uninstall' run_make uninstall
try 'leaves nothing' test -z "$(find "$tmp/root" -type f)"

# Every option the program has is in its manual, and the other way round.
"$program" --help | grep -o -e '--[a-z-]*' | sort -u >"$tmp/help"
sed -n 's/.*Fl -\([a-z-]*\).*/--\1/p' src/resumepdf.1 | sort -u >"$tmp/manual"
try 'the manual has all options' sh -c \
	"comm -3 '$tmp/help' '$tmp/manual' | { ! grep .; }"

# Every property and style that there is is in the manual of styles.
sed -n -e 's/^	{"\([a-z-]*\)", \(true\|false\),.*/\1/p' \
	-e 's/^	{"\([a-z-]*\)", expand.*/\1/p' src/style/property.c \
	src/style/shorthand.c >"$tmp/properties"
try 'the manual of styles has all properties' sh -c "
	test -s '$tmp/properties' || exit 1
	while read -r name; do
		grep -q -w -e \"\$name\" src/resumepdf-style.5 || echo \$name
	done <'$tmp/properties' | { ! grep .; }"
ls styles/*.css | sed 's,.*/\(.*\)\.css,.It Cm \1,' | sort >"$tmp/sheets"
try 'the manual has all styles' sh -c \
	"grep -x -F -f '$tmp/sheets' src/resumepdf.1 | sort | cmp - '$tmp/sheets'"
