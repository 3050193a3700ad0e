#!/bin/sh
# dictionary.sh TARGET: what libFuzzer should try to put in, out of the code
# itself. What a parser compares its input with stands in it as a string, so
# those of the files that read the target's language are its words: properties,
# keywords, tags, keys, marks.
LC_ALL=C
export LC_ALL

# strings FILE...: those that are words, as libFuzzer's dictionaries spell them.
strings()
{
	cat "$@" | grep -v '^#' | grep -v 'diag_\|_printf(\|^[	 ]*/\?\*' |
		grep -o '"\([^"\\]\|\\.\)*"' |
		sed -e 's/\\n/\\x0A/g; s/\\t/\\x09/g; s/\\r/\\x0D/g
			s/\\f/\\x0C/g' -e "s/\\\\'/'/g" |
		grep -v '\\[^\\"x]\|%[-0-9.*]*[a-z]\|"..........................' |
		grep -v '[a-z,;] [a-z]\|^""$'
}

# words FILE...: of the lists of words, some.
words()
{
	cat "$@" | grep -v '^#\|^$\|^[[]' |
		sed 's/^[a-z*]*://; s/,/\n/g' | sed 's/^ *//; s/["\\]//g' |
		grep -v '^$\|..............................' |
		awk 'NR % 97 == 0 { print "\"" $0 "\"" }'
}

# Other bytes than ASCII's are written \xNN.
ascii()
{
	awk 'BEGIN { for (i = 128; i < 256; i++)
			hex[sprintf("%c", i)] = sprintf("\\x%02X", i) }
		{ out = ""
		for (i = 1; i <= length($0); i++) {
			c = substr($0, i, 1)
			out = out (c in hex ? hex[c] : c)
		}
		print out }'
}

options()
{
	sed -n 's/^	{"\([-a-z]*\)", .*"=.*/"--\1="/p
		s/^	{"\([-a-z]*\)", .*/"--\1"/p' src/options/options.c
	strings src/options/options.c src/pdf/standard.c
	ls styles/*.css | sed 's/.*\/\(.*\)\.css/"--style=\1"/'
	sed -n 's/^	--\([-a-z]*\):.*/"--set=\1="/p' src/style/defaults.c \
		styles/*.css
}

case ${1-} in
address)
	strings src/markdown/autolink.c src/markdown/url.c \
		src/markdown/attributes.c src/markdown/addresses.c ;;
date)
	strings src/resume/date*.c
	words src/resume/words/dates.txt ;;
dialect)
	strings src/markdown/*.c ;;
extract)
	strings src/pdf/extract.c src/pdf/attach.c src/pdf/serialise.c ;;
font)
	strings src/font/face.c src/pdf/font.c
	echo '"cmap" "glyf" "loca" "head" "hhea" "hmtx" "maxp" "name" "post"
		"OS/2" "CFF " "CFF2" "GSUB" "GPOS" "fvar" "avar" "gvar" "OTTO"
		"true" "ttcf" "wOFF" "wOF2"' | tr -s ' \t' '\n' |
		grep '^".*"$' ;;
front)
	strings src/markdown/front_matter.c src/markdown/toml*.c \
		src/markdown/yaml_tree.c src/interchange/json_parse.c \
		src/model/meta*.c src/resume/contacts_meta.c ;;
incoming)
	strings src/incoming.c src/base/charset.c ;;
image | picture)
	strings src/image/*.c ;;
json)
	strings src/interchange/*.c ;;
options)
	options
	strings src/markdown/readers.c ;;
selector | sheet | style)
	strings src/style/*.c ;;
layout)
	strings src/style/*.c
	strings src/markdown/*.c ;;
read | render | quadratic)
	strings src/markdown/*.c src/resume/joint.c
	words src/resume/words/*.txt ;;
esac | sort -u | ascii
