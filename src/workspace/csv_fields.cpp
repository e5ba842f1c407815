#include "workspace/csv_fields.h"

#include <map>
#include <utility>

#include "base/utf8.h"
#include "check/list_fields.h"

namespace pisar {

namespace {

/// What of a heading counts when it is compared: letters, digits and signs, but for blanks and quotes.
std::string folded(std::string_view heading) {
  constexpr std::u32string_view ignored = U" \t\r\n\u00A0\u202F\u2009\u00AD\"'«»„“”";
  std::string text;
  for (std::size_t offset = 0; offset < heading.size();) {
    char32_t letter = utf8::to_lower(utf8::next(heading, offset));
    if (ignored.find(letter) != std::u32string_view::npos) continue;
    if (letter == U'ё') letter = U'е';
    utf8::append(text, letter);
  }
  return text;
}

/// «school» (Школа).
std::string name_of(const ListField& field) {
  return "«" + field.key + "»" + (field.title.empty() ? std::string() : " (" + field.title + ")");
}

class HeadingMap {
 public:
  HeadingMap(ListFields fields, Diagnostics& diagnostics) : fields_(std::move(fields)), diagnostics_(diagnostics) {
    for (const ListField& field : fields_.fields) {
      by_key_.emplace(folded(field.key), &field);
      if (!field.title.empty()) by_title_[folded(field.title)].push_back(&field);
    }
  }

  std::optional<std::vector<CsvColumn>> map(const std::vector<CsvHeading>& headings) {
    std::vector<CsvColumn> columns;
    bool good = true;
    for (const CsvHeading& heading : headings) {
      CsvColumn& column = columns.emplace_back();
      if (!heading.text.empty()) good = name(heading, column) && good;
    }
    if (!good) return std::nullopt;
    return columns;
  }

 private:
  bool name(const CsvHeading& heading, CsvColumn& column) {
    const std::string text = folded(heading.text);
    const ListField* field = nullptr;
    if (const auto key = by_key_.find(text); key != by_key_.end()) {
      field = key->second;
    } else if (const auto title = by_title_.find(text); title != by_title_.end()) {
      if (title->second.size() > 1) return report_ambiguous(heading, title->second);
      field = title->second.front();
    }
    if (field == nullptr && fields_.closed) return report_unknown(heading);
    column.key = field == nullptr ? heading.text : field->key;
    const auto [first, added] = taken_.emplace(column.key, heading);
    if (!added) return report_twice(heading, first->second, field);
    if (field == nullptr) return true;
    if (!field->fits_a_cell()) return report_nested(heading, *field);
    if (!field->text) column.make = [read = *field](Value cell) { return read_cell(read, std::move(cell)); };
    return true;
  }

  bool report_ambiguous(const CsvHeading& heading, const std::vector<const ListField*>& fields) {
    std::string keys;
    for (const ListField* field : fields) keys += (keys.empty() ? "" : ", ") + field->key;
    diagnostics_
        .report(Code::csv_heading, heading.where,
                "заголовок «" + heading.text + "» – название нескольких полей, не понять, которого")
        .hint("напишите в заголовке имя поля: " + keys);
    return false;
  }

  bool report_twice(const CsvHeading& heading, const CsvHeading& first, const ListField* field) {
    const std::string what = field == nullptr ? "«" + heading.text + "»" : name_of(*field);
    diagnostics_.report(Code::csv_heading, heading.where, "два столбца для одного поля " + what)
        .place("здесь", first.where, "первый из них, «" + first.text + "»")
        .hint("удалите лишний столбец или исправьте его заголовок");
    return false;
  }

  bool report_nested(const CsvHeading& heading, const ListField& field) {
    diagnostics_
        .report(Code::csv_heading, heading.where,
                "поле " + name_of(field) + " – список или запись и в ячейку таблицы не помещается")
        .hint("удалите столбец; такие данные ведут в файле YAML");
    return false;
  }

  bool report_unknown(const CsvHeading& heading) {
    Diagnostic& diagnostic = diagnostics_.report(Code::csv_heading, heading.where,
                                                 "заголовок «" + heading.text + "» не называет никакого поля");
    std::vector<std::string_view> names;
    for (const ListField& field : fields_.fields) {
      if (!field.title.empty()) names.emplace_back(field.title);
      names.emplace_back(field.key);
    }
    const std::string_view near = nearest(heading.text, names);
    if (!near.empty()) {
      diagnostic.hint("есть похожий заголовок «" + std::string(near) + "»; возможно, опечатка");
      return false;
    }
    constexpr std::size_t most_names = 12;
    std::string list;
    std::size_t count = 0;
    for (const ListField& field : fields_.fields) {
      if (!field.fits_a_cell()) continue;
      if (++count > most_names) continue;
      const bool by_key = field.title.empty() || by_title_.at(folded(field.title)).size() > 1;
      list += (list.empty() ? "«" : ", «") + (by_key ? field.key : field.title) + "»";
    }
    if (count > most_names) list += " и ещё " + std::to_string(count - most_names);
    diagnostic.hint("удалите столбец или исправьте заголовок; бывают: " + list);
    return false;
  }

  ListFields fields_;
  Diagnostics& diagnostics_;
  std::map<std::string, const ListField*> by_key_;
  std::map<std::string, std::vector<const ListField*>> by_title_;
  std::map<std::string, CsvHeading> taken_;  // by the key
};

}  // namespace

CsvColumns columns_by_schema(const Schema& schema, Diagnostics& diagnostics) {
  std::optional<ListFields> fields = list_fields(schema);
  if (!fields) return columns_by_headings(diagnostics);
  return [fields = *std::move(fields), &diagnostics](const std::vector<CsvHeading>& headings) {
    return HeadingMap(fields, diagnostics).map(headings);
  };
}

}  // namespace pisar
