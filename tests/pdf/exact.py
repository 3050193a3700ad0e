"""What every reader must find in a PDF, to the letter.

	exact.py PDF SIGN TEXT [SIGN TEXT]...	prints TAP, a test a reader

+ TEXT stands in what it reads, where runs of white space are one space; - TEXT
is a pattern that nothing in it may match; "<" TEXT stands behind the TEXT
before it. A sign with readers' names, "-mutool,pdfbox", is not for those."""

import os
import re
import sys

from readers import EXTRACTORS


def faults(text, reader, demands):
	at = 0
	for sign, wanted in demands:
		if reader in sign[1:].split(","):
			continue
		if sign[0] == "-":
			found = re.search(wanted, text)
			if found:
				yield f"has {found.group()!r}"
		else:
			where = text.find(wanted, at if sign[0] == "<" else 0)
			if where < 0:
				yield f"no {wanted!r} here: {text[at:at + 200]!r}"
			else:
				at = where


def main(pdf, *arguments):
	demands = list(zip(arguments[::2], arguments[1::2]))
	name = os.path.basename(pdf)[:-4]
	for reader, extract in EXTRACTORS.items():
		text = re.sub(r"\s+", " ", extract(pdf))
		wrong = list(faults(text, reader, demands))
		print(f"{'not ok' if wrong else 'ok'} - {name}: to the letter by "
			f"{reader}")
		for fault in wrong:
			print(f"# {fault}")


if __name__ == "__main__":
	main(*sys.argv[1:])
