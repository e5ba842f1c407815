#include <gtest/gtest.h>

#include "tests/load/loading.h"

namespace pisar::testing {
namespace {

TEST(Json, GivesTypedValues) {
  const Loaded loaded = json(R"({"text": "МБОУ «Школа»", "escaped": "\u041f\t\"й\"\\ \ud83d\ude42", "number": 12,
    "fraction": 42.60, "small": -1.5e-3, "yes": true, "no": false, "nothing": null, "list": [], "record": {}})");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.messages();
  EXPECT_EQ(loaded.at({"text"}).text(), "МБОУ «Школа»");
  EXPECT_EQ(loaded.at({"escaped"}).text(), "П\t\"й\"\\ 🙂");
  EXPECT_EQ(loaded.at({"number"}).number(), Number(12));
  EXPECT_EQ(loaded.at({"fraction"}).number(), Number::parse("42.6"));
  EXPECT_EQ(loaded.at({"fraction"}).written(), "42.60");
  EXPECT_EQ(loaded.at({"small"}).number(), Number::ratio(-15, 10000));
  EXPECT_TRUE(loaded.at({"yes"}).boolean());
  EXPECT_FALSE(loaded.at({"no"}).boolean());
  EXPECT_TRUE(loaded.at({"nothing"}).is_missing());
  EXPECT_TRUE(loaded.at({"list"}).array().empty());
  EXPECT_TRUE(loaded.at({"record"}).object().empty());
}

TEST(Json, EveryValueAndKeyHasItsBytes) {
  const Loaded loaded =
      json("\xEF\xBB\xBF{\r\n  \"имя\": \"й \\\"ж\\\\\",\r\n  \"\\\"\": [ 1, -2.5e3 , true,null, \"\" ]}\r\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  const Object& record = loaded.value->object();
  EXPECT_EQ(loaded.source(record.find_member("имя")->key_where), "\"имя\"");
  EXPECT_EQ(loaded.source(record.find("имя")->where), "\"й \\\"ж\\\\\"");
  EXPECT_EQ(loaded.source(record.find_member("\"")->key_where), "\"\\\"\"");
  const Value& list = *record.find("\"");
  EXPECT_EQ(loaded.source(list.where), "[ 1, -2.5e3 , true,null, \"\" ]");
  std::string items;
  for (const Value& item : list.array()) items += loaded.source(item.where) + "|";
  EXPECT_EQ(items, "1|-2.5e3|true|null|\"\"|");
  EXPECT_TRUE(loaded.source(loaded.value->where).starts_with("{"));
  EXPECT_TRUE(loaded.source(loaded.value->where).ends_with("]}"));
}

TEST(Json, AValueNeedsNoContainer) {
  EXPECT_EQ(json("42.60").value->written(), "42.60");
  EXPECT_EQ(json(" \"x\" ").value->text(), "x");
}

TEST(Json, LimitsAreKeptBeforeMemoryIsSpent) {
  LoadLimits limits;
  limits.depth = 3;
  EXPECT_TRUE(json("[[[1]]]", limits).value);
  EXPECT_EQ(json(std::string(1000000, '['), limits).diagnostics.all().at(0).code, Code::load_limit);
  limits.scalar_bytes = 4;
  EXPECT_TRUE(json("[\"aaaa\"]", limits).value);
  EXPECT_FALSE(json("[\"aaaaa\"]", limits).value);
  EXPECT_FALSE(json("{\"aaaaa\": 1}", limits).value);
  EXPECT_FALSE(json("[12345]", limits).value);
  limits.nodes = 3;
  EXPECT_TRUE(json("[1, 2]", limits).value);
  EXPECT_EQ(json("[1, 2, 3]", limits).messages(),
            R"(data.json:1:1: ошибка E104: слишком много значений: больше 3 с учётом повторов по ссылкам «*»
 1 | [1, 2, 3]
   | ^^^^^^^^^
   подсказка: разделите данные на несколько файлов
)");
}

}  // namespace
}  // namespace pisar::testing
