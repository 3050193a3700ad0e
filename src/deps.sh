#!/bin/sh
# src/deps.sh missing LIST...: names the Debian packages still missing.
# src/deps.sh install LIST...: installs them, if any; says which.
#
# LIST is build, test, bench, conformance or fuzz. A row of the table is a list,
# a probe that tells whether the thing is there, however it got there, and the
# packages that bring it. Probes: cmd NAME, a command; pc NAME, a library
# known to pkg-config; h NAME, a header that cc finds; py NAME, a Python
# module; hyph LANGUAGE, its hyphenation; rt NAME, a runtime of clang's; file
# PATH.
table='
build	cmd cc			gcc libc6-dev
build	h stdio.h		libc6-dev
build	cmd pkg-config		pkg-config
build	pc harfbuzz		libharfbuzz-dev
build	pc harfbuzz-subset	libharfbuzz-dev
build	pc fontconfig		libfontconfig-dev
build	pc freetype2		libfreetype-dev
build	pc libcmark		libcmark-dev
build	pc yaml-0.1		libyaml-dev
build	pc libdeflate		libdeflate-dev
build	pc libpng		libpng-dev
build	pc libjpeg		libjpeg62-turbo-dev
build	pc libwebp		libwebp-dev
build	pc libwebpdemux		libwebp-dev
build	h gif_lib.h		libgif-dev
build	pc expat		libexpat1-dev
build	pc icu-uc		libicu-dev
build	pc icu-i18n		libicu-dev
build	pc jansson		libjansson-dev
build	pc libseccomp		libseccomp-dev
build	h hyphen.h		libhyphen-dev
build	hyph en_US		hyphen-en-us
build	h hpdf.h		libhpdf-dev
test	pc cmocka		libcmocka-dev
test	cmd qpdf		qpdf
test	cmd mutool		mupdf-tools
test	cmd pdftotext		poppler-utils
test	cmd cmark		cmark
test	cmd python3		python3
test	py pdfminer		python3-pdfminer
test	file /usr/share/unicode/auxiliary/LineBreakTest.txt	unicode-data
test	file /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc	fonts-noto-cjk
test	file /usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf	fonts-noto-core
test	hyph cs_CZ		hyphen-cs
test	hyph da_DK		hyphen-da
test	hyph de_DE		hyphen-de
test	hyph el_GR		hyphen-el
test	hyph en_GB		hyphen-en-gb
test	hyph es_ES		hyphen-es
test	hyph fr_FR		hyphen-fr
test	hyph hu_HU		hyphen-hu
test	hyph it_IT		hyphen-it
test	hyph nl_NL		hyphen-nl
test	hyph nb_NO		hyphen-no
test	hyph pl_PL		hyphen-pl
test	hyph pt_BR		hyphen-pt-br
test	hyph ro_RO		hyphen-ro
test	hyph ru_RU		hyphen-ru
test	hyph sv_SE		hyphen-sv
test	hyph uk_UA		hyphen-uk
test	cmd npm			npm
test	cmd javac		default-jdk-headless
test	file /usr/share/java/pdfbox2.jar	libpdfbox2-java
test	py pip			python3-pip
test	cmd mandoc		mandoc
test	cmd valgrind		valgrind
test	cmd localedef		libc-bin
test	file /usr/share/i18n/locales/de_DE	locales
bench	cmd hyperfine		hyperfine
bench	cmd valgrind		valgrind
bench	file /usr/bin/time	time
conformance	cmd mvn			maven
conformance	file /usr/share/java/jaxb-api.jar	libjaxb-api-java
conformance	file /usr/share/java/javax.activation.jar	libactivation-java
conformance	file /usr/share/java/commons-io.jar	libcommons-io-java
fuzz	cmd clang		clang
fuzz	rt fuzzer		libclang-rt-dev
'

there()
{
	case $1 in
	cmd) command -v "$2" ;;
	pc) pkg-config --exists "$2" ;;
	h) echo "#include <stdio.h>
#include <$2>" | ${CC:-cc} -E - ;;
	py) ${PYTHON:-/usr/bin/python3} -c "import $2" ;;
	rt) ls "$(clang -print-runtime-dir)"/libclang_rt."$2"* ;;
	hyph) test -e /usr/share/hyphen/hyph_"$2".dic ;;
	file) test -e "$2" ;;
	esac >/dev/null 2>&1
}

# One line, each package once.
missing()
{
	echo "$table" | while read -r list kind name packages; do
		case " $* " in
		*" ${list:-none} "*) there "$kind" "$name" || echo "$packages" ;;
		esac
	done | tr ' ' '\n' | awk '!seen[$0]++' | paste -sd ' ' -
}

verb=$1
shift
needed=$(missing "$@")
if [ "$verb" = missing ]; then
	[ -z "$needed" ] || echo "$needed"
	exit 0
fi
[ -n "$needed" ] || exit 0
if ! command -v apt-get >/dev/null; then
	echo "deps: this system has no apt-get; please install what Debian" \
		"calls: $needed" >&2
	exit 1
fi

sudo=
if [ "$(id -u)" != 0 ]; then
	command -v sudo >/dev/null || {
		echo "deps: to install $needed, run it as root" >&2
		exit 1
	}
	sudo=sudo
fi
apt()
{
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq \
		-o Dpkg::Use-Pty=0 "$@"
}

# The package lists are fetched only when they don't know a package, or know
# one that the archive no longer has.
echo "deps: installing $needed"
# shellcheck disable=SC2086
if ! apt install -y --no-install-recommends $needed >/dev/null 2>&1; then
	apt update && apt install -y --no-install-recommends $needed \
		>/dev/null || exit 1
fi
left=$(missing "$@")
[ -z "$left" ] || {
	echo "deps: installed, yet still missing: $left" >&2
	exit 1
}
