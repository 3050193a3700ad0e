"""Words read back: every word of the Markdown, as cmark parses it, must stand
in the text that extractors find in the PDF, in the same order.

	words.py MD PDF [MD PDF]...	prints TAP, a test an extractor and file

The messages of the run that made x.pdf stand in x.err: a character that they
say no font has need not be there.

What the page adds (bullets, numbers, margin boxes) may stand between the
words. Quotes and dashes are compared in their plain forms and letters without
regard to case, because a style may change both. A word may go over the end of
a line, where extractors differ in whether they keep a hyphen. A date and contact
data may stand at another place than in the source, an address without its scheme, and the
marks that part contact data are the style's. HTML and the text for an image
that is missing are left to tests of their own."""

import collections
import os
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

from readers import ELSEWHERE, EXTRACTORS, NO_BIDI, RIGHT_TO_LEFT, pdftotext_raw

INLINE = {"text", "code", "emph", "strong", "link", "image", "html_inline",
	"softbreak", "linebreak", "custom_inline"}
PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201a": "'",
	"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2013": "-",
	"\u2014": "-", "\u2010": "-", "\u2011": "-", "\u2026": "...",
	"\u00ab": '"', "\u00bb": '"', "\u2039": "'", "\u203a": "'",
	"\u2032": "'", "\u2033": '"', "\u00a0": " ", "\u202f": " ",
	"\u00ad": None, "\ufe0f": None})
YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
CONTACT = re.compile(r"@|://|\d{3}-\d{4}")
SEPARATORS = set("|/-~:\u00b7\u2022")
BULLETS = "\u2022\u25e6\u25aa" # where pdf.js sees no space behind
WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"


def plain(text):
	"""The text as both sides are compared."""
	text = unicodedata.normalize("NFC", text.translate(PLAIN).casefold())
	text = re.sub("-{2,3}", "-", text).replace("\\|", "|")
	text = re.sub(f"(?<={WIDE})\\s+(?={WIDE})", "", text)
	return "".join(c for c in text if c.isspace() or
		unicodedata.category(c) not in ("Cc", "Cf"))


def local(node):
	return node.tag.rsplit("}", 1)[-1]


def gather(node, out):
	"""Appends the node's text; blocks are parted by spaces."""
	name = local(node)
	if name in ("html_block", "html_inline", "image"):
		out.append("\n" if (node.text or "").startswith("<br") else "")
		return
	if name in ("softbreak", "linebreak"):
		out.append("\n")
	elif name in ("text", "code", "code_block"):
		out.append(node.text or "")
	for child in node:
		gather(child, out)
	if name not in INLINE:
		out.append("\n")


def source_words(markdown, messages):
	"""The words of a Markdown text (bytes) without its front matter and
	without the characters that the messages say were left out."""
	body = re.sub(rb"\A\xef\xbb\xbf|\A---[ \t]*\r?\n.*?\n(---|\.\.\.)[ \t]*"
		rb"(\r?\n|\Z)", b"", markdown, count=1, flags=re.DOTALL)
	body = re.sub(rb"^[ \t>]*(?=.*\|)\|?([ \t]*:?-+:?[ \t]*(\||$))+[ \t]*$",
		b"", body, flags=re.MULTILINE) # a table's row of dashes
	body = re.sub(rb"^\\newpage$", b"", body, flags=re.MULTILINE)
	body = re.sub(rb"\[([^][]*)\](?=\{)", rb"\1", body)
	body = re.sub(rb"\{(?:[.#:]|lang=)[^{}\n]*\}|^:::.*$", b"", body,
		flags=re.MULTILINE) # attributes
	xml = subprocess.run(["cmark", "-t", "xml"], input=body, check=True,
		stdout=subprocess.PIPE).stdout.decode("utf-8", "replace")
	xml = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", " ", xml)
	out = []
	gather(ElementTree.fromstring(xml.encode()), out)
	left_out = {chr(int(code, 16)) for code in
		re.findall(r"no font .*?U\+([0-9A-F]+)", messages)}
	left_out |= set("".join(re.findall(r"'([^']*)' in line",
		"\n".join(re.findall("no font .*", messages)))))
	text = plain("".join(c for c in "".join(out) if c not in left_out))
	# "Uma Rao's Resume" is Uma Rao.
	return re.sub("^(\\S+ \\S+)'s (resume|cv)\n", "\\1\n", text.lstrip()).split()


def page_words(text):
	"""Pairs of a word and whether a line ends behind it."""
	pairs = []
	for line in plain(text).splitlines():
		words = [word.strip(BULLETS) or word for word in line.split()]
		pairs += [(word, i == len(words) - 1)
			for i, word in enumerate(words)]
	return pairs


def bare(word):
	return word.replace("-", "")


def fits(word, pairs, at):
	"""How many pairs from `at` on make up the word; 0 when they don't."""
	so_far = ""
	for n, (part, ends) in enumerate(pairs[at:], 1):
		so_far += part
		if so_far == word or (
				"-" in word and bare(so_far) == bare(word)):
			return n
		if not ends or not bare(word).startswith(bare(so_far)):
			return 0
	return 0


def forms_of(word):
	"""The ways in which a word of the source may stand on the page."""
	# "###Title" is set as the heading it is meant as.
	forms = {word, word.lstrip("#")}
	address = re.sub("^(https?://|mailto:)", "", word)
	forms |= {address, address.rstrip("/")}
	# Emphasis that CommonMark does not see is set as it is meant.
	forms |= {word.strip("*_"), re.sub(r"\*\*|__", "", word)}
	# What ended in a mark before a date or between pieces has lost it.
	forms |= {form.rstrip(",;:|") for form in forms}
	# A cell that says what is in the next one is a label there.
	forms |= {form + ":" for form in forms}
	return forms - {"", ":"}


def numbers_and_letters(text):
	return re.findall(r"\d+|[^\W\d_]+", text)


def find(forms, pairs, at):
	"""Where one of the forms stands, and over how many pairs; or None."""
	for start in range(at, len(pairs)):
		n = max(fits(form, pairs, start) for form in forms)
		if n:
			return start, n
	return None


def first_lost(words, pairs):
	"""Index of the first word that isn't found in order; None if all are."""
	at = 0
	anywhere = {part for word, _ in pairs
		for part in numbers_and_letters(word)}
	for i, word in enumerate(words):
		forms = forms_of(word)
		if not forms or set(word) <= SEPARATORS:
			continue
		if YEAR.search(word) and set(numbers_and_letters(word)) <= anywhere:
			continue
		found = find(forms, pairs, at)
		# The words of a date go where it goes.
		dated = any(YEAR.search(w) for w in words[max(0, i - 3):i + 4])
		contact = any(CONTACT.search(w) for w in words[max(0, i - 3):i + 4])
		if (dated or contact) and (found is None or found[0] > at + 8) \
				and set(numbers_and_letters(word)) <= anywhere:
			continue
		if found is None:
			return i
		at = sum(found)
	return None


def check(words, pdf, extract):
	"""What is wrong with the PDF's text, or None."""
	pairs = page_words(extract(pdf))
	lost = first_lost(words, pairs)
	if lost is None:
		return None
	return f"lost: ... {' '.join(words[max(0, lost - 5):lost])} >>>" \
		f"{words[lost]}<<< {' '.join(words[lost + 1:lost + 5])}"


def check_anywhere(words, pdf, extract):
	"""Of columns side by side, a reader of pages may mix the lines: every
	word has to be there as often as in the source."""
	found = collections.Counter(numbers_and_letters(
		plain(extract(pdf))))
	wanted = collections.Counter(numbers_and_letters(" ".join(words)))
	lost = wanted - found
	for scheme in ("https", "http", "mailto"): # addresses lose it
		lost.pop(scheme, None)
	return f"lost: {' '.join(lost)}" if lost else None


def main(arguments):
	checker = check
	if arguments[:1] == ["--anywhere"]:
		checker = check_anywhere
		arguments = arguments[1:]
	for md, pdf in zip(arguments[::2], arguments[1::2]):
		with open(md, "rb") as file, \
				open(pdf[:-4] + ".err", encoding="utf-8") as err:
			words = source_words(file.read(), err.read())
		name = os.path.basename(pdf)[:-4]
		for reader, extract in EXTRACTORS.items():
			if name in RIGHT_TO_LEFT and reader in NO_BIDI or \
					(name, reader) in ELSEWHERE:
				continue
			wrong = checker(words, pdf, extract)
			# By default it reads a table column by column.
			if wrong and reader == "pdftotext" and "|" in words:
				wrong = checker(words, pdf, pdftotext_raw)
			print(f"{'not ok' if wrong else 'ok'} - {name}: "
				f"{len(words)} words by {reader}")
			if wrong:
				print(f"# {wrong}")


if __name__ == "__main__":
	main(sys.argv[1:])
