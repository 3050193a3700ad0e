"""coverage.py BUILD [FOLDER]: what of src/ the tests have reached, as gcov
counts it in a build with --coverage: lines and branches by folder, the files
that have most lines left, and the messages that no test has heard.

With FOLDER, such as src/layout: which lines of it are left, file by file.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

WORST = 15


def counts(build):
    """{file: {line: count}}, {file: {(line, branch): count}}. A header's
    functions are in many objects: what one of them has reached is reached."""
    lines = collections.defaultdict(collections.Counter)
    branches = collections.defaultdict(collections.Counter)
    notes = sorted(str(p) for p in pathlib.Path(build, "src").rglob("*.gcno"))
    said = subprocess.run(["gcov", "-b", "-j", "-t", *notes], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for one in said.stdout.splitlines():
        for file in json.loads(one)["files"] if one.strip() else []:
            name = file["file"]
            if not name.startswith("src/"):
                continue
            for line in file["lines"]:
                number = line["line_number"]
                lines[name][number] += line["count"]
                for i, branch in enumerate(line["branches"]):
                    branches[name][number, i] += branch["count"]
    return lines, branches


def reached(counter):
    return sum(1 for count in counter.values() if count), len(counter)


def share(got):
    return f"{100 * got[0] / got[1]:6.1f} %" if got[1] else "      –"


def unsaid(lines):
    """Calls of diag_error() and the like that nothing has reached."""
    for name in sorted(lines):
        text = pathlib.Path(name).read_text(encoding="utf-8")
        for call in re.finditer(r"\bdiag_(?:error|warning|say|note)\((?!struct)"
                                r"[^;]*;", text):
            first = text.count("\n", 0, call.start()) + 1
            if lines[name].get(first, 1) == 0:
                words = re.findall(r'"((?:[^"\\]|\\.)*)"', call.group())
                yield f"{name}:{first}: {''.join(words)}"


def missing(counter):
    """The lines not reached: "12-15, 20"."""
    spans = []
    known = sorted(counter)
    for i, line in enumerate(known):
        if counter[line]:
            continue
        if spans and i and known[i - 1] == spans[-1][1]:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(f"{a}-{b}" if a < b else str(a) for a, b in spans)


def main(build, only=None):
    lines, branches = counts(build)
    if only:
        for name in sorted(lines):
            if name.startswith(only) and not all(lines[name].values()):
                print(f"{name}: {missing(lines[name])}")
        return
    rows = collections.defaultdict(lambda: [0, 0, 0, 0])
    for name in lines:
        got = *reached(lines[name]), *reached(branches[name])
        for row in str(pathlib.Path(name).parent), "all":
            rows[row] = [a + b for a, b in zip(rows[row], got)]
    print(f"{'folder':<20} {'lines':>6} {'reached':>8} "
          f"{'branches':>9} {'reached':>8}")
    for row in sorted(rows, key=lambda r: (r == "all", r)):
        a, b, c, d = rows[row]
        print(f"{row:<20} {b:6} {share((a, b))} {d:9} {share((c, d))}")
    print("\nlines left")
    left = {n: b - a for n in lines for a, b in [reached(lines[n])]}
    for name in sorted(left, key=lambda n: -left[n])[:WORST]:
        print(f"{left[name]:6} {name} {share(reached(lines[name]))} "
              f"{share(reached(branches[name]))}")
    never = list(unsaid(lines))
    print(f"\n{len(never)} messages never said")
    for message in never:
        print(f"  {message}")


main(*sys.argv[1:])
