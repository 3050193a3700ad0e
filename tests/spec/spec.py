"""spec.py PROGRAM SPEC FOLDER: renders every example of the CommonMark
specification into FOLDER and prints TAP: each must end with status 0 and lose
no word."""

import concurrent.futures
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pdf"))
import words  # noqa: E402

EXAMPLE = re.compile("^`{32} example\n(.*?)^\\.\n.*?^`{32}$",
	re.MULTILINE | re.DOTALL)


def render(program, folder, number, markdown):
	"""What went wrong with one example, or None."""
	# At the top of a document, "---" would open front matter.
	if markdown.startswith("---"):
		markdown = "\n" + markdown
	stem = os.path.join(folder, str(number))
	with open(stem + ".md", "w", encoding="utf-8") as file:
		file.write(markdown)
	try:
		run = subprocess.run([program, stem + ".md", "-o", stem + ".pdf"],
			stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
			timeout=60)
	except subprocess.TimeoutExpired:
		return "took more than a minute"
	messages = run.stdout.decode(errors="replace")
	if run.returncode != 0:
		return f"status {run.returncode}: {messages}"
	# pdftotext takes single letters with spaces between them for one
	# letter-spaced word; mutool doesn't.
	# A backslash that ends a block is a break which is left out.
	wanted = words.source_words(re.sub(r"\\(?=\n(-+|=+)?\s*\Z)", "",
		markdown).encode(), messages)
	wrong = [words.check(wanted, stem + ".pdf", words.EXTRACTORS[reader])
		for reader in ("mutool", "pdftotext")]
	return wrong[0] and wrong[1]


def main(program, spec, folder):
	with open(spec, encoding="utf-8") as file:
		examples = EXAMPLE.findall(file.read())
	print(f"{'ok' if len(examples) == 652 else 'not ok'} - "
		f"{len(examples)} examples")
	with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
		jobs = [pool.submit(render, program, folder, i,
			markdown.replace("\u2192", "\t"))
			for i, markdown in enumerate(examples, 1)]
	for i, job in enumerate(jobs, 1):
		wrong = job.result()
		print(f"{'not ok' if wrong else 'ok'} - example {i}")
		if wrong:
			print("# " + wrong.strip().replace("\n", "\n# "))


if __name__ == "__main__":
	main(*sys.argv[1:])
