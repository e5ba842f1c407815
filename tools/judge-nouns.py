#!/usr/bin/env python3
"""Holds the counted forms of nouns against pymorphy3 (PyPI), an outside judge.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pymorphy3
    /tmp/venv/bin/python tools/judge-nouns.py [PISAR] [SAMPLE]

A fixed sample of the dictionary's common nouns (no names, no abbreviations, no plurals only), two forms of each: with 2
and with 5. Prints the disagreements and the share of agreement.
"""
import pathlib
import random
import subprocess
import sys
import tempfile

import pymorphy3

FORMS = {"2": ("nom", {"gent", "sing"}), "5": ("nom", {"gent", "plur"}), "7": ("dat", {"datv", "plur"}), "1": ("ins", {"ablt", "sing"})}


def main():
    pisar = sys.argv[1] if len(sys.argv) > 1 else "build/release/pisar"
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    morph = pymorphy3.MorphAnalyzer()
    skipped = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Pltm", "Sgtm", "Arch", "Fixd", "Infr", "Slng", "Ms-f", "Erro", "Dist", "Subx"}
    lemmas = {
        word: parse
        for word, tag, normal, *_ in morph.iter_known_word_parses()
        if word == normal and tag.POS == "NOUN" and {"sing", "nomn"} <= set(tag.grammemes) and not skipped & set(tag.grammemes)
        for parse in [morph.parse(word)[0]]
        if parse.normal_form == word and parse.tag.POS == "NOUN" and "nomn" in parse.tag.grammemes and parse.score > 0.6
    }
    words = random.Random(7).sample(sorted(lemmas), min(size, len(lemmas)))
    compared = wrong = 0
    for number, (case, grammemes) in FORMS.items():
        with tempfile.TemporaryDirectory() as folder:
            template = pathlib.Path(folder, "nouns.txt.j2")
            lines = "\n".join(f'{{{{ {number} | plural("{word}", "{case}") }}}}' for word in words)
            template.write_text(lines)
            run = subprocess.run([pisar, "render", template], capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stdout[:3000] + run.stderr[:3000])
        for word, form in zip(words, run.stdout.split("\n")):
            lexeme = {p.word.replace("ё", "е") for p in lemmas[word].lexeme if grammemes <= set(p.tag.grammemes)}
            if not lexeme:
                continue
            compared += 1
            if form.replace("ё", "е") not in lexeme:
                wrong += 1
                print(f"{number} {word}: «{form}», pymorphy3 «{' / '.join(sorted(lexeme))}»")
    print(f"compared {compared}, different {wrong}: {100 - 100 * wrong / compared:.2f} % agree")


main()
