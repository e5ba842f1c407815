#include <gtest/gtest.h>

#include "tests/functions/workbench.h"

namespace pisar::functions {
namespace {

struct FunctionCase {
  std::string_view expression;
  std::string_view expected;
};

void expect_all(std::initializer_list<FunctionCase> cases) {
  Workbench bench;
  for (const FunctionCase& c : cases) EXPECT_EQ(bench.run(std::string(c.expression)), c.expected) << c.expression;
}

TEST(CaseFunction, TakesTheFormBesideTheName) {
  expect_all({{R"(office | case("gen"))", "отдела образования"},
              {R"(office | case("дат"))", "отделу образования"},
              {R"(office | падеж("родительный"))", "отдела образования"},
              {R"(ref | case("gen"))", "отдела образования"},
              {R"(offices | case("dat"))", "[отделу образования; отделу образования]"},
              {R"(offices | case("dat") | join_and)", "отделу образования и отделу образования"},
              {R"([] | case("dat"))", "[]"},
              {R"(nobody | case("gen"))", "(пропуск)"}});
}

TEST(CaseFunction, TheNominativeIsAlwaysKnown) {
  expect_all({{R"(office | case("nom"))", "Отдел образования"},
              {R"(plain | case("им"))", "Школа"},
              {R"("школа" | case("nom"))", "школа"}});
}

/// A reference of a document, as the stage template has them.
class Reference : public Extension {
 public:
  explicit Reference(std::string code) : code_(std::move(code)) {}
  [[nodiscard]] std::string_view type_name() const override { return code_; }
  [[nodiscard]] std::shared_ptr<const Extension> in_case(std::string_view code) const override {
    return std::make_shared<Reference>(std::string(code));
  }

 private:
  std::string code_;
};

class Macro : public Extension {
 public:
  [[nodiscard]] std::string_view type_name() const override { return "макрос"; }
};

TEST(Case, FollowsTheRules) {
  expect_all({{R"(office | case("ins"))", "Отделом образования"},
              {R"("МКОУ Александровская СОШ" | падеж("тв"))", "МКОУ Александровской СОШ"},
              {R"(person | case("dat"))", "Рамазанову Магомеду Даудовичу"},
              {R"("М.Д. Рамазанов" | case("dat"))", "М.Д. Рамазанову"},
              {R"(expert_f | case("dat"))", "Пак А.А."},
              {R"(["директор школы", "учитель"] | case("ins") | join_and)", "директором школы и учителем"},
              {R"(post | case("acc"))", "начальника"}});
}

TEST(Case, TheOfficesWordsComeBeforeTheRules) {
  expect_all({{R"("драндулет № 1" | case("ins"))", "драндулетищем № 1"},
              {R"("драндулет № 1" | case("dat"))", "драндулету № 1"},
              {R"("Ходоко" | case("dat"))", "Ходоко"},
              {R"("утверждён" | agree("драндулет № 1"))", "утверждено"}});
}

TEST(Case, TellsWhatRestsOnNoRule) {
  Workbench bench;
  EXPECT_EQ(bench.run(R"(["драндулет", "директор", "драндулет № 1"] | case("ins"))"),
            "[драндулетом; директором; драндулетищем № 1]");
  EXPECT_EQ(bench.unsure, "драндулет, творительный: драндулетом\n");
}

TEST(Count, TheOfficesFormsComeBeforeTheRules) {
  Workbench bench;
  Object forms;
  forms.add("gen", Value("кружочка"));
  Object plural;
  plural.add("gen", Value("кружочков"));
  plural.add("ins", Value("кружочечками"));
  forms.add("plural", Value(std::move(plural)));
  Object circle;
  circle.add("name", Value("кружок"));
  circle.add("forms", Value(std::move(forms)));
  bench.set("circle", Value(circle));
  circle.set("name", Value("школьный кружок"));
  bench.set("school_circle", Value(std::move(circle)));
  EXPECT_EQ(bench.run("1 | count(circle)"), "1 кружок");
  EXPECT_EQ(bench.run(R"(21 | count(circle, "gen"))"), "21 кружочка");
  EXPECT_EQ(bench.run("2 | count(circle)"), "2 кружочка");
  EXPECT_EQ(bench.run("1.5 | count(circle)"), "1,5 кружочка");
  EXPECT_EQ(bench.run("5 | count(circle)"), "5 кружочков");
  EXPECT_EQ(bench.run(R"(5 | plural(circle, case="ins"))"), "кружочечками");
  EXPECT_EQ(bench.run(R"(5 | count(circle, "dat"))"), "5 кружкам") << "what is not declared goes by the rules";
  EXPECT_EQ(bench.run("2 | count(school_circle)"), "2 школьных кружка") << "no genitive singular";
  EXPECT_EQ(bench.run(R"(1 | count("драндулет № 1", "ins"))"), "1 драндулетищем № 1") << "the glossary";
  EXPECT_EQ(bench.unsure, "");
}

TEST(Count, TellsWhatRestsOnNoRule) {
  Workbench bench;
  EXPECT_EQ(bench.run(R"(5 | count("драндулет"))"), "5 драндулетов");
  EXPECT_EQ(bench.run(R"(5 | count("школа"))"), "5 школ");
  EXPECT_EQ(bench.run(R"(1 | count("драндулет"))"), "1 драндулет");
  EXPECT_EQ(bench.unsure, "драндулет, именительный: драндулетов\n");
}

TEST(Prep, PutsWhatFollowsInACase) {
  expect_all({{R"("в" | prep("детский сад", "prep"))", "в детском саду"},
              {R"("В" | prep("детский сад", "предл"))", "В детском саду"},
              {R"("о" | prep("детский сад", "prep"))", "о детском саде"},
              {R"("на" | prep("шкаф", case="prep"))", "на шкафу"},
              {R"("с" | prep("школа № 3", "ins"))", "со школой № 3"},
              {R"("о" | prep(office, "prep"))", "об Отделе образования"},
              {R"("к" | prep(person, "dat"))", "к Рамазанову Магомеду Даудовичу"},
              {R"("в" | prep("Ходоко", "prep"))", "в Ходоко"},
              {R"("в" | prep(nobody, "prep"))", "(пропуск)"}});
}

TEST(Case, TheGlossaryAndTheRecordWinInEveryCase) {
  for (const std::string code : {"gen", "dat", "acc", "ins", "prep"}) {
    for (const std::string name : {"Магомедова Патимат Омаровна", "детский сад", "начальник отдела, учитель", "???"}) {
      Workbench bench;
      Object forms;
      forms.add(std::string(code), Value("написано " + code));
      Object record;
      record.add("name", Value(name));
      record.add("forms", Value(std::move(forms)));
      bench.set("item", Value(record));
      EXPECT_EQ(bench.run("item | case(\"" + code + "\")"), "написано " + code);
      EXPECT_EQ(bench.run("\"в\" | prep(item, \"" + code + "\")"), "в написано " + code);
      EXPECT_EQ(bench.run("item | case(\"nom\")"), name);
      bench.set("glossary", Value(Array{Value(std::move(record))}));
      bench.set("text", Value(name));
      EXPECT_EQ(bench.run("text | case(\"" + code + "\")"), "написано " + code);
      EXPECT_EQ(bench.unsure, "");
    }
  }
}

// The cases of the issue's first lines, as papers have them.
TEST(Case, TrapsOfRealPapers) {
  expect_all(
      {{R"("план мероприятий МБОУ «Ботлихская СОШ № 1»" | case("acc"))", "план мероприятий МБОУ «Ботлихская СОШ № 1»"},
       {R"("М.Д. Рамазанов" | case("dat"))", "М.Д. Рамазанову"},
       {R"("директор" | case("dat"))", "директору"},
       {R"("в" | prep("Боготольский район", "prep"))", "в Боготольском районе"},
       {R"("с" | prep("МКОУ Александровская СОШ", "ins"))", "с МКОУ Александровской СОШ"},
       {R"(4 | count("школа", "dat"))", "4 школам"},
       {R"("приказ" | case("ins"))", "приказом"},
       {R"("УТВЕРЖДЁН" | agree("положение"))", "УТВЕРЖДЕНО"},
       {R"("МБОУ СОШ № 3" | case("gen"))", "МБОУ СОШ № 3"},
       {R"("МАОУ «Лицей № 1»" | case("dat"))", "МАОУ «Лицей № 1»"},
       {R"("МКОУ Тлохская СОШ № 2" | case("prep"))", "МКОУ Тлохской СОШ № 2"},
       {R"("ШНОР" | case("dat"))", "ШНОР"},
       {R"("школа с низкими образовательными результатами" | case("ins"))",
        "школой с низкими образовательными результатами"},
       {R"("муниципальный координатор" | case("acc"))", "муниципального координатора"},
       {R"("рисковый профиль" | case("gen"))", "рискового профиля"},
       {R"("среднесрочная программа" | case("dat"))", "среднесрочной программе"},
       {R"("низкий уровень оснащения школы" | case("ins"))", "низким уровнем оснащения школы"},
       {R"("языковые и культурные барьеры" | case("gen"))", "языковых и культурных барьеров"},
       {R"("высокая доля обучающихся с ОВЗ" | case("acc"))", "высокую долю обучающихся с ОВЗ"},
       {R"("пониженный уровень школьного благополучия" | case("gen"))", "пониженного уровня школьного благополучия"}});
}

TEST(Initials, TakeACase) {
  expect_all({{R"(person | initials(case="dat"))", "М.Д. Рамазанову"},
              {R"(person | initials("after", "тв"))", "Рамазановым М.Д."}});
}

TEST(Gender, ChoosesTheWord) {
  expect_all({{R"(person | by_gender("ознакомлен", "ознакомлена"))", "ознакомлен"},
              {R"(expert_f | by_gender("ознакомлен", "ознакомлена"))", "ознакомлена"},
              {R"("Хайбулаева П.А." | по_роду("он", "она"))", "она"},
              {R"("управление" | by_gender("он", "она", "оно"))", "оно"},
              {R"([person, person] | by_gender("он", "она", "оно", "они"))", "они"},
              {R"([person] | by_gender("он", "она"))", "он"}});
}

TEST(Gender, MakesTheWordAgree) {
  expect_all({{R"("утверждён" | agree("приказ"))", "утверждён"},
              {R"("утверждён" | agree("программа развития"))", "утверждена"},
              {R"("УТВЕРЖДЁН" | agree("положение"))", "УТВЕРЖДЕНО"},
              {R"("утверждён" | согласовать("адресные рекомендации"))", "утверждены"},
              {R"("именуемый в дальнейшем" | agree(office))", "именуемый в дальнейшем"},
              {R"("именуемый" | agree("школа", "dat"))", "именуемой"},
              {R"("действующий" | agree("учреждение"))", "действующее"},
              {R"("провёл" | agree("комиссия"))", "провела"},
              {R"("пришёл" | agree("комиссия"))", "пришла"},
              {R"("ознакомился" | agree(expert_f))", "ознакомилась"},
              {R"("должен" | agree("школы"))", "должны"},
              {R"("согласован" | agree("план"))", "согласован"}});
}

TEST(CaseFunction, AnExtensionKnowsItsOwnCases) {
  Workbench bench;
  bench.set("reference", Value(std::make_shared<Reference>("nom")));
  bench.set("macro", Value(std::make_shared<Macro>()));
  EXPECT_EQ(bench.run(R"(reference | case("дат"))"), "<dat>");
  EXPECT_EQ(bench.run(R"(macro | case("gen"))"),
            "text.md:1:1: ошибка E415: «case»: на входе ожидается запись, текст или их список, а здесь макрос\n"
            " 1 | macro | case(\"gen\")\n"
            "   | ^^^^^^^^^^^^^^^^^^^\n");
}

TEST(Initials, OfTextsRecordsAndLists) {
  expect_all({{"person | initials", "М.Д. Рамазанов"},
              {R"(person | initials("after"))", "Рамазанов М.Д."},
              {R"("Ускова Людмила Николаевна" | инициалы)", "Л.Н. Ускова"},
              {R"(["Г.Магомедов", person] | initials)", "[Г. Магомедов; М.Д. Рамазанов]"},
              {R"("Рамазанову Магомеду Даудовичу" | initials)", "М.Д. Рамазанову"},
              {R"("Магомеду Даудовичу Рамазанову" | initials)", "М.Д. Рамазанову"},
              {"nobody | initials", "(пропуск)"}});
}

TEST(Quantities, TakeTheFormOfTheNumber) {
  expect_all({{R"(4 | plural("школа", "школы", "школ"))", "школы"},
              {R"(1 | count("школа", "школы", "школ"))", "1 школа"},
              {R"(4 | count("школа", "школы", "школ"))", "4 школы"},
              {R"(27 | count("школа", "школы", "школ"))", "27 школ"},
              {R"(1.5 | count("балл", "балла", "баллов"))", "1,5 балла"},
              {R"(count(11, "школа", "школы", "школ"))", "11 школ"},
              {R"(nobody | count("школа", "школы", "школ"))", "(пропуск)"}});
}

TEST(Quantities, MakeTheFormsOfOne) {
  expect_all({{R"(4 | count("школа"))", "4 школы"},
              {R"(27 | количество("образовательное учреждение"))", "27 образовательных учреждений"},
              {R"(4 | count("школа", "дат"))", "4 школам"},
              {R"(4 | count("школа", case="prep"))", "4 школах"},
              {R"(1.5 | count("балл", "ins"))", "1,5 балла"},
              {R"(22 | count("школа", words=true))", "двадцать две школы"},
              {R"(2 | count("ученик", case="вин", words=true))", "двух учеников"},
              {R"(4 | слово_при_числе("школа"))", "школы"},
              {R"(5 | plural("школа", case="dat"))", "школам"},
              {R"(nobody | count("школа"))", "(пропуск)"}});
}

TEST(Numbers, InWords) {
  expect_all({{"21 | words", "двадцать один"},
              {R"(21 | прописью("род", "ж"))", "двадцати одной"},
              {R"(2 | words("acc", animate=true))", "двух"},
              {R"(1.5 | words(case="dat"))", "одной целой пяти десятым"},
              {"nobody | words", "(пропуск)"}});
}

TEST(Numbers, AsOrdinals) {
  expect_all({{"5 | ordinal", "пятый"},
              {R"(2022 | порядковое("предл", "м"))", "две тысячи двадцать втором"},
              {R"(5 | ordinal("gen", style="short"))", "5-го"},
              {R"(9 | ordinal("acc", "pl", "short", true))", "9-х"},
              {"nobody | ordinal", "(пропуск)"}});
}

TEST(Numbers, AsMoney) {
  expect_all({{"12345 | money", "12\u00A0345 (двенадцать тысяч триста сорок пять) рублей 00\u00A0копеек"},
              {R"(5.5 | рублями("род"))", "5 (пяти) рублей 50\u00A0копеек"},
              {R"(5 | money(style="digits"))", "5\u00A0рублей 00\u00A0копеек"},
              {"nobody | money", "(пропуск)"}});
}

TEST(Dates, InTheirStyles) {
  expect_all({{"signed_on | date", "14.09.2022"},
              {R"(signed_on | date("short"))", "14.09.2022"},
              {R"(signed_on | date("long"))", "14 сентября 2022 г."},
              {R"(signed_on | date("quoted"))", "«14» сентября 2022 г."},
              {R"(signed_on | date("blank"))", "«____» ______________ 2022 г."},
              {R"(nobody | date("blank"))", "«____» ______________ 20____ г."},
              {R"(nobody | date("long"))", "(пропуск)"},
              {R"("2022-09-14" | date("long"))", "14 сентября 2022 г."}});
}

TEST(Dates, InCases) {
  expect_all({{R"(signed_on | дата("full"))", "14 сентября 2022 года"},
              {R"(signed_on | date("day"))", "14 сентября"},
              {R"(signed_on | date("words"))", "четырнадцатое сентября две тысячи двадцать второго года"},
              {R"(signed_on | date("words", "gen"))", "четырнадцатого сентября две тысячи двадцать второго года"},
              {R"(signed_on | date("month", "предл"))", "сентябре 2022 г."},
              {R"(signed_on | date("quarter", case="prep"))", "III квартале 2022 г."},
              {R"(signed_on | date("year", "ins"))", "2022 годом"},
              {R"(nobody | date("quarter"))", "(пропуск)"}});
}

TEST(Dates, AsPeriods) {
  expect_all({{R"("01.09.2024" | period("05.09.2024"))", "с 1 по 5 сентября 2024 г."},
              {R"(signed_on | период("2022-10-02", "dash"))", "14 сентября – 2 октября 2022 г."},
              {R"(signed_on | period("02.10.2022", year=false))", "с 14 сентября по 2 октября"},
              {R"(signed_on | period("02.10.2022", "short"))", "14.09.2022–02.10.2022"},
              {R"(signed_on | period(nobody))", "(пропуск)"}});
}

TEST(SchoolYears, InTheirForms) {
  expect_all({{R"("2022/23" | school_year)", "2022/2023 учебный год"},
              {R"("2022-2023" | school_year("prep"))", "2022/2023 учебном году"},
              {R"("2022/2023" | school_year("род"))", "2022/2023 учебного года"},
              {R"("2022/23" | school_year("short"))", "2022/2023"},
              {"nobody | school_year", "(пропуск)"}});
}

TEST(Periods, HaveAFirstAndALastDay) {
  expect_all({{R"(period_start("с 01.09.2024 по 31.05.2025"))", "01.09.2024"},
              {R"(period_end("до 15.10.2025"))", "15.10.2025"},
              {R"(period_start("1, 3 квартал", 2025))", "01.01.2025"},
              {R"("1, 3 квартал" | period_end("2025"))", "30.09.2025"},
              {R"(period_end("сентябрь, май", "2024/25"))", "31.05.2025"},
              {R"(period_start("до 15.10.2025"))", "(пропуск)"},
              {R"(period_end("май, сентябрь"))", "(пропуск)"},
              {R"(period_end("май, сентябрь", nobody))", "(пропуск)"},
              {R"(period_end("по плану", 2025))", "(пропуск)"},
              {"period_end(signed_on)", "14.09.2022"},
              {"period_end(nobody)", "(пропуск)"},
              {R"(period_start("до 1 апреля", 2025) is missing)", "да"},
              {R"(period_end("до 1 апреля", 2025) < period_end("май", 2025))", "да"}});
}

TEST(Prepositions, FollowTheNextWord) {
  expect_all({{R"("о" | prep("образовании"))", "об образовании"},
              {R"("с" | предлог("школой"))", "со школой"},
              {R"("в" | prep(2 | ordinal("prep")))", "во втором"},
              {R"("о" | prep(office))", "об Отдел образования"},
              {R"("о" | prep(offices | case("gen") | список))", "об отдела образования и отдела образования"},
              {R"("о" | prep(nobody))", "(пропуск)"}});
}

TEST(Texts, AreJoinedAndSet) {
  expect_all({{R"(["а", "б", 3] | join_and)", "а, б и 3"},
              {"[] | join_and", ""},
              {"offices | join_and", "Отдел образования и Отдел образования"},
              {R"('Школа "Радуга" - №5' | typograf)", "Школа «Радуга»\u00A0— №\u00A05"}});
}

}  // namespace
}  // namespace pisar::functions
