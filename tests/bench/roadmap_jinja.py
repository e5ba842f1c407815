"""Renders the roadmap of every school with Jinja2, for roadmap_bench.cpp: the template is compiled once, the best of several passes counts.

    roadmap_jinja.py TEMPLATE DATA TEXTS      writes the texts one after the other and prints the seconds
                                              of processor time that a pass takes
"""
import json
import sys
import time

import jinja2

PASSES = 5


def where(rows, **fields):
    """The rows whose fields have these values, as the filter of Pisar; a row without the field has None there."""
    return [row for row in rows if all(row.get(field) == value for field, value in fields.items())]


def initials(name):
    """«И.О. Фамилия» of «Фамилия Имя Отчество»."""
    surname, *others = name.split()
    return "".join(other[0] + "." for other in others) + " " + surname


template_path, data_path, texts_path = sys.argv[1:]
environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
environment.filters["where"] = where
environment.filters["initials"] = initials
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
