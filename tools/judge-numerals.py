#!/usr/bin/env python3
"""Holds numbers in words against num2words (PyPI), an outside judge: cardinals and ordinals in six cases and three genders.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install num2words
    /tmp/venv/bin/python tools/judge-numerals.py [PISAR]

All numbers up to 10,000 and a fixed sample up to 10^9. Prints each kind of disagreement with examples, and the count.
"""
import collections
import pathlib
import random
import subprocess
import sys
import tempfile

import num2words.lang_RU

CASES = {"nom": "n", "gen": "g", "dat": "d", "acc": "a", "ins": "i", "prep": "p"}
GENDERS = "mfn"


def ours(pisar, numbers, expression):
    """What Pisar prints for each number, by one template."""
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, "numbers.txt.j2")
        template.write_text("{% for n in [" + ",".join(map(str, numbers)) + "] %}{{ n | " + expression + " }}\n{% endfor %}")
        run = subprocess.run([pisar, "render", template], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stdout + run.stderr)
    return run.stdout.split("\n")[: len(numbers)]


def main():
    pisar = sys.argv[1] if len(sys.argv) > 1 else "build/release/pisar"
    judge = num2words.lang_RU.Num2Word_RU()
    sample = random.Random(2024)
    numbers = list(range(10_001)) + sorted(sample.randrange(10 ** sample.randrange(5, 10)) for _ in range(5_000))
    compared, differences = 0, collections.defaultdict(list)
    for code, letter in CASES.items():
        for gender in GENDERS:
            for kind, call in (("words", judge.to_cardinal), ("ordinal", judge.to_ordinal)):
                for first in range(0, len(numbers), 1_000):
                    chunk = numbers[first : first + 1_000]
                    for number, text in zip(chunk, ours(pisar, chunk, f'{kind}("{code}", "{gender}")')):
                        compared += 1
                        expected = call(number, case=letter, gender=gender, animate=False)
                        if text != expected:
                            differences[kind, code, gender].append(f"{number}: «{text}», num2words «{expected}»")
    for key, lines in differences.items():
        print(*key, len(lines))
        for line in lines[:4]:
            print("   ", line)
    print(f"compared {compared}, different {sum(map(len, differences.values()))}")


main()
