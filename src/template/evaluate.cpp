#include <algorithm>
#include <utility>

#include "template/evaluator.h"
#include "template/parsed.h"

namespace pisar {
namespace tmpl {

void Evaluator::set_fields(const Template& parsed) {
  const Value& head = input_.front_matter ? *input_.front_matter : parsed.front_matter;
  if (!head.is_object()) return;
  // Fields with tags come last, so that they may use all others, and those above them.
  std::vector<const Member*> with_tags;
  for (const Member& member : head.object().members()) {
    if (member.value.is_text() && has_tags(member.value.text())) {
      with_tags.push_back(&member);
    } else {
      fields_.emplace_back(member.key, member.value);
    }
  }
  const Value* blank = find("blank");
  blanks_ = blank && blank->is_boolean() && blank->boolean();
  for (auto& [key, value] : fields_) value = evaluated_field(value, parsed);
  for (const Member* member : with_tags) fields_.emplace_back(member->key, evaluated_field(member->value, parsed));
}

const InlineNodes* Evaluator::field_nodes(const Value& text, const Template& parsed) const {
  if (input_.field_texts) {
    const auto& nodes = input_.field_texts->nodes;
    if (const auto found = nodes.find(text.where); found != nodes.end()) return &found->second;
  }
  const auto found = parsed.texts.find(text.where);
  return found != parsed.texts.end() ? &found->second : nullptr;
}

Value Evaluator::fields(const Template& parsed) {
  set_fields(parsed);
  if (fields_.empty()) return Value(Missing{});
  Object fields;
  for (const auto& [key, value] : fields_) fields.set(std::string(key), value, value.where);
  return Value(std::move(fields));
}

void Evaluator::note_cited(const std::string& id, const Value& head, Span where) {
  cited_.try_emplace(id, Citation{&head, where});
}

void Evaluator::check_cited() {
  const Value* own = find("date");
  if (!own || !own->is_date()) return;
  for (const auto& [id, citation] : cited_) {
    const Value* other = citation.head->find("date");
    if (!other || !other->is_date() || !(own->date() < other->date())) continue;
    report(Code::document_contradicts, citation.where,
           "бумага от " + own->date().numeric() + " ссылается на «" + id + "», а та издана позже – " +
               other->date().numeric())
        .place("дата этой бумаги", own->where)
        .place("дата той", other->where)
        .hint("исправьте одну из дат или уберите ссылку");
  }
}

Value Evaluator::evaluated_field(const Value& value, const Template& parsed) {
  if (value.is_text()) {
    if (!has_tags(value.text())) return value;
    if (const InlineNodes* nodes = field_nodes(value, parsed)) return evaluated_text(*nodes, value.where);
    const auto nodes = parse_text(value, input_.sources, diagnostics_);
    return nodes ? evaluated_text(*nodes, value.where) : value;
  }
  if (value.is_array()) {
    Array items;
    bool changed = false;
    for (const Value& item : value.array()) {
      const bool plain = !item.is_array() && !item.is_object() && !(item.is_text() && has_tags(item.text()));
      changed = changed || !plain;
      items.push_back(plain ? item : evaluated_field(item, parsed));
    }
    return changed ? Value(std::move(items), value.where) : value;
  }
  if (value.is_object()) {
    Object object;
    for (const Member& member : value.object().members()) {
      object.add(member.key, evaluated_field(member.value, parsed), member.key_where);
    }
    return Value(std::move(object), value.where);
  }
  return value;
}

Value Evaluator::evaluated_text(const InlineNodes& nodes, Span where) {
  // A field that is one tag keeps the value's type.
  if (nodes.size() == 1) {
    if (const auto* output = std::get_if<Output>(&nodes.front().node)) {
      expr::Operand result;
      if (!evaluate(output->value, result)) return Value(Missing{}, where);
      return result.take();
    }
  }
  Body body;
  body.is_inline = true;
  body.inlines = nodes;
  return body_value(body, where);
}

Value Evaluator::annex_list() {
  Array list;
  for (std::size_t i = 0; i < annexes_.size(); ++i) {
    const Annex& annex = annexes_[i];
    Object record;
    record.add("id", Value(annex.id, annex.where));
    record.add("number", Value(Number(static_cast<std::int64_t>(i) + 1)));
    record.add("title", Value(annex.title, annex.where));
    record.add("text", Value(std::shared_ptr<const Extension>(annex.text), annex.where));
    list.emplace_back(std::move(record), annex.where);
  }
  return Value(std::move(list));
}

void Evaluator::check_printed(std::string_view form, Span where) {
  const std::string name = "форма «" + std::string(form) + "» ";
  if (!text_printed_) {
    report(Code::content_unprinted, where, name + "не печатает текст документа")
        .hint("в форме на отдельной строке должно стоять {{ text }}");
  }
  for (const Annex& annex : annexes_) {
    if (annex.printed) continue;
    report(Code::content_unprinted, annex.where,
           name + "не печатает приложение" + (annex.id.empty() ? "" : " «" + annex.id + "»"))
        .hint("в форме нужен цикл {% for annex in annexes %} с блоком annex-page и {{ annex.text }}");
  }
}

Blocks Evaluator::within_form(Blocks text, const Template& parsed) {
  const Value* name = find("form");
  if (!name) {
    for (std::size_t i = 0; i < annexes_.size(); ++i) {
      Section section;
      section.kind = Section::Kind::annex;
      section.id = annexes_[i].id;
      section.number = static_cast<int>(i) + 1;
      section.count = static_cast<int>(annexes_.size());
      section.title = annexes_[i].title;
      section.landscape = annexes_[i].landscape;
      section.blocks = annexes_[i].text->blocks();
      text.push_back({std::move(section), annexes_[i].where});
    }
    return text;
  }
  const Span where = name->where.known() ? name->where : parsed.where;
  if (!name->is_text()) {
    report(Code::form_unusable, where, "имя формы — текст, а здесь " + std::string(kind_name(name->kind())));
    return text;
  }
  const std::string form_name = name->text();
  const TemplatePtr form = input_.templates(form_name, where, diagnostics_);
  if (!form) return text;
  kept_.push_back(form);
  text_printed_ = text.empty();
  text_ = std::make_shared<Fragment>(std::move(text), Fragment::Role::text);
  form_variables_.emplace_back("text", Value(std::shared_ptr<const Extension>(text_), parsed.where));
  form_variables_.emplace_back("annexes", annex_list());
  in_form_ = true;
  Blocks blocks;
  form_blocks_ = &blocks;
  {
    const ScopeGuard scope(*this, Scope::Kind::root);
    run_template(*form, Sink{&blocks, nullptr, nullptr}, nullptr);
  }
  form_blocks_ = nullptr;
  return blocks;
}

void Evaluator::fill_head(Document& document) {
  const auto text_of = [&](std::string_view name) -> std::string {
    const Value* value = find(name);
    if (!value) return {};
    if (const auto fragment = as_extension<Fragment>(*value)) {
      return fragment->inlines() ? plain_text(*fragment->inlines()) : std::string();
    }
    return expr::to_text(expr::resolved(*value, *this)).value_or("");
  };
  document.title = text_of("title");
  document.author = text_of("author");
  if (document.author.empty()) document.author = text_of("office");
  if (const Value* date = find("date"); date && date->is_date()) document.date = date->date();
  if (const Value* own = find("document")) {
    const Value* id = own->find("id");
    if (id && id->is_text()) document.id = id->text();
  }
}

std::optional<Document> Evaluator::document(const Template& parsed) {
  const std::size_t errors = diagnostics_.error_count();
  set_fields(parsed);
  Blocks text;
  {
    const ScopeGuard scope(*this, Scope::Kind::root);
    run_template(parsed, Sink{&text, nullptr, nullptr}, nullptr);
  }
  Document result;
  fill_head(result);
  if (!halted()) result.blocks = within_form(std::move(text), parsed);
  if (in_form_ && !halted_ && diagnostics_.error_count() == errors) {
    const Value& form = *find("form");
    check_printed(form.text(), form.where.known() ? form.where : parsed.where);
  }
  check_cited();
  if (halted_ || diagnostics_.error_count() != errors) return std::nullopt;
  result.header = std::move(header_);
  result.footer = std::move(footer_);
  return result;
}

}  // namespace tmpl

Value evaluate_fields(const Template& parsed, const EvaluationInput& input, Diagnostics& diagnostics) {
  return tmpl::Evaluator(input, diagnostics).fields(parsed);
}

std::optional<Document> evaluate(const Template& parsed, const EvaluationInput& input, Diagnostics& diagnostics) {
  return tmpl::Evaluator(input, diagnostics).document(parsed);
}

std::optional<std::string> evaluate_plain(const Template& parsed, const EvaluationInput& input,
                                          Diagnostics& diagnostics) {
  return tmpl::Evaluator(input, diagnostics).plain(parsed);
}

std::optional<std::string> evaluate_text(const Value& text, const EvaluationInput& input, Diagnostics& diagnostics) {
  if (!text.is_text()) return expr::to_text(text);
  if (!tmpl::has_tags(text.text())) return text.text();
  const auto nodes = tmpl::parse_text(text, input.sources, diagnostics);
  return nodes ? tmpl::Evaluator(input, diagnostics).text(*nodes) : std::nullopt;
}

}  // namespace pisar
