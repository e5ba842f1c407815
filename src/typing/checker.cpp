#include "typing/checker.h"

#include <algorithm>
#include <utility>

#include "check/compiled_schema.h"
#include "expr/suggest.h"

namespace pisar::typing {
namespace {

using Kind = Shape::Kind;

constexpr std::int64_t most_steps = 2'000'000;  // expressions of one paper; a hostile template is not read to its end

Type annexes() {
  Fields annex;
  annex["id"] = simple(Kind::text);
  annex["number"] = simple(Kind::number);
  annex["title"] = simple(Kind::text);
  annex["text"] = simple(Kind::fragment);
  return list_of(record_of(std::move(annex)));
}

const Node* root_of(const Schema* schema) { return schema != nullptr ? &schema->root() : nullptr; }

/// Whether this is the schema of a form's front matter, and no data.
bool is_form(const Node& node) {
  const Node& root = target(node);
  if (!root.records) return false;
  const PropertyTable::Entry* form = root.records->properties.find("form");
  return form != nullptr && form->required >= 0;
}

}  // namespace

Checker::Checker(const TemplateWorld& world, Shared& shared)
    : world_(world),
      shared_(shared),
      types_([this](std::string_view name) {
        const Node* node = root_of(world_.data_schema(name));
        return node == nullptr && alone_ ? root_of(world_.schema(name)) : node;
      }),
      steps_(most_steps) {}

void Checker::assign(const std::string& name, Type type) {
  const std::size_t begin = scopes_.empty() ? 0 : scopes_.back().begin;
  for (std::size_t i = variables_.size(); i > begin; --i) {
    Variable& variable = variables_[i - 1];
    if (variable.name != name) continue;
    // Within a condition the variable may keep what it was.
    variable.type = conditional_ > 0 ? join(variable.type, type) : std::move(type);
    return;
  }
  if (conditional_ > 0) {
    if (const Type* outer = find(name)) type = join(*outer, type);
  }
  bind(name, std::move(type));
}

const Type* Checker::find_variable(std::string_view name, std::size_t begin, std::size_t end) const {
  for (std::size_t i = end; i > begin; --i) {
    if (variables_[i - 1].name == name) return &variables_[i - 1].type;
  }
  return nullptr;
}

const Type* Checker::find(std::string_view name) const {
  std::size_t frame = 0;
  const Fields* closure = nullptr;
  for (std::size_t i = scopes_.size(); i > 0; --i) {
    if (scopes_[i - 1].kind != Scope::Kind::macro) continue;
    frame = scopes_[i - 1].begin;
    closure = scopes_[i - 1].closure;
    break;
  }
  if (const Type* found = find_variable(name, frame, variables_.size())) return found;
  if (closure != nullptr) {
    if (const auto found = closure->find(name); found != closure->end()) return &found->second;
  }
  if (frame > 0) {
    const std::size_t top_end = scopes_.size() > 1 ? scopes_[1].begin : variables_.size();
    if (const Type* found = find_variable(name, 0, top_end)) return found;
  }
  if (const auto found = form_variables_.find(name); found != form_variables_.end()) return &found->second;
  for (const Variable& field : fields_) {
    if (field.name == name) return &field.type;
  }
  if (const auto found = batch_.find(name); found != batch_.end()) return &found->second;
  return const_cast<Checker*>(this)->data_variable(name);
}

const Type* Checker::data_variable(std::string_view name) {
  if (const auto found = data_.find(name); found != data_.end()) return &found->second;
  const bool there = std::find(world_.data.begin(), world_.data.end(), name) != world_.data.end();
  if (!there && !alone_) return nullptr;
  Type type;
  if (alone_) {
    if (std::optional<Type> field = form_field(name)) type = *std::move(field);
  }
  if (type.shapes.empty()) {
    const Node* node = root_of(world_.data_schema(name));
    if (node == nullptr && alone_) node = root_of(world_.schema(name));
    if (node != nullptr && alone_ && is_form(*node)) node = nullptr;
    type = node != nullptr ? types_.of(*node) : any_type();
  }
  type.path = std::string(name);
  return &data_.emplace(std::string(name), std::move(type)).first->second;
}

std::optional<Type> Checker::form_field(std::string_view name) const {
  if (form_ == nullptr) return std::nullopt;
  Shape shape;
  shape.kind = Kind::record;
  shape.node = form_;
  Type record;
  record.shapes.push_back(std::move(shape));
  SchemaTypes::Member field = types_.member_of(record, name);
  if (field.found != SchemaTypes::Member::Found::yes) return std::nullopt;
  return std::move(field.type);
}

bool Checker::may_be_data(std::string_view name) const {
  const Node* node = root_of(world_.schema(name));
  if (node == nullptr) return false;
  const Node& root = target(*node);
  if (!root.records) return true;
  const PropertyTable::Entry* id = root.records->properties.find("id");
  return id == nullptr || id->required < 0;
}

std::vector<std::string> Checker::names() const {
  std::vector<std::string> names;
  for (const Variable& variable : variables_) names.push_back(variable.name);
  for (const auto& [name, type] : form_variables_) names.push_back(name);
  for (const Variable& field : fields_) names.push_back(field.name);
  for (const auto& [name, type] : batch_) names.push_back(name);
  for (const std::string_view name : world_.data) names.emplace_back(name);
  return names;
}

Diagnostic& Checker::report(Code code, Span where, std::string message) {
  Finding& finding = findings_.emplace_back();
  finding.conditional = conditional_ > 0;
  finding.diagnostic.code = code;
  finding.diagnostic.severity = code_info(code).severity;
  finding.diagnostic.where = where;
  finding.diagnostic.message = std::move(message);
  return finding.diagnostic;
}

bool Checker::spend() {
  if (--steps_ > 0) return true;
  lose_track();
  return false;
}

std::string Checker::source_text(Span where) const {
  std::string text(world_.sources.text(where));
  const std::size_t line_end = text.find('\n');
  if (line_end != std::string::npos) text = text.substr(0, line_end) + "…";
  return text;
}

void Checker::use(const Type& type, Span where, bool needed) {
  if (!alone_ || type.path.empty()) return;
  const auto [found, added] = use_index_.emplace(type.path, uses_.size());
  if (added) {
    FieldUse& use = uses_.emplace_back();
    use.path = type.path;
    use.type = description(type);
    use.needed = type.origin != nullptr && !type.optional;  // the schema demands it
    use.optional = type.optional;
    use.where = where;
  }
  uses_[found->second].needed = uses_[found->second].needed || needed;
}

std::vector<FieldUse> Checker::uses() const {
  const auto lies_within = [](const std::string& path, const std::string& outer) {
    return path.size() > outer.size() && path.starts_with(outer) &&
           (path[outer.size()] == '.' || path[outer.size()] == '[');
  };
  std::vector<FieldUse> leaves;
  for (const FieldUse& use : uses_) {
    const bool has_inner = std::any_of(uses_.begin(), uses_.end(),
                                       [&](const FieldUse& other) { return lies_within(other.path, use.path); });
    if (has_inner) continue;
    FieldUse& leaf = leaves.emplace_back(use);
    for (const FieldUse& outer : uses_) {
      if (!lies_within(leaf.path, outer.path)) continue;
      leaf.optional = leaf.optional || outer.optional;
      const bool shorter = leaf.within.empty() || outer.path.size() < leaf.within.size();
      if (!outer.needed && shorter) leaf.within = outer.path;
    }
  }
  return leaves;
}

// A field that is one tag keeps the type of its expression.
Type Checker::field_type(const Value& value, const Template& parsed, const Node* declared) {
  if (value.is_text() && tmpl::has_tags(value.text())) {
    std::optional<tmpl::InlineNodes> parsed_here;
    const tmpl::InlineNodes* nodes = nullptr;
    if (const auto found = parsed.texts.find(value.where); found != parsed.texts.end()) {
      nodes = &found->second;
    } else {
      Diagnostics unused;  // whoever evaluates the field says what is wrong with it
      parsed_here = tmpl::parse_text(value, world_.sources, unused);
      if (!parsed_here) return any_type();
      nodes = &*parsed_here;
    }
    if (nodes->size() == 1) {
      if (const auto* output = std::get_if<tmpl::Output>(&nodes->front().node)) return infer(output->value);
    }
    const ScopeGuard scope(*this, Scope::Kind::root);
    run(*nodes);
    return simple({Kind::text, Kind::fragment});
  }
  // Tags deeper within make of the value what the schema does not know; their expressions are checked all the same.
  if (value.is_array()) {
    for (const Value& item : value.array()) static_cast<void>(field_type(item, parsed, nullptr));
  } else if (value.is_object()) {
    for (const Member& member : value.object().members()) static_cast<void>(field_type(member.value, parsed, nullptr));
  }
  if (value.is_missing() || declared == nullptr) return types_.of_value(value);
  return types_.of(*declared);
}

void Checker::front_matter(const Template& parsed, const Value& head) {
  if (!head.is_object()) return;
  if (const Value* form = head.find("form"); form != nullptr && form->is_text()) {
    form_ = root_of(world_.schema(form->text()));
  }
  std::vector<const Member*> with_tags;
  const auto declared = [&](const Member& member) -> const Node* {
    if (form_ == nullptr) return nullptr;
    const Node& root = target(*form_);
    if (!root.records) return nullptr;
    const PropertyTable::Entry* entry = root.records->properties.find(member.key);
    return entry != nullptr ? entry->schema : nullptr;
  };
  for (const Member& member : head.object().members()) {
    if (member.value.is_text() && tmpl::has_tags(member.value.text())) {
      with_tags.push_back(&member);
    } else {
      fields_.push_back({member.key, any_type()});
    }
  }
  for (Variable& field : fields_) {
    const Member& member = *head.object().find_member(field.name);
    Type type = field_type(member.value, parsed, declared(member));
    field.type = std::move(type);
  }
  for (const Member* member : with_tags) {
    Type type = field_type(member->value, parsed, nullptr);
    fields_.push_back({member->key, std::move(type)});
  }
}

void Checker::batch_loop(const expr::LoopHeader& loop) {
  const Type list = infer(loop.iterable);
  if (!list.is_any() && !list.has(Kind::list)) {
    report(Code::loop_not_list, loop.iterable->where, "набор строится по списку, а здесь " + std::string(given(list)))
        .hint("после «in» нужен список: schools");
  }
  Type element = types_.element_of(list);
  batch_[loop.names.front()] = std::move(element);
  if (loop.condition) static_cast<void>(infer(loop.condition));
}

void Checker::paper(const TemplateUse& use) {
  for (const expr::LoopHeader& loop : use.loops) batch_loop(loop);
  Fields document;
  document["id"] = simple(Kind::text);
  batch_["document"] = record_of(std::move(document));
  const Value& head = use.front_matter != nullptr ? *use.front_matter : use.source.front_matter;
  if (use.output != nullptr && use.output->is_text()) static_cast<void>(field_type(*use.output, use.source, nullptr));
  front_matter(use.source, head);
  {
    const ScopeGuard scope(*this, Scope::Kind::root);
    run_template(use.source);
  }
  const Value* form = head.find("form");
  if (form != nullptr && form->is_text()) {
    Diagnostics unused;  // evaluation says that there is no such form
    if (const TemplatePtr parsed = world_.templates(form->text(), form->where, unused)) {
      kept_.push_back(parsed);
      form_variables_["text"] = simple(Kind::fragment);
      form_variables_["annexes"] = annexes();
      const ScopeGuard scope(*this, Scope::Kind::root);
      run_template(*parsed);
    } else {
      ids_unknown_ = true;
    }
  }
  check_references();
}

void Checker::alone(const Template& source, const Node* form) {
  alone_ = true;
  form_ = form;
  form_variables_["text"] = simple(Kind::fragment);
  form_variables_["annexes"] = annexes();
  Fields document;
  document["id"] = simple(Kind::text);
  batch_["document"] = record_of(std::move(document));
  if (source.front_matter.is_object()) {
    for (const Member& member : source.front_matter.object().members()) {
      fields_.push_back({member.key, field_type(member.value, source, nullptr)});
    }
  }
  const ScopeGuard scope(*this, Scope::Kind::root);
  run_template(source);
}

void Checker::check_references() {
  if (ids_unknown_) return;
  std::vector<std::string_view> names(ids_.begin(), ids_.end());
  for (const auto& [id, where] : references_) {
    if (ids_.contains(id)) {
      note_right(Code::reference_unknown, where);
      continue;
    }
    Diagnostic& diagnostic =
        report(Code::reference_unknown, where, "ссылка на «" + id + "», а такого имени в документе нет");
    const std::string_view near = nearest(id, names);
    diagnostic.hint(near.empty() ? "имя дают приложению, таблице, рисунку, пункту или заголовку: id=" + id
                                 : "есть похожее имя «" + std::string(near) + "»");
    findings_.back().conditional = true;  // another paper may have it
  }
}

}  // namespace pisar::typing
