#!/bin/sh
# Files as they are: other encodings read as meant, what is no text refused by
# name.
. tests/tap.sh

cd "$tmp" || exit 1

# reads ENCODING NAME TEXT: saved in that encoding, the text comes out whole,
# and the message says NAME.
reads()
{
	printf '%s\n' "$3" >utf8.md
	iconv -f UTF-8 -t "$1" utf8.md >it.md || return 1
	"$program" -v it.md --to text -o - >it.txt 2>said || return 1
	"$program" -v utf8.md --to text -o - >utf8.txt || return 1
	cat said
	cmp utf8.txt it.txt && grep -q "read as $2" said
}

german='# Jörg Weiß

## Berufserfahrung

Bäcker, Öfen GmbH, Köln, März 2019 – heute'
for e in CP1252:windows-1252 UTF-16LE:UTF-16LE UTF-16BE:UTF-16BE \
	UTF-16:UTF-16 UTF-32:UTF-32; do
	try "German in ${e%:*}" reads "${e%:*}" "${e#*:}" "$german"
done
polish='# Łucja Żak

## Doświadczenie

Inżynier, Zakład Śrub, październik 2019 – obecnie'
try 'Polish in windows-1250' reads CP1250 windows-1250 "$polish"
russian='# Пётр Лисин

## Опыт работы

Сварщик, ООО Вымпел, март 2019 - настоящее время'
for e in CP1251:windows-1251 KOI8-R:KOI8-R; do
	try "Russian in ${e%:*}" reads "${e%:*}" "${e#*:}" "$russian"
done
try 'Turkish' reads CP1254 windows-1254 '# Şule Işık

## İş Deneyimi

Mühendis, Örnek A.Ş., Şubat 2019 – günümüz'
try 'Greek' reads CP1253 windows-1253 '# Νίκη Σταύρου

## Εργασιακή εμπειρία

Μηχανικός, Πάτρα, Μάρτιος 2019 – σήμερα'
chinese='# 方小雨

## 工作经历

软件工程师，青山科技有限公司，2019年3月 - 至今'
for e in GBK:GB18030 UTF-16LE:UTF-16LE; do
	try "Chinese in ${e%:*}" reads "${e%:*}" "${e#*:}" "$chinese"
done
try 'traditional Chinese' reads BIG5 Big5 '# 方小雨

## 工作經歷

軟體工程師，青山科技有限公司，2019年3月 - 至今'
japanese='# 水野 はるか

## 職務経歴

株式会社みなと エンジニア 2019年3月から現在'
for e in SHIFT_JIS:Shift_JIS EUC-JP:EUC-JP; do
	try "Japanese in ${e%:*}" reads "${e%:*}" "${e#*:}" "$japanese"
done
try 'Korean' reads CP949 windows-949 '# 한가람

## 경력

주식회사 물결 개발자 2019년 3월 - 현재'

# UTF-8 with a few bytes of another program's.
printf '# Zoë\n\n## Café – “résumé”\n\nna\357ve \223q\224\n' >mixed.md
mixed()
{
	"$program" mixed.md --to text -o mixed.txt 2>said
	cat said mixed.txt
	grep -q '^mixed.md:5:3: warning: 3 bytes .*Windows-1252' said &&
		grep -q 'naïve “q”' mixed.txt
}
try 'a few bytes that are not UTF-8' mixed

# A byte order mark before front matter and before JSON.
printf '\357\273\277---\nname: Ada Bo\n---\n\nText.\n' >bom.md
try 'a byte order mark before front matter' sh -c \
	"'$program' bom.md --to text -o - | grep -q '^Ada Bo'"
printf '\357\273\277{"basics": {"name": "Ada Bo"}}' >bom.json
try 'a byte order mark before JSON' sh -c \
	"'$program' bom.json --to text -o - | grep -q '^Ada Bo'"

# refuses NAME PATTERN: $tmp/NAME is an error that says so, and no PDF.
refuses()
{
	"$program" "$1" -o no.pdf 2>said
	status=$?
	cat said
	[ $status = 1 ] && [ ! -e no.pdf ] || complain "status $status" ||
		return 1
	[ "$(wc -l <said)" = 1 ] && grep -q "^$1: error: .*$2" said
}
printf '# Ann\n\nText.\n' | "$program" - -o a.pdf
cp a.pdf pdf.md
printf 'PK\003\004....word/document.xml' >word.docx
printf 'PK\003\004mimetypeapplication/vnd.oasis.opendocument.text' >o.odt
printf 'PK\003\004other' >z.zip
printf '\320\317\021\340\241\261\032\341' >old.doc
printf '{\\rtf1 hello}' >r.rtf
printf '\211PNG\r\n\032\n' >p.png
printf '\377\330\377\340' >j.jpg
printf 'II*\000\010\000\000\000' >t.tif
printf '<?xml version="1.0"?>\n<svg xmlns="x"><text>Ann</text></svg>\n' >s.svg
printf '#!/bin/sh\necho hello\n' >run.sh
printf 'a\001\002b\003\004c\005\006d\000' >control.md
: >empty.md
printf '\n \t\r\n' >blank.md
printf '\377\376\n\000' >wide.md
for row in 'pdf.md:a PDF' 'word.docx:Word document.*pandoc' \
	'o.odt:OpenDocument.*pandoc' 'z.zip:ZIP' 'old.doc:old Word' \
	'r.rtf:rich text' 'p.png:picture' 'j.jpg:picture' \
	't.tif:picture' 's.svg:picture' 'run.sh:a program' \
	'control.md:not text' 'empty.md:nothing in it' \
	'blank.md:nothing in it' 'wide.md:nothing in it'; do
	try "refused: ${row%%:*}" refuses "${row%%:*}" "${row#*:}"
done
