"""Renders the roadmap of every school with Jinja2, for roadmap_bench.cpp: the template is compiled once, the best of several passes counts.

    roadmap_jinja.py TEMPLATE DATA TEXTS      writes the texts one after the other and prints the seconds
                                              of processor time that a pass takes
"""
import json
import sys
import time

import jinja2

PASSES = 5

template_path, data_path, texts_path = sys.argv[1:]
environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
with open(template_path, encoding="utf-8") as file:
    template = environment.from_string(file.read())
with open(data_path, encoding="utf-8") as file:
    data = json.load(file)
best = float("inf")
for _ in range(PASSES):
    begin = time.process_time()
    texts = [template.render(data, school=school) for school in data["schools"]]
    best = min(best, time.process_time() - begin)
with open(texts_path, "w", encoding="utf-8", newline="") as file:
    file.write("".join(texts))
print(best)
