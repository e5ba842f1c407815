#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace pisar {

/// The id of a record as text: «5» for the number 5, as written; none where it is missing.
[[nodiscard]] std::optional<std::string> id_of(const Value& record);

/// The records of a collection (a list of records with `id`, or a record of records) by id and by name. The value must
/// outlive the index.
class RecordIndex {
 public:
  struct Entry {
    std::string id;
    const Value* record;
  };

  /// The records of `people` are found by persons' names, those of other collections by organizations' names.
  RecordIndex(std::string_view collection, const Value& records);

  [[nodiscard]] bool contains(std::string_view id) const { return by_id_.contains(id); }
  [[nodiscard]] std::vector<std::string_view> ids() const;

  /// The records whose name fits: «Иванова А.Б.» fits «Иванова Анна Борисовна», «МБОУСОШ №3» fits «МБОУ «СОШ № 3»» and,
  /// for want of it, a name that leaves the legal form out. In the order of the ids.
  [[nodiscard]] std::vector<Entry> named(std::string_view name);
  /// The record with the most similar name, when it is near enough to be a misspelling.
  [[nodiscard]] std::optional<Entry> nearest_named(std::string_view name);

 private:
  void index_names();
  struct Person {
    Entry entry;
    std::vector<std::string> given;  ///< in lower case
  };
  [[nodiscard]] std::vector<Entry> people_named(std::string_view name) const;
  [[nodiscard]] std::vector<Entry> organizations_named(std::string_view name) const;

  bool people_;
  std::map<std::string, const Value*, std::less<>> by_id_;
  bool names_indexed_ = false;  // on the first question: most references are ids
  std::multimap<std::string, Person, std::less<>> by_surname_;
  std::multimap<std::string, Entry, std::less<>> by_name_;  // by the key of the name
  std::multimap<std::string, Entry, std::less<>> by_part_;  // by the key without the legal form
  std::map<std::string, Entry, std::less<>> similar_;       // by what is compared for the nearest
};

/// The name that a record prints: `name`, or nothing.
[[nodiscard]] std::string_view name_of(const Value& record);

}  // namespace pisar
