#!/usr/bin/env python3
"""Writes a workspace of one district with so many schools that each get a road map: the data of samples/district, multiplied.

    tests/bench/many_roadmaps.py FOLDER [SCHOOLS]

Only the road maps of the schools are made, as PDF. The same number of schools gives the same files.
"""

import importlib.util
import pathlib
import shutil
import sys

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "samples" / "district"
BEGINNINGS = ["Ар", "Бал", "Вер", "Ген", "Дар", "Зуб", "Кар", "Лах", "Маг", "Нах", "Руг", "Сиу", "Тел", "Хвар", "Цол"]
MIDDLES = ["ад", "ик", "от", "ур", "ел", "юб", "ам"]
ENDINGS = ["ин", "ил"]
RISKS_A_SCHOOL = 2  # with more, a road map has three pages
SETTINGS = """\
year: 2025/2026
profile: gost-2025
formats: [pdf]

documents:
  - id: roadmap
    template: school-roadmap
    for: school in schools if school.low_results
    output: "{{ school.id }}"
    title: "Дорожная карта: {{ school.name }}"
"""


def villages(count):
    names = [b + m + e for b in BEGINNINGS for m in MIDDLES for e in ENDINGS]
    if count > len(names):
        raise SystemExit(f"at most {len(names)} schools")
    return [(f"school-{i}", f"с. {name}о", f"{name}ская", "s") for i, name in enumerate(names[:count])]


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("generate", SAMPLE / "generate.py")
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)

    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(SAMPLE / "data", folder / "data", dirs_exist_ok=True)
    (folder / "pisar.yaml").write_text(SETTINGS, encoding="utf-8")
    weak = villages(count)
    generate.DATA = folder / "data"
    generate.VILLAGES += weak
    generate.WEAK = {code for code, *_ in weak}
    generate.is_low = lambda school, results: school["id"] in generate.WEAK
    add_support = generate.add_support

    def add_little_support(rnd, schools, results):
        add_support(rnd, schools, results)
        for school in schools:
            if school["low"]:
                school["risks"] = school["risks"][:RISKS_A_SCHOOL]

    generate.add_support = add_little_support
    generate.main()


if __name__ == "__main__":
    main()
