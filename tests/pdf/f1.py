"""How much of a document's words each reader of its PDF finds, and in which
order.

	f1.py [-t] MD PDF [MD PDF]...	prints TAP, a test a reader and file

Words are runs of letters or of digits, without regard to case: what becomes
one with its neighbour, or falls apart, counts as lost. Those of the Markdown,
as cmark parses it, are compared with those that the reader finds. What the
page adds (bullets, numbers, running heads: what --dump=pages calls pagination,
in x.pages beside x.pdf) is no error, nor is what other parts of the file say
(front matter, HTML).

F1 is 2PR / (P + R), where P is the share of the words found that are the
document's, and R the share of its words that were found. It must be 1, but for
the exceptions below, which must be as bad as they say: what gets better is
news, too. -t prints a table of what is not 1."""

import collections
import os
import re
import sys

import words
from readers import EXTRACTORS, NO_BIDI, RIGHT_TO_LEFT

# Of addresses: the page does not show them.
SCHEMES = {"http", "https", "mailto"}

# (file, reader): in each style, "file@style", F1 to three digits, why. A reader "*" is all of them.
SOFT = "its soft hyphens are in the text"
HARD = SOFT + ", and a hard one at a line's end is gone"
EXCEPTIONS = {
	("contact-keys", "*"): (0.933, "orcid.org is added to a number"),
	("hyphens", "*"): (0.966, SOFT),
	("hyphens", "pdftotext"): (0.930, HARD),
	("hyphens", "pdfium"): (0.965, HARD[len(SOFT) + 6:]),
	("justified", "*"): (0.976, SOFT),
	("hyphens", "structure"): (1, ""),
	("justified", "pdfium"): (1, ""),
	("justified", "structure"): (1, ""),
	("long", "structure"): (1, ""),
	("long", "*"): (0.943, "words wider than a page are broken"),
	("scripts", "pdfbox"): (0.952, "puts a Thai vowel elsewhere"),
}


def tokens(text):
	return [word for word in words.numbers_and_letters(words.plain(text))
		if word not in SCHEMES]


def generated(pdf):
	"""The words that the page adds."""
	try:
		with open(pdf[:-4] + ".pages", encoding="utf-8") as file:
			lines = re.findall(' pagination .*? "(.*)"\n', file.read())
	except FileNotFoundError:
		return collections.Counter()
	return collections.Counter(tokens("\n".join(lines)))


def measure(wanted, allowed, found):
	"""F1, the words that are lost, and those that are too many."""
	lost = collections.Counter(wanted) - collections.Counter(found)
	extra = collections.Counter(found) - collections.Counter(wanted)
	extra -= allowed
	hits = len(wanted) - sum(lost.values())
	if not wanted:
		return 1 - (sum(extra.values()) > 0), lost, extra
	return 2 * hits / (2 * hits + sum(lost.values()) +
		sum(extra.values())), lost, extra


def expected(name, reader):
	"""F1 as it should be (None: any), and why it is not 1."""
	name, at, style = name.partition("@")
	if at and name == "long":
		return None, EXCEPTIONS[name, "*"][1]
	if name in RIGHT_TO_LEFT and reader in NO_BIDI:
		return None, "letters as they stand, from the left"
	for key in ((name, reader), (name, "*")):
		if key in EXCEPTIONS:
			return EXCEPTIONS[key]
	return 1, None


def check(md, pdf, table):
	name = os.path.basename(pdf)[:-4]
	with open(md, "rb") as file, \
			open(pdf[:-4] + ".err", encoding="utf-8") as err:
		markdown = file.read()
		source = words.source_words(markdown, err.read())
	wanted = tokens(" ".join(source))
	allowed = generated(pdf) + collections.Counter(
		tokens(markdown.decode("utf-8", "replace")))
	allowed -= collections.Counter(wanted)
	for reader, extract in EXTRACTORS.items():
		f1, lost, extra = measure(wanted, allowed, tokens(extract(pdf)))
		want, why = expected(name, reader)
		good = want is None or round(f1, 3) == want if why else f1 == 1
		print(f"{'ok' if good else 'not ok'} - F1 of {name} by {reader}")
		if not good:
			print(f"# {f1:.4f}, not {want}; lost: {' '.join(lost)};"
				f" extra: {' '.join(extra)}")
		if f1 != 1:
			table.append((name, reader, f1, why))


def main(arguments):
	show = arguments[:1] == ["-t"]
	table = []
	pairs = arguments[show:]
	for md, pdf in zip(pairs[::2], pairs[1::2]):
		check(md, pdf, table)
	for name, reader, f1, why in table if show else ():
		print(f"# {name:16} {reader:10} {f1:.4f}  {why or ''}")


if __name__ == "__main__":
	main(sys.argv[1:])
