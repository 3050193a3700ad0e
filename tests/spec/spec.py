"""spec.py PROGRAM SPEC FOLDER COUNT [beyond]: renders every example of a
specification into FOLDER and prints TAP: there are COUNT, and each must end with
status 0 and lose no word of the text in its HTML, nor, unless it is beyond
CommonMark, of its Markdown. What would lose all that follows, as a "<style>"
that nothing closes does, is refused instead."""

import concurrent.futures
import html.parser
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pdf"))
import words  # noqa: E402

EXAMPLE = re.compile("^`{32} example\n(.*?)^\\.\n(.*?)^`{32}$",
	re.MULTILINE | re.DOTALL)
MARKS = "*_" # those that CommonMark prints may be meant as marks
MEANT = {"5*6*78\n"} # a product, not 5678
INLINE = {"a", "b", "code", "del", "em", "i", "span", "strong", "sub", "sup"}


class Text(html.parser.HTMLParser):
	"""The text that a page of HTML shows."""

	def __init__(self):
		super().__init__()
		self.text = ""

	def handle_starttag(self, tag, attrs):
		self.text += "" if tag in INLINE else " "

	handle_endtag = lambda self, tag: self.handle_starttag(tag, [])

	def handle_data(self, data):
		self.text += data


def pieces(text):
	return re.findall(r"[^\W_]+", words.plain(text))


def lost(page, pdf):
	"""Words of the HTML that the PDF has nowhere, or None."""
	text = Text()
	# A fence of code inside HTML is read as one.
	text.feed(re.sub("(?ms)<(script|style)\\b.*?</\\1|^`{3}[^\n]*$", "", page))
	found = "".join(pieces(words.EXTRACTORS["mutool"](pdf)))
	missing = [word for word in pieces(text.text) if word not in found]
	return f"of the HTML: {missing}" if missing else None


def render(program, folder, number, example, beyond):
	"""What went wrong with one example, or None."""
	markdown, page = example
	# At the top of a document, "---" would open front matter.
	if markdown.startswith("---"):
		markdown = "\n" + markdown
	stem = os.path.join(folder, str(number))
	with open(stem + ".md", "w", encoding="utf-8") as file:
		file.write(markdown)
	try:
		run = subprocess.run([program, stem + ".md", "-o", stem + ".pdf"],
			stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
			timeout=600)
	except subprocess.TimeoutExpired:
		return "took more than a minute"
	messages = run.stdout.decode(errors="replace")
	if run.returncode == 1 and "so all below it would be lost" in messages:
		return None
	if run.returncode != 0:
		return f"status {run.returncode}: {messages}"
	# pdftotext takes single letters with spaces between them for one
	# letter-spaced word; mutool doesn't.
	if beyond:
		return lost(page, stem + ".pdf")
	if markdown in MEANT:
		return None
	# A backslash that ends a block is a break which is left out.
	markdown = re.sub(r"\\(?=\n(-+|=+)?\s*\Z)", "", markdown)
	wanted = [word for word in words.source_words(markdown.encode(),
		messages) if word.strip(MARKS)]
	wrong = [words.check(wanted, stem + ".pdf", words.EXTRACTORS[reader])
		for reader in ("mutool", "pdftotext")]
	return wrong[0] and wrong[1] or lost(page, stem + ".pdf")


def main(program, spec, folder, count, beyond=None):
	with open(spec, encoding="utf-8") as file:
		examples = EXAMPLE.findall(file.read().replace("\u2192", "\t"))
	print(f"{'ok' if len(examples) == int(count) else 'not ok'} - "
		f"{len(examples)} examples")
	with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
		jobs = [pool.submit(render, program, folder, i, example, beyond)
			for i, example in enumerate(examples, 1)]
	for i, job in enumerate(jobs, 1):
		wrong = job.result()
		print(f"{'not ok' if wrong else 'ok'} - example {i}")
		if wrong:
			print("# " + wrong.strip().replace("\n", "\n# "))


if __name__ == "__main__":
	main(*sys.argv[1:])
