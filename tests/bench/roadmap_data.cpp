#include "tests/bench/roadmap_data.h"

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "base/file_system.h"
#include "expr/evaluate.h"
#include "load/load.h"

namespace pisar::bench {
namespace {

constexpr std::array<std::string_view, 10> surnames = {"Абакаров", "Гаджиев",   "Магомедов", "Юсупов",   "Алибеков",
                                                       "Омаров",   "Ибрагимов", "Салихов",   "Курбанов", "Рамазанов"};
constexpr std::array<std::string_view, 7> names = {"Гасан", "Муса", "Камиль", "Иса", "Ахмед", "Руслан", "Шамиль"};
constexpr std::array<std::string_view, 5> patronymics = {"Мусаевич", "Исаевич", "Камилович", "Ахмедович", "Гасанович"};
constexpr std::array<std::string_view, 3> levels = {"высокий", "средний", "низкий"};

// With five risks a plan has some fifteen measures on three pages, as real ones do.
constexpr int risks_of_school = 5;

template <std::size_t Size>
std::string pick(const std::array<std::string_view, Size>& list, int index) {
  return std::string(list[static_cast<std::size_t>(index) % Size]);
}

Value sample(const std::string& variable, SourceMap& sources) {
  Diagnostics diagnostics;
  const auto disk = make_disk(PISAR_SOURCE_DIR "/samples/district/data");
  std::optional<Value> value = load_file(*disk, variable + ".yaml", {}, sources, diagnostics);
  if (!value || diagnostics.has_errors()) throw std::runtime_error("the sample's " + variable + " does not load");
  return *std::move(value);
}

Value record(std::initializer_list<std::pair<const char*, Value>> fields) {
  Object object;
  for (const auto& [name, value] : fields) object.add(name, value);
  return Value(std::move(object));
}

Value person(int i, const char* post) {
  return record({{"id", Value("p" + std::to_string(i))},
                 {"name", Value(pick(surnames, i) + " " + pick(names, i / 3) + " " + pick(patronymics, i / 7))},
                 {"post", Value(post)}});
}

Value school(int i, int count, const Array& risks) {
  const std::string number = std::to_string(i + 1);
  Array own;
  for (int k = 0; k < risks_of_school; ++k) {
    const auto index = static_cast<std::size_t>(i + 2 * k) % risks.size();
    own.push_back(record({{"risk", risks[index]}, {"level", Value(pick(levels, i / 2 + k))}}));
  }
  return record(
      {{"id", Value("s" + number)},
       {"name", Value("МБОУ «Средняя школа № " + number + "»")},
       {"full_name", Value("муниципальное бюджетное общеобразовательное учреждение «Средняя школа № " + number + "»")},
       {"director", person(i, "директор")},
       {"curator", person((i + 1) % count, "директор МБОУ «Гимназия»")},
       {"low_results", Value(true)},
       {"students", Value(60 + i * 7 % 700)},
       {"risks", Value(std::move(own))}});
}

Value result(int i, const char* year) {
  const int low = i % 9;
  return record({{"school", Value("s" + std::to_string(i + 1))},
                 {"year", Value(year)},
                 {"n", Value(low + 20)},
                 {"n5", Value(4)},
                 {"n4", Value(6)},
                 {"n3", Value(10)},
                 {"n2", Value(low)}});
}

void write_text(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(const Value& value, std::string& out) {
  if (value.is_array()) {
    out += '[';
    const char* separator = "";
    for (const Value& item : value.array()) {
      out += std::exchange(separator, ",");
      write(item, out);
    }
    out += ']';
  } else if (value.is_object()) {
    out += '{';
    const char* separator = "";
    for (const Member& member : value.object().members()) {
      out += std::exchange(separator, ",");
      write_text(member.key, out);
      out += ':';
      write(member.value, out);
    }
    out += '}';
  } else if (value.is_boolean()) {
    out += value.boolean() ? "true" : "false";
  } else if (value.is_number()) {
    out += value.number().shortest();
  } else if (value.is_missing()) {
    out += "null";
  } else {
    write_text(expr::to_text(value).value_or(""), out);
  }
}

}  // namespace

Data roadmap_data(int schools, SourceMap& sources) {
  Data data;
  for (const char* variable : {"risks", "measures", "indicators"}) data[variable] = sample(variable, sources);
  Array list;
  Array results;
  for (int i = 0; i < schools; ++i) {
    list.push_back(school(i, schools, data["risks"].array()));
    for (const char* year : {"2023/2024", "2024/2025"}) results.push_back(result(i, year));
  }
  data["schools"] = Value(std::move(list));
  data["results"] = Value(std::move(results));
  data["office"] = record({{"name", Value("Управление образования администрации района")},
                           {"head", person(0, "начальник управления")},
                           {"coordinator", person(1, "муниципальный координатор")}});
  data["year"] = Value("2025/2026");
  return data;
}

std::string to_json(const Data& data) {
  std::string out = "{";
  for (const auto& [name, value] : data) {
    if (out.size() > 1) out += ',';
    write_text(name, out);
    out += ':';
    write(value, out);
  }
  return out + "}";
}

}  // namespace pisar::bench
