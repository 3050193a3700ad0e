#!/bin/sh
# Whatever the machine fails at, and whenever: one message, status 1, the old
# PDF as it was and nothing beside it, or the very PDF that there is when
# nothing fails. Of each kind of call some are failed, with FULL=1 all, which
# takes half an hour.
. tests/tap.sh

if [ -n "${SAN-}" ]; then
	skip 'faults' 'the sanitizer comes first'
	exit 0
fi
if ! ${CC:-cc} -shared -fPIC -o "$tmp/faults.so" tests/faults.c -ldl; then
	not_ok 'faults: the shim'
	exit 1
fi

cat >"$tmp/latin.md" <<'END'
---
lang: en
---
# Ann Ode

ann@ode.example · +44 20 7946 0000 · [ode.example](https://ode.example)

## Experience

### Engineer, Mill & Sons, 2019 – 2023

- Rebuilt the *documentation* of forty-two international installations.
- Office efficiency: affluent flows, first-class fjords.

## Education

**BSc, Fair University**, 2015 – 2018

| Year | Course     |
|------|------------|
| 2015 | Hydraulics |
END
cat >"$tmp/far.md" <<'END'
---
lang: ja
---
# 山田 花子

hanako@yamada.example 📍 東京 ☎ 03-0000-0000

## 職歴

### 技師、水車株式会社、2019年 – 2023年

- 四十二の施設の資料を作り直した。🚀
- Ένα, два, שלום, مرحبا, हिन्दी.
END
cp tests/fuzz/corpus/image/rgb.png "$tmp/photo.png"
cat >"$tmp/drawn.svg" <<'END'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<linearGradient id="a"><stop stop-color="#048"/>
<stop offset="1" stop-color="#fff"/></linearGradient>
<style>.b { fill: #840 }</style>
<rect width="40" height="20" fill="url(#a)"/>
<circle class="b" cx="10" cy="10" r="6"/>
<path d="M20 4 q8 8 16 0 z" stroke="#000" stroke-width="0.5"/></svg>
END
cat >"$tmp/pictures.md" <<'END'
# Ann Ode

![Ann](photo.png) ann@ode.example

## Work

- Draws. ![A mill](drawn.svg){width=4em}
END

# sweep KIND DOCUMENT MOST
sweep()
{
	most=$3
	[ -z "${FULL-}" ] || most=0
	"$PYTHON" tests/faults.py "$program" "$tmp/faults.so" "$tmp/run" \
		"$1" "$tmp/$2.md" $most >"$tmp/swept"
	status=$?
	cat "$tmp/swept"
	return $status
}

mkdir "$tmp/run"
for document in latin far pictures; do
	case $document in far) most=30 ;; *) most=100 ;; esac
	try "memory: $document" sweep memory $document $most
	[ -z "${FULL-}" ] || sed 's/^/# /' "$tmp/swept"
	for kind in open read write close sync rename map; do
		try "$kind: $document" sweep $kind $document 20
		[ -z "${FULL-}" ] || sed 's/^/# /' "$tmp/swept"
	done
done
FAULT_NAMED=yes
export FAULT_NAMED
for kind in open write close sync rename; do
	try "$kind: a temporary file that has a name" sweep $kind latin 20
done
