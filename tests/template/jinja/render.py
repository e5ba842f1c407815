"""Renders templates with Jinja2, for jinja_test.cpp: reads {"data": …, "templates": […], "parts": {name: text}} from a file and prints a list of
texts; null stands for a template that Jinja2 refuses."""
import json
import sys

import jinja2

with open(sys.argv[1], encoding="utf-8") as file:
    task = json.load(file)
environment = jinja2.Environment(
    loader=jinja2.DictLoader(task["parts"]), trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
)
results = []
for text in task["templates"]:
    try:
        results.append(environment.from_string(text).render(task["data"]))
    except Exception:  # any refusal is the same to the test
        results.append(None)
json.dump(results, sys.stdout)
