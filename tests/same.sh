#!/bin/sh
# The same bytes for the same input: twice, from elsewhere, in any locale.
. tests/tap.sh

SOURCE_DATE_EPOCH=1700000000
export SOURCE_DATE_EPOCH
md=$PWD/resume.md
[ -e "$md" ] || md=$(ls "$PWD"/tests/golden/*.md | head -n 1)
cp "$md" "$tmp/a.md"

# into NAME [VARIABLE=VALUE]...: renders into $tmp/NAME.pdf.
into()
{
	name=$1
	shift
	(cd "$tmp" && env "$@" "$program" a.md -o "$name.pdf" &&
		env "$@" "$program" --dump=pages a.md >"$name.pages")
}

same()
{
	into "$@" && cmp "$tmp/first.pdf" "$tmp/$1.pdf" &&
		cmp "$tmp/first.pages" "$tmp/$1.pages"
}

try 'renders' into first
sleep 1
try 'twice the same' same second
try 'in another time zone' same zone TZ=Asia/Kathmandu
try 'at another place in memory' same memory MALLOC_PERTURB_=165 \
	LONG="$(head -c 5000 /dev/zero | tr '\0' x)"
into later SOURCE_DATE_EPOCH=1700000001
try 'another date, other bytes' sh -c \
	"! cmp -s '$tmp/first.pdf' '$tmp/later.pdf'"

# Locales that write numbers and letters otherwise.
locales=$PWD/build/locale
mkdir -p "$locales"
for locale in de_DE tr_TR; do
	[ -d "$locales/$locale.UTF-8" ] || localedef -i $locale -f UTF-8 \
		"$locales/$locale.UTF-8" >"$tmp/localedef" 2>&1
	set -- "LOCPATH=$locales" "LC_ALL=$locale.UTF-8"
	if [ "$(env "$@" locale decimal_point)" = , ]; then
		try "in $locale" same $locale "$@"
	else
		skip "in $locale" 'localedef or its sources are missing'
	fi
done

# Only the paper follows the locale.
size()
{
	into "$1" "LC_ALL=$2" && mutool info "$tmp/$1.pdf" |
		tee "$tmp/size" | grep "$3" || complain "$(cat "$tmp/size")"
}
try 'A4 in Germany' size german de_DE.UTF-8 '595\.[0-9]* 841\.'
try 'letter in the United States' size american en_US.UTF-8 '612 792'
