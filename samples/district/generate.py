#!/usr/bin/env python3
"""Пишет условные данные района в data/: школы, люди, результаты за три года, кадры.

Нужен только Python 3 со стандартной библиотекой. Зерно случайных чисел постоянно, поэтому повторный запуск даёт те же файлы.
Файлы municipality, office, terms, criteria, indicators, risks и measures ведутся вручную: их этот файл не трогает.
"""

import pathlib
import random

DATA = pathlib.Path(__file__).resolve().parent / "data"
YEARS = ["2022/2023", "2023/2024", "2024/2025"]
# Процедура, предмет, класс, сдвиг уровня по годам.
ASSESSMENTS = [
    ("ВПР", "русский язык", 4, (0.00, -0.02, -0.04)),
    ("ВПР", "математика", 4, (0.00, 0.01, 0.00)),
    ("ОГЭ", "русский язык", 9, (0.00, 0.03, 0.05)),
    ("ОГЭ", "математика", 9, (0.00, 0.02, 0.05)),
]
LOW_SHARE, LOW_ASSESSMENTS = 30, 2  # как в data/criteria.yaml

# Код, населённый пункт, прилагательное, вид: s – СОШ, o – ООШ, n – НОШ.
VILLAGES = [
    ("archuta", "с. Арчута", "Арчутинская", "s"), ("balkhila", "с. Балхила", "Балхилинская", "s"),
    ("betsuda", "с. Бецуда", "Бецудинская", "o"), ("gindib", "с. Гиндиб", "Гиндибская", "s"),
    ("gotsala", "с. Гоцала", "Гоцалинская", "s"), ("dzharani", "с. Джарани", "Джаранинская", "o"),
    ("zubakhi", "с. Зубахи", "Зубахинская", "s"), ("karabal", "с. Карабаль", "Карабальская", "s"),
    ("kulib", "с. Кулиб", "Кулибская", "s"), ("lakhita", "с. Лахита", "Лахитинская", "s"),
    ("magarda", "с. Магарда", "Магардинская", "s"), ("murada", "с. Мурада", "Мурадинская", "o"),
    ("nakhada", "с. Нахада", "Нахадинская", "s"), ("obola", "с. Обола", "Оболинская", "s"),
    ("rikula", "с. Рикула", "Рикулинская", "s"), ("urkhuda", "с. Урхуда", "Урхудинская", "s"),
    ("khvarada", "с. Хварада", "Хварадинская", "o"), ("kheloda", "с. Хелода", "Хелодинская", "s"),
    ("tsoloda", "с. Цолода", "Цолодинская", "s"), ("chankala", "с. Чанкала", "Чанкалинская", "s"),
    ("shadada", "с. Шадада", "Шададинская", "o"), ("shitlib", "с. Шитлиб", "Шитлибская", "s"),
    ("ersala", "с. Эрсала", "Эрсалинская", "s"), ("akhtil", "с. Ахтиль", "Ахтильская", "s"),
    ("verkhnyaya-lakhita", "с. Верхняя Лахита", "Верхнелахитинская", "o"),
    ("nizhniy-kulib", "с. Нижний Кулиб", "Нижнекулибская", "o"),
    ("aymada", "с. Аймада", "Аймадинская", "s"), ("garada", "с. Гарада", "Гарадинская", "s"),
    ("inkhada", "с. Инхада", "Инхадинская", "s"), ("mochoda", "с. Мочода", "Мочодинская", "s"),
    ("telada", "с. Телада", "Теладинская", "s"), ("rugula", "с. Ругула", "Ругулинская", "o"),
    ("siuda", "с. Сиуда", "Сиудинская", "s"), ("dubrakha", "с. Дубраха", "Дубрахинская", "s"),
    ("anchuda", "х. Анчуда", "Анчудинская", "n"), ("mekhtib", "х. Мехтиб", "Мехтибская", "n"),
]
KINDS = {
    "s": ("СОШ", "средняя общеобразовательная школа"),
    "o": ("ООШ", "основная общеобразовательная школа"),
    "n": ("НОШ", "начальная общеобразовательная школа"),
}
CENTRE = [
    ("dagarkh-1", "МБОУ «Дагархская СОШ № 1»", "муниципальное бюджетное общеобразовательное учреждение «Дагархская средняя общеобразовательная школа № 1»"),
    ("dagarkh-2", "МБОУ «Дагархская СОШ № 2»", "муниципальное бюджетное общеобразовательное учреждение «Дагархская средняя общеобразовательная школа № 2»"),
    ("dagarkh-gymnasium", "МБОУ «Дагархская гимназия»", "муниципальное бюджетное общеобразовательное учреждение «Дагархская гимназия»"),
    ("dagarkh-lyceum", "МАОУ «Дагархский лицей № 4»", "муниципальное автономное общеобразовательное учреждение «Дагархский лицей № 4»"),
]
# Школы, которым труднее других: у них выше вероятность «2».
WEAK = {"betsuda", "dzharani", "zubakhi", "murada", "obola", "khvarada", "chankala", "shadada", "akhtil",
        "nizhniy-kulib", "inkhada", "rugula", "siuda"}

# Мужские и женские имена: именительный и дательный падежи.
SURNAMES = ["Абдулаев", "Абдурахманов", "Алиев", "Амиров", "Асадулаев", "Ахмедов", "Багомедов", "Гаджиев", "Газиев",
            "Гамзатов", "Гасанов", "Даудов", "Ибрагимов", "Идрисов", "Исаев", "Кадиев", "Казиев", "Магомедов",
            "Махмудов", "Мусаев", "Нурмагомедов", "Омаров", "Рабаданов", "Рамазанов", "Расулов", "Саидов",
            "Сулейманов", "Умаров", "Хайбулаев", "Шапиев"]
MEN = ["Ахмед", "Гаджи", "Гасан", "Ибрагим", "Иса", "Магомед", "Мурад", "Омар", "Расул", "Шамиль"]
WOMEN = ["Аминат", "Асият", "Джамиля", "Зарема", "Зумруд", "Марьям", "Написат", "Патимат", "Рукият", "Хадижат"]
FATHERS = ["Абдулаев", "Алиев", "Ахмедов", "Гасанов", "Ибрагимов", "Магомедов", "Мурадов", "Омаров", "Расулов", "Саидов"]

RISKS = ["equipment", "staff-shortage", "teacher-skills", "special-needs", "language", "motivation", "wellbeing",
         "discipline", "failure", "parents"]
LEVELS = ["высокий", "средний", "низкий"]


def school_list():
    schools = [{"id": i, "name": n, "full_name": f, "place": "с. Дагарх", "kind": "s"} for i, n, f in CENTRE]
    for number, (code, place, adjective, kind) in enumerate(VILLAGES):
        short, full = KINDS[kind]
        budget = number % 5 == 1
        prefix = "МБОУ" if budget else "МКОУ"
        word = "бюджетное" if budget else "казённое"
        schools.append({
            "id": code, "name": f"{prefix} «{adjective} {short}»", "place": place, "kind": kind,
            "full_name": f"муниципальное {word} общеобразовательное учреждение «{adjective} {full}»",
        })
    return schools


def add_people(rnd, schools):
    people, used = [], set()
    for school in schools:
        while True:
            surname, father = rnd.choice(SURNAMES), rnd.choice(FATHERS)
            woman = rnd.random() < 0.5
            first = rnd.choice(WOMEN if woman else MEN)
            if (surname, first) not in used:
                used.add((surname, first))
                break
        if woman:
            name = f"{surname}а {first} {father}на"
        else:
            name = f"{surname} {first} {father}ич"
        school["director"] = f"director-{school['id']}"
        people.append({"id": school["director"], "name": name, "school": school["id"]})
    return people


def marks(rnd, n, low, level):
    """n отметок: вероятность «2» – low, среди остальных доля «4» и «5» растёт с level."""
    count = {5: 0, 4: 0, 3: 0, 2: 0}
    five, four = max(0.04, 0.22 + level), max(0.15, 0.40 + level)
    for _ in range(n):
        if rnd.random() < low:
            count[2] += 1
        else:
            draw = rnd.random()
            count[5 if draw < five else 4 if draw < five + four else 3] += 1
    return count


def add_results(rnd, schools):
    results = []
    for school in schools:
        centre = school["place"] == "с. Дагарх"
        fourth = rnd.randint(45, 80) if centre else rnd.randint(5, 9) if school["kind"] == "n" else rnd.randint(9, 26)
        ninth = round(fourth * 0.85)
        weak = school["id"] in WEAK
        base_low = rnd.uniform(0.36, 0.46) if weak else rnd.uniform(0.02, 0.09)
        base_level = rnd.uniform(-0.12, -0.05) if weak else rnd.uniform(-0.03, 0.10) + (0.05 if centre else 0)
        for position, year in enumerate(YEARS):
            for procedure, subject, grade, shifts in ASSESSMENTS:
                if grade == 9 and school["kind"] == "n":
                    continue
                if grade == 9 and school["id"] == "verkhnyaya-lakhita" and position == 1:
                    continue  # в этом году в школе не было 9 класса
                n = max(4, (fourth if grade == 4 else ninth) + rnd.randint(-3, 3))
                shift = shifts[position]
                harder = 0.03 if subject == "математика" else 0.0
                count = marks(rnd, n, max(0.0, base_low + harder - shift / 2), base_level - harder + shift)
                results.append({"school": school["id"], "year": year, "procedure": procedure, "subject": subject,
                                "grade": grade, "n": n, **{f"n{k}": v for k, v in count.items()}})
    return results


def is_low(school, results):
    failed = [r for r in results if r["school"] == school["id"] and r["year"] == YEARS[-1]
              and 100 * r["n2"] >= LOW_SHARE * r["n"]]
    return len(failed) >= LOW_ASSESSMENTS


def strength(school, results):
    rows = [r for r in results if r["school"] == school["id"] and r["year"] == YEARS[-1]]
    return sum(r["n4"] + r["n5"] for r in rows) / sum(r["n"] for r in rows)


def add_support(rnd, schools, results):
    for school in schools:
        school["low"] = is_low(school, results)
    strong = sorted((s for s in schools if not s["low"] and s["kind"] == "s"),
                    key=lambda s: (-strength(s, results), s["id"]))
    low = [s for s in schools if s["low"]]
    for position, school in enumerate(low):
        partner = strong[position % len(strong)]
        school["partner"], school["curator"] = partner["id"], partner["director"]
        school["risks"] = [(risk, rnd.choice(LEVELS)) for risk in rnd.sample(RISKS, rnd.randint(2, 4))]


def add_staff(rnd, schools, results):
    staff = []
    for school in schools:
        size = sum(r["n"] for r in results if r["school"] == school["id"] and r["year"] == YEARS[-1] and r["grade"] == 4) / 2
        school["students"] = round(size * {"s": 10.6, "o": 8.7, "n": 4.1}[school["kind"]])
        teachers = max(3, round(school["students"] / (14 if school["students"] > 300 else 7)))
        school["teachers"] = teachers
        weak = school["low"]
        higher = rnd.uniform(0.72, 0.82 if weak else 0.92)
        category = rnd.uniform(0.18, 0.30 if weak else 0.50)
        for position, year in enumerate(YEARS):
            staff.append({
                "school": school["id"], "year": year, "teachers": teachers,
                "higher": round(teachers * (higher + 0.01 * position)),
                "category": round(teachers * (category + 0.02 * position)),
                "trained": round(teachers * rnd.uniform(0.24, 0.40)),
                "young": round(teachers * rnd.uniform(0.02, 0.10)),
                "vacancies": rnd.choice([0, 1, 2]) if weak else rnd.choice([0, 0, 0, 1]),
            })
    return staff


def write(name, lines, comment=None):
    head = [f"# yaml-language-server: $schema=../../../schemas/{name}.schema.json",
            "# Файл пишет generate.py; данные условные."]
    (DATA / f"{name}.yaml").write_text("\n".join(head + lines) + "\n", encoding="utf-8")


def flow(record):
    return "- {" + ", ".join(f"{key}: {value}" for key, value in record.items()) + "}"


def main():
    rnd = random.Random(20250901)
    DATA.mkdir(exist_ok=True)
    schools = school_list()
    directors = add_people(rnd, schools)
    results = add_results(rnd, schools)
    add_support(rnd, schools, results)
    staff = add_staff(rnd, schools, results)

    lines = []
    for s in schools:
        name = s["name"]
        lines += [f"- id: {s['id']}", f'  name: "{name}"',
                  f'  full_name: "{s["full_name"]}"', f"  place: {s['place']}", f"  director: {s['director']}",
                  f"  low_results: {'true' if s['low'] else 'false'}", f"  students: {s['students']}",
                  f"  teachers: {s['teachers']}"]
        if s["low"]:
            lines += [f"  curator: {s['curator']}", f"  partner: {s['partner']}", "  risks:"]
            lines += [f"    - {{risk: {risk}, level: {level}}}" for risk, level in s["risks"]]
    write("schools", lines)

    lines = ["- id: head", "  name: Абакаров Гасан Мусаевич", "  post: Начальник управления образования",
             "- id: coordinator", "  name: Юсупова Джамиля Камиловна",
             "  post: Муниципальный координатор, заведующий ИМЦ", "  phone: 8 (87200) 2-00-02",
             "- id: analyst", "  name: Алибеков Шамиль Исаевич", "  post: Методист ИМЦ", "  phone: 8 (87200) 2-00-03"]
    for p in directors:
        lines += [f"- id: {p['id']}", f"  name: {p['name']}", "  post: директор",
                  f"  school: {p['school']}"]
    write("people", lines)
    write("results", [flow(r) for r in results])
    write("staff", [flow(r) for r in staff])


if __name__ == "__main__":
    main()
