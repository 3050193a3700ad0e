"""Pages that end where they should: documents made up by a seed, every word
of them a name of its own, are set in every style on both papers and read back
from the PDF.

	pages.py PROGRAM TMP [COUNT]	prints TAP, a test a style and paper

Of each document: no word is lost or doubled; no page ends in a heading or
between the lines of an entry's head; no page has one line alone of a paragraph
or item; none is empty; the last one has four lines or more, for which these
documents always leave a way."""

import collections
import os
import random
import re
import subprocess
import sys

STYLES = sorted(name[:-4] for name in os.listdir("styles")
	if name.endswith(".css"))
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa",
	"te", "vi", "wo", "xu", "zy")


def name_of(number):
	"""A word of letters alone, another one for each number."""
	word = ""
	while True:
		word += SYLLABLES[number % 16]
		number //= 16
		if not number:
			return word


class Made:
	"""A document: its Markdown, and what its words belong to."""

	def __init__(self, seed):
		self.random = random.Random(seed)
		self.lines = ["# Quill Ada", ""]
		self.block = {}   # word: index of its block
		self.heads = []   # sets of words that stand together
		self.titles = []  # the words of headings
		self.columns = set() # of table heads, which pages repeat
		self.blocks = 0
		self.sections()

	def words(self, count):
		"""New words of a block of their own."""
		made = []
		for _ in range(count):
			made.append("q" + name_of(len(self.block)) + "q")
			self.block[made[-1]] = self.blocks
		self.blocks += 1
		return made

	def add(self, *lines):
		self.lines += [*lines, ""]

	def items(self, most):
		for _ in range(self.random.randint(1, most)):
			self.lines.append("- " + " ".join(
				self.words(self.random.choice((3, 8, 14, 25, 60)))))
		self.lines.append("")

	def entry(self):
		title = self.words(self.random.randint(1, 3))
		year = self.random.randint(1970, 2010)
		self.add(f"### {' '.join(title)} {year} - {year + 3}")
		head = [title[0]]
		if self.random.random() < 0.7:
			place = self.words(2)
			self.add("*" + " ".join(place) + "*")
			head.append(place[0])
		first = len(self.block)
		if self.random.random() < 0.3:
			self.add(" ".join(self.words(self.random.randint(5, 90))))
		else:
			self.items(self.random.choice((2, 4, 9, 30)))
		head.append(list(self.block)[first])
		self.heads.append(head)
		self.titles += title

	def sections(self):
		for _ in range(self.random.choice((2, 4, 6, 12))):
			title = self.words(1)
			self.titles += title
			self.add("## " + title[0])
			shape = self.random.random()
			if shape < 0.6:
				for _ in range(self.random.randint(1, 12)):
					self.entry()
			elif shape < 0.8:
				for _ in range(self.random.randint(1, 5)):
					self.add(" ".join(self.words(
						self.random.randint(4, 150))))
			elif shape < 0.9:
				self.items(12)
			else:
				self.table()

	def table(self):
		columns = [self.words(1)[0] for _ in range(3)]
		self.columns.update(columns)
		self.lines.append("| " + " | ".join(columns) + " |")
		self.lines.append("|---|---|---|")
		for _ in range(self.random.randint(1, 40)):
			self.lines.append("| " + " | ".join(" ".join(self.words(
				self.random.randint(1, 12))) for _ in range(3)) + " |")
		self.lines.append("")


def read_pages(pdf):
	"""For each page its lines, each a list of the document's words."""
	text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True,
		stdout=subprocess.PIPE).stdout.decode()
	# A word in two lines is the first one's.
	text = re.sub("\u00ad\n(\\w+) ?", "\\1\n", text)
	pages = text.split("\f")[:-1]
	return [[re.findall("q[a-z]+q", line.lower())
		for line in page.splitlines()] for page in pages]


def faults(made, pages):
	"""What is wrong with the pages of a document, as a list of strings."""
	found = []
	page_of = {}
	lines_of = collections.defaultdict(collections.Counter)
	for number, page in enumerate(pages):
		for line in page:
			for word in line:
				if word in page_of and word not in made.columns:
					found.append(f"{word} twice")
				page_of.setdefault(word, number)
			for block in {made.block[word] for word in line
					if word in made.block}:
				lines_of[block][number] += 1
		if not any(page):
			found.append(f"page {number + 1} is empty")
	lost = set(made.block) - set(page_of)
	if lost:
		found.append(f"lost {len(lost)} words, as {sorted(lost)[0]}")
		return found
	for head in made.heads:
		if len({page_of[word] for word in head}) > 1:
			found.append(f"the head of {head[0]} is split")
	for page in pages:
		last = [line for line in page if line][-1:]
		if last and set(last[0]) & set(made.titles):
			found.append(f"a page ends in the heading {last[0][0]}")
	for block, on in lines_of.items():
		word = next(w for w in made.block if made.block[w] == block)
		if len(on) > 1 and 1 in on.values() and \
				word not in made.columns:
			found.append(f"one line alone of {word}")
	lines = sum(1 for line in pages[-1] if line)
	if len(pages) > 1 and lines < 4:
		found.append(f"a last page of {lines} lines")
	return found


def check(program, tmp, style, paper, seed):
	made = Made(seed)
	source = os.path.join(tmp, "made.md")
	pdf = os.path.join(tmp, "made.pdf")
	with open(source, "w", encoding="utf-8") as file:
		file.write("\n".join(made.lines))
	run = subprocess.run([program, "-q", "--style", style, "--paper", paper,
		source, "-o", pdf], check=False)
	if run.returncode:
		return [f"exit status {run.returncode}"], 0
	pages = read_pages(pdf)
	return faults(made, pages), len(pages)


def main(program, tmp, count="4"):
	seed = 0
	for style in STYLES:
		for paper in ("a4", "letter"):
			wrong, sizes = [], []
			for _ in range(int(count)):
				seed += 1
				said, size = check(program, tmp, style, paper, seed)
				wrong += [f"seed {seed}: {fault}" for fault in said]
				sizes.append(size)
			print(f"{'not ok' if wrong else 'ok'} - {style}, {paper}: "
				f"{count} documents of {min(sizes)} to {max(sizes)} pages")
			for fault in wrong[:10]:
				print("#", fault)


main(*sys.argv[1:])
