"""navigation.py PDF: outline and links as pdfium, Chromium's, finds them, as
navigation.mjs prints them."""

import ctypes
import sys

import readers  # noqa: F401 where pypdfium2 is
import pypdfium2
import pypdfium2.raw as pdfium


def links(document, page):
	at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
	while pdfium.FPDFLink_Enumerate(page, at, link):
		dest = pdfium.FPDFLink_GetDest(document, link)
		if dest:
			yield pdfium.FPDFDest_GetDestPageIndex(document, dest) + 1
			continue
		action = pdfium.FPDFLink_GetAction(link)
		dest = pdfium.FPDFAction_GetDest(document, action)
		if dest:
			yield pdfium.FPDFDest_GetDestPageIndex(document, dest) + 1
			continue
		size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
		buffer = ctypes.create_string_buffer(size)
		pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
		yield buffer.value.decode()


def main(path):
	document = pypdfium2.PdfDocument(path)
	for mark in document.get_toc():
		dest = mark.get_dest()
		print("outline", mark.level + 1, mark.get_title(),
			dest.get_index() + 1)
	for i in range(pdfium.FPDF_CountNamedDests(document)):
		size = ctypes.c_long(0)
		pdfium.FPDF_GetNamedDest(document, i, None, size)
		name = ctypes.create_string_buffer(size.value)
		dest = pdfium.FPDF_GetNamedDest(document, i, name, size)
		print("name", name.raw.decode("utf-16-le").rstrip("\0"),
			pdfium.FPDFDest_GetDestPageIndex(document, dest) + 1)
	for n, page in enumerate(document, 1):
		for to in links(document, page):
			print("link", n, to)


if __name__ == "__main__":
	main(sys.argv[1])
