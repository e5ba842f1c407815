#include "batch/paper_data.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_writer.h"

namespace pisar {
namespace {

using Ids = std::set<std::string, std::less<>>;

std::string iso(const Date& date) {
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return digits.data();
}

std::string_view id_of(const Value& record) {
  const Value* id = record.find("id");
  return id != nullptr && id->is_text() ? std::string_view(id->text()) : std::string_view();
}

class PaperData {
 public:
  PaperData(const Workspace& workspace, const Task& task, const DataReads& reads)
      : workspace_(workspace), task_(task), reads_(reads), without_(workspace.attached_data()->without) {
    for (const auto& [name, variable] : task.variables) find_own(name, variable);
    follow_references();
  }

  std::string json() {
    json_.begin_object().key("document").text(task_.id);
    if (task_.spec->front_matter.is_object()) put("fields", task_.spec->front_matter);
    json_.key("variables").begin_object();
    for (const auto& [name, value] : task_.variables) {
      if (name != document_variable) put(name, value);
    }
    json_.end_object().key("data").begin_object();
    for (const auto& [name, value] : workspace_.data()) put_data(name, value);
    json_.end_object();
    if (!omitted_.empty()) {
      json_.key("omitted").begin_object();
      for (const auto& [name, count] : omitted_) json_.key(name).number(count);
      json_.end_object();
    }
    json_.end_object();
    return std::move(json_).take();
  }

 private:
  static constexpr std::string_view document_variable = "document";
  static constexpr std::string_view settings_variable = "workspace";

  /// Notes of which collection the batch's variable is a record.
  void find_own(const std::string& variable_name, const Value& variable) {
    const std::string_view id = id_of(variable);
    if (id.empty()) return;
    for (const auto& [name, collection] : workspace_.data()) {
      if (!collection.is_array()) continue;
      const auto& records = collection.array();
      const bool member = std::any_of(records.begin(), records.end(), [&](const Value& record) {
        return record.where == variable.where && id_of(record) == id;
      });
      if (!member) continue;
      own_[name].emplace(id);
      own_variables_[variable_name] = id;
    }
  }

  /// Whether the record is about others than the batch's own: it refers to records of a collection that the batch goes
  /// through, and to none of its own. Where no schema makes a reference of it, an id under the name of the batch's
  /// variable («school: s2») is one too.
  [[nodiscard]] bool is_of_others(const Value& record) const {
    if (!record.is_object()) return false;
    bool others = false;
    for (const Member& member : record.object().members()) {
      const auto is_own = [&](const Value& value) {
        if (value.is_reference()) {
          const auto own = own_.find(value.reference().collection);
          if (own == own_.end()) return false;
          others = true;
          return own->second.contains(value.reference().id);
        }
        const auto variable = own_variables_.find(member.key);
        if (!value.is_text() || variable == own_variables_.end()) return false;
        others = true;
        return value.text() == variable->second;
      };
      if (is_own(member.value)) return false;
      if (!member.value.is_array()) continue;
      const Array& items = member.value.array();
      if (std::any_of(items.begin(), items.end(), is_own)) return false;
    }
    return others;
  }

  /// Notes the records that references led to, from what is attached and from each of these records on. A reference
  /// that the paper only compared, in a record of others, adds nothing.
  void follow_references() {
    for (const auto& [name, variable] : task_.variables) follow(variable);
    follow(task_.spec->front_matter);
    for (const auto& [name, value] : workspace_.data()) {
      if (!is_whole(name)) continue;
      if (!value.is_array()) {
        follow(value);
        continue;
      }
      for (const Value& record : value.array()) {
        if (is_shared(name, record)) follow(record);
      }
    }
    while (!unfollowed_.empty()) {
      const Value& record = *unfollowed_.back();
      unfollowed_.pop_back();
      follow(record);
    }
  }

  void follow(const Value& value) {
    if (value.is_array()) {
      for (const Value& item : value.array()) follow(item);
    } else if (value.is_object()) {
      for (const Member& member : value.object().members()) follow(member.value);
    } else if (value.is_reference()) {
      const RecordRef& reference = value.reference();
      if (!reads_.references.contains({reference.collection, reference.id})) return;
      if (!followed_[reference.collection].insert(reference.id).second) return;
      if (const Value* record = workspace_.records().find(reference)) unfollowed_.push_back(record);
    }
  }

  [[nodiscard]] bool is_followed(const std::string& collection, std::string_view id) const {
    const auto ids = followed_.find(collection);
    return ids != followed_.end() && ids->second.contains(id);
  }

  /// Whether the paper read the variable of the data as a whole.
  [[nodiscard]] bool is_whole(const std::string& name) const {
    return name != settings_variable && reads_.variables.contains(name) && !task_.variables.contains(name);
  }

  /// Whether a record of a list that was read as a whole is attached with it.
  [[nodiscard]] bool is_shared(const std::string& collection, const Value& record) const {
    const auto own = own_.find(collection);
    return own != own_.end() ? own->second.contains(id_of(record)) : !is_of_others(record);
  }

  /// A variable of the workspace, as far as it was read.
  void put_data(const std::string& name, const Value& value) {
    const bool whole = is_whole(name);
    if (!whole && !followed_.contains(name)) return;
    if (value.is_array()) {
      json_.key(name).begin_array();
      for (const Value& record : value.array()) {
        if ((whole && is_shared(name, record)) || is_followed(name, id_of(record))) {
          put(record);
        } else if (whole) {
          ++omitted_[name];
        }
      }
      json_.end_array();
    } else if (whole || !value.is_object()) {
      put(name, value);
    } else {
      json_.key(name).begin_object();
      for (const Member& member : value.object().members()) {
        if (is_followed(name, member.key)) put(member.key, member.value);
      }
      json_.end_object();
    }
  }

  void put(std::string_view key, const Value& value) {
    if (without_.contains(key)) return;
    json_.key(key);
    put(value);
  }

  void put(const Value& value) {
    switch (value.kind()) {
      case Value::Kind::missing:
      case Value::Kind::extension:  // the data have none
        json_.null();
        break;
      case Value::Kind::boolean:
        json_.boolean(value.boolean());
        break;
      case Value::Kind::number:
        put_number(value);
        break;
      case Value::Kind::text:
        json_.text(value.text());
        break;
      case Value::Kind::date:
        json_.text(iso(value.date()));
        break;
      case Value::Kind::reference:
        json_.text(value.reference().id);
        break;
      case Value::Kind::array:
        json_.begin_array();
        for (const Value& item : value.array()) put(item);
        json_.end_array();
        break;
      case Value::Kind::object:
        json_.begin_object();
        for (const Member& member : value.object().members()) put(member.key, member.value);
        json_.end_object();
        break;
    }
  }

  void put_number(const Value& value) {
    constexpr int most_decimals = 20;
    json_.number(std::string_view(value.number().shortest(most_decimals)));
  }

  const Workspace& workspace_;
  const Task& task_;
  const DataReads& reads_;
  const Ids& without_;
  std::map<std::string, Ids, std::less<>> followed_;  // ids of records that references led to, by collection
  std::vector<const Value*> unfollowed_;              // those of them whose own references wait
  std::map<std::string, Ids, std::less<>> own_;       // of the batch's own records, by collection
  std::map<std::string, std::string_view, std::less<>> own_variables_;  // their ids, by the batch's variables
  std::map<std::string, std::size_t, std::less<>> omitted_;             // records of others, by collection
  JsonWriter json_;
};

}  // namespace

Attachment paper_data(const Workspace& workspace, const Task& task, const DataReads& reads) {
  return {.name = "данные.json",
          .description = "Данные, из которых сделан документ",
          .media_type = "application/json",
          .bytes = PaperData(workspace, task, reads).json()};
}

}  // namespace pisar
