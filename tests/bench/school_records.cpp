#include "tests/bench/school_records.h"

#include <array>
#include <string_view>

namespace pisar::bench {

namespace {

struct Field {
  std::string_view name;
  bool text;
  std::string value;
};

constexpr std::array<std::string_view, 5> places = {"с. Тлох", "с. Урма", "с. Леваши", "с. Ботлих", "с. Кулецма"};
constexpr std::array<std::string_view, 3> levels = {"низкий", "средний", "высокий"};

std::string decimal(int tenths) { return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10); }

std::array<Field, 20> record(int i) {
  const auto number = static_cast<std::size_t>(i);
  const std::string index = std::to_string(i);
  const std::string_view place = places[number % places.size()];
  return {{{"id", true, "school_" + index},
           {"name", true, "МБОУ «Средняя общеобразовательная школа № " + index + "»"},
           {"place", true, std::string(place)},
           {"address", true, "368" + std::to_string(100 + i % 800) + ", Республика Дагестан, " + std::string(place)},
           {"director", true, "person_" + std::to_string(i % 5000)},
           {"curator", true, "person_" + std::to_string(i % 300)},
           {"phone", true, "+7 928 " + std::to_string(1000000 + i)},
           {"email", true, "school" + index + "@example.org"},
           {"level", true, std::string(levels[number % levels.size()])},
           {"opened", true, "1" + std::to_string(900 + i % 100) + "-09-01"},
           {"students", false, std::to_string(40 + i % 900)},
           {"teachers", false, std::to_string(5 + i % 80)},
           {"classes", false, std::to_string(1 + i % 40)},
           {"low_results", false, i % 3 == 0 ? "true" : "false"},
           {"rural", false, i % 4 == 0 ? "false" : "true"},
           {"quality", false, decimal(300 + i % 600)},
           {"progress", false, decimal(700 + i % 300)},
           {"average", false, decimal(30 + i % 20)},
           {"participants", false, std::to_string(10 + i % 120)},
           {"certificates", false, std::to_string(i % 25)}}};
}

}  // namespace

std::string school_records_json(int count) {
  std::string text = "[\n";
  for (int i = 0; i < count; ++i) {
    text += i == 0 ? "  {" : ",\n  {";
    std::string_view separator;
    for (const Field& field : record(i)) {
      text += separator;
      text += "\"" + std::string(field.name) + "\": ";
      text += field.text ? "\"" + field.value + "\"" : field.value;
      separator = ", ";
    }
    text += "}";
  }
  return text + "\n]\n";
}

std::string school_records_yaml(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    std::string_view indent = "- ";
    for (const Field& field : record(i)) {
      const bool quoted = field.text && (field.name == "name" || field.name == "phone");
      text += indent;
      text += field.name;
      text += quoted ? ": \"" + field.value + "\"\n" : ": " + field.value + "\n";
      indent = "  ";
    }
  }
  return text;
}

std::string school_schema() {
  return R"({
  "type": "array",
  "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["id", "name", "place", "director", "low_results", "students"],
    "properties": {
      "id": {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
      "name": {"type": "string", "minLength": 1, "maxLength": 300},
      "place": {"type": "string", "minLength": 1},
      "address": {"type": "string", "minLength": 1},
      "director": {"type": "string", "minLength": 1},
      "curator": {"type": "string", "minLength": 1},
      "phone": {"type": "string", "minLength": 6, "maxLength": 20},
      "email": {"type": "string", "minLength": 3},
      "level": {"enum": ["низкий", "средний", "высокий"]},
      "opened": {"type": "string", "minLength": 10, "maxLength": 10},
      "students": {"type": "integer", "minimum": 0},
      "teachers": {"type": "integer", "minimum": 0},
      "classes": {"type": "integer", "minimum": 0, "maximum": 100},
      "low_results": {"type": "boolean"},
      "rural": {"type": "boolean"},
      "quality": {"type": "number", "minimum": 0, "maximum": 100},
      "progress": {"type": "number", "minimum": 0, "maximum": 100},
      "average": {"type": "number", "minimum": 1, "maximum": 5},
      "participants": {"type": "integer", "minimum": 0},
      "certificates": {"type": "integer", "minimum": 0}
    }
  }
})";
}

}  // namespace pisar::bench
