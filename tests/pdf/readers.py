"""What programs read in a PDF: EXTRACTORS, by name, take its path. For PDFBox
and pdf.js that stands beside it already (readers.sh)."""

import os
import re
import subprocess
import sys

sys.path.insert(0, os.environ.get("PDFIUM", ""))


def by_command(*command):
	def extract(pdf):
		return subprocess.run([pdf if a == "PDF" else a for a in command],
			check=True, stdout=subprocess.PIPE,
			stderr=subprocess.DEVNULL).stdout.decode()
	return extract


def from_file(suffix):
	def extract(pdf):
		with open(pdf[:-4] + suffix, encoding="utf-8") as file:
			return file.read()
	return extract


def by_pdfminer(pdf):
	from pdfminer.high_level import extract_text
	return extract_text(pdf)


def by_pdfium(pdf):
	import pypdfium2
	with pypdfium2.PdfDocument(pdf) as document:
		return "\n".join(page.get_textpage().get_text_bounded()
			for page in document)


def by_structure(pdf):
	"""What a screen reader walks through: the structure tree's text."""
	tree = by_command("pdfinfo", "-struct-text", "PDF")(pdf)
	return "\n".join(re.findall('^ *"(.*)"$', tree, re.MULTILINE))


EXTRACTORS = {
	"pdftotext": by_command("pdftotext", "PDF", "-"),
	"mutool": by_command("mutool", "draw", "-q", "-F", "txt", "PDF"),
	"pdfbox": from_file(".pdfbox"),
	"pdfjs": from_file(".pdfjs"),
	"pdfminer": by_pdfminer,
	"pdfium": by_pdfium,
	"structure": by_structure,
}

pdftotext_raw = by_command("pdftotext", "-raw", "PDF", "-")

# mutool and pdfminer give letters as they stand, from the left to the right.
NO_BIDI = ("mutool", "pdfminer", "structure")
RIGHT_TO_LEFT = ("right-to-left",)

# PDFBox reads a Thai vowel after the letter that it stands over; pdf.js turns
# parts of a line that are links around by themselves.
ELSEWHERE = {("scripts", "pdfbox"), ("right-to-left", "pdfjs")}
