#!/usr/bin/env python3
"""faults.py PROGRAM SHIM FOLDER KIND DOCUMENT [MOST]: each call of a kind
failed in turn.

Runs PROGRAM on DOCUMENT once for each call of the KIND (see faults.c) that it
makes, or for about MOST of them, spread over all, and fails that one. Prints
how they ended, and what is wrong: an end by a signal, an error with no message
or with more than one, an old PDF that is not as it was, a temporary file, or a
PDF that is not the one which is made when nothing fails. Exit 1: something is.
"""
import collections
import concurrent.futures
import os
import struct
import subprocess
import sys
import threading

program, shim, folder, kind, document = sys.argv[1:6]
most = int(sys.argv[6]) if len(sys.argv) > 6 else 0
OLD = b'%PDF-1.7\n% by resumepdf, before\n'


def place():
    """A folder for this thread's output."""
    path = os.path.join(folder, 'out%d' % threading.get_ident())
    os.makedirs(path, exist_ok=True)
    return path


def run(at):
    """Whether call number AT was made, the exit status, what was said, the
    files that there are and the PDF."""
    there = place()
    pdf, count = os.path.join(there, 'cv.pdf'), there + '.count'
    with open(pdf, 'wb') as f:
        f.write(OLD)
    with open(count, 'wb') as f:
        f.write(bytes(8))
    env = dict(os.environ, LD_PRELOAD=shim, FAULT_KIND=kind,
               FAULT_AT=str(at), FAULT_COUNT=count,
               SOURCE_DATE_EPOCH='1700000000')
    try:
        done = subprocess.run([program, document, '-o', pdf], env=env,
                              stdin=subprocess.DEVNULL, timeout=600,
                              capture_output=True)
        status, said = done.returncode, done.stdout + done.stderr
    except subprocess.TimeoutExpired:
        status, said = 'no end', b''
    with open(count, 'rb') as f:
        calls = struct.unpack('l', f.read())[0]
    with open(pdf, 'rb') as f:
        made = f.read()
    files = sorted(os.listdir(there))
    for name in files:
        if name != 'cv.pdf':
            os.unlink(os.path.join(there, name))
    return calls, status, said.decode(errors='replace'), files, made


def judge(at):
    """How it ended: in one word, and in what words."""
    _, status, said, files, made = run(at)
    lines = said.splitlines()
    if files != ['cv.pdf']:
        return 'LEFT', ' '.join(files)
    if status == 0:
        if made == whole:
            return ('fine', '') if said == plain else ('WORDY', said)
        return 'ANOTHER' if said != plain else 'SILENT', said
    if made != OLD:
        return 'TOUCHED', said
    if status == 'no end' or status < 0:
        return 'SIGNAL', '%s %s' % (status, said)
    errors = [s for s in lines if 'error: ' in s]
    if status != 1 or len(errors) != 1 or len(lines) != 1 or (
            'Fontconfig' in said):
        return 'MESSAGE', '%s: %s' % (status, said)
    return 'said', said


calls, status, plain, _, whole = run(0)
if status or not whole.startswith(b'%PDF') or whole == OLD:
    sys.exit('not even without a fault: %s %s' % (status, plain))
step = max(1, calls / most) if most else 1
# Some of all, and the last, which are made when the PDF is there.
chosen = sorted({int(i * step) + 1 for i in range(int(calls / step))} |
                set(range(max(1, calls - 9), calls + 1)))
ends = collections.Counter()
examples = {}
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for at, (end, words) in zip(chosen, pool.map(judge, chosen)):
        ends[end] += 1
        if end == end.upper():
            examples.setdefault((end, words[:300]), []).append(at)
print('%s, %s: %d of %d calls: %s' % (
    kind, os.path.basename(document), len(chosen), calls,
    ', '.join('%d %s' % (n, end) for end, n in sorted(ends.items()))))
for (end, words), places in sorted(examples.items(), key=lambda e: e[1]):
    print('%s at %s: %s' % (end, ' '.join(map(str, places[:12])),
                            words.strip().replace('\n', ' | ')))
sys.exit(1 if examples else 0)
