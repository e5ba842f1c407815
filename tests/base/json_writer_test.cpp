#include "base/json_writer.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(JsonWriter, WritesEveryKindOfValue) {
  JsonWriter json;
  json.begin_object().key("text").text("«ё» \"\\\n\x01").key("count").number(std::size_t{12});
  json.key("share").number(std::string_view("42.60")).key("yes").boolean(true).key("none").null();
  json.key("list").begin_array().text("а").null().end_array().key("empty").begin_array().end_array().end_object();
  EXPECT_EQ(std::move(json).take(),
            "{\n"
            "  \"text\": \"«ё» \\\"\\\\\\n\\u0001\",\n"
            "  \"count\": 12,\n"
            "  \"share\": 42.60,\n"
            "  \"yes\": true,\n"
            "  \"none\": null,\n"
            "  \"list\": [\n"
            "    \"а\",\n"
            "    null\n"
            "  ],\n"
            "  \"empty\": []\n"
            "}\n");
}

}  // namespace
}  // namespace pisar
