#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "template/evaluator.h"
#include "template/parsed.h"

namespace pisar::tmpl {
namespace {

constexpr double default_blank_width = 40;  // mm

Marks combined(Marks outer, const Marks& inner) {
  outer.bold = outer.bold || inner.bold;
  outer.italic = outer.italic || inner.italic;
  outer.underline = outer.underline || inner.underline;
  outer.strike = outer.strike || inner.strike;
  if (inner.baseline != Marks::Baseline::normal) outer.baseline = inner.baseline;
  return outer;
}

bool opens_link(std::string_view url) {
  constexpr std::array<std::string_view, 5> schemes = {"http://", "https://", "mailto:", "tel:", "#"};
  return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) { return url.starts_with(scheme); });
}

bool ends_with_space(const Inlines& content) {
  if (content.empty() || content.back().kind == Inline::Kind::line_break) return true;
  return content.back().kind == Inline::Kind::text && content.back().text.ends_with(' ');
}

}  // namespace

void Evaluator::run(const InlineNodes& nodes, Marks marks, TextTarget& target) {
  for (const InlineNode& node : nodes) {
    if (halted()) return;
    run_node(node, marks, target);
  }
}

void Evaluator::run_node(const InlineNode& node, Marks marks, TextTarget& target) {
  const Marks own = combined(marks, node.marks);
  std::visit(
      [&](const auto& value) {
        using T = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<T, Text>) {
          append_text(value, own, node.where, target);
        } else if constexpr (std::is_same_v<T, Output>) {
          run_output(value, node.where, own, target);
        } else if constexpr (std::is_same_v<T, LineBreak>) {
          Inline piece;
          piece.kind = Inline::Kind::line_break;
          piece.where = node.where;
          target.content.push_back(std::move(piece));
        } else if constexpr (std::is_same_v<T, Link>) {
          run_link(value, node.where, own, target);
        } else if constexpr (std::is_same_v<T, Note>) {
          run_note(value, node.where, target);
        } else if constexpr (std::is_same_v<T, BasicIf<InlineNodes>>) {
          run_if(value, [&](const InlineNodes& body) { run(body, own, target); });
        } else if constexpr (std::is_same_v<T, BasicFor<InlineNodes>>) {
          run_for(value, node.where, [&](const InlineNodes& body) { run(body, own, target); });
        } else if constexpr (std::is_same_v<T, Set>) {
          run_set(value, node.where);
        } else if constexpr (std::is_same_v<T, SetBlock>) {
          run_set_block(value, node.where);
        } else if constexpr (std::is_same_v<T, Macro>) {
          run_macro(value, node.where);
        } else if constexpr (std::is_same_v<T, Assert>) {
          run_assert(value, node.where);
        } else if constexpr (std::is_same_v<T, Import>) {
          run_import(value, node.where);
        } else if constexpr (std::is_same_v<T, Extends>) {
          // taken off the top by the parser, which reports any other
        } else if constexpr (std::is_same_v<T, NamedBlockPtr>) {
          run_block(*value, own, target);
        } else if constexpr (std::is_same_v<T, CallBlock>) {
          if (const std::optional<Value> result = called(value)) {
            print(*result, *value.call, false, own, node.where, target);
          }
        } else if constexpr (std::is_same_v<T, Include>) {
          const TemplatePtr parsed = included(value, node.where);
          if (!parsed || !enter(node.where)) return;
          const DepthGuard call(calls_);
          const DepthGuard depth(depth_);
          if (parsed->plain) {
            run_template(*parsed, {}, &target);
            return;
          }
          Blocks blocks;
          run_template(*parsed, Sink{&blocks, nullptr, nullptr}, nullptr);
          print_fragment(Fragment(std::move(blocks)), false, own, node.where, target);
        }
      },
      node.node);
}

bool Evaluator::extend_text(std::string_view text, TextTarget& target) const {
  if (!plain_text_ || target.content.empty() || target.content.back().kind != Inline::Kind::text) return false;
  target.content.back().text += text;
  return true;
}

void Evaluator::append_text(const Text& text, Marks marks, Span where, TextTarget& target) const {
  if (!plain_text_ && text.text.find('\n') != std::string::npos) {  // of a plain text within a document
    print_text(text.text, marks, where, target);
    return;
  }
  // Neighbouring spaces (round a condition that printed nothing) are one.
  std::string_view left = text.text;
  if (!plain_text_ && left.starts_with(' ') && ends_with_space(target.content)) left.remove_prefix(1);
  if (left.empty() || extend_text(left, target)) return;
  Inline& piece = target.content.emplace_back();
  piece.text = left;
  piece.marks = marks;
  piece.link = text.link;
  piece.verbatim = text.verbatim;
  piece.where = where;
}

void Evaluator::run_output(const Output& node, Span where, Marks marks, TextTarget& target) {
  expr::Operand result;
  if (evaluate(node.value, result)) print(result.get(), *node.value, node.own_line, marks, where, target);
}

void Evaluator::print(const Value& value, const expr::Expr& expression, bool own_line, Marks marks, Span where,
                      TextTarget& target) {
  const Span place = value.where.known() ? value.where : where;
  switch (value.kind()) {
    case Value::Kind::text:
      print_text(value.text(), marks, place, target);
      return;
    case Value::Kind::missing:
      print_missing(value, expression, marks, where, target);
      return;
    case Value::Kind::extension:
      if (const auto fragment = as_extension<Fragment>(value)) {
        print_fragment(*fragment, own_line, marks, where, target);
        return;
      }
      if (const auto reference = as_extension<Reference>(value)) {
        target.content.push_back(reference->as_inline(marks, where));
        return;
      }
      break;
    case Value::Kind::object:
      if (const Value* name = value.find("name"); name != nullptr && name->is_missing() && !name->is_rejected()) {
        print_missing(*name, expression, marks, where, target);
        return;
      }
      [[fallthrough]];
    default:
      if (const std::optional<std::string> text = expr::to_text(value)) {
        print_text(*text, marks, place, target);
        return;
      }
      break;
  }
  const bool macro = as_extension<MacroValue>(value) != nullptr;
  const std::string kind(value.is_extension() ? value.extension()->type_name() : kind_name(value.kind()));
  Diagnostic& diagnostic =
      report(Code::value_unprintable, where, "«" + source_text(expression.where) + "» так не напечатать: это " + kind);
  if (value.is_array()) {
    diagnostic.hint("список печатают циклом {% for %} или через запятую: список | join(\", \")");
  } else if (value.is_object()) {
    diagnostic.hint("у записи нет поля «name»; напечатайте нужное поле");
  } else if (macro) {
    diagnostic.hint("макрос вызывают со скобками: {{ " + source_text(expression.where) + "() }}");
  }
  if (value.where.known() && value.where.file != where.file) diagnostic.place("данные", value.where);
}

void Evaluator::print_text(std::string_view text, Marks marks, Span where, TextTarget& target) const {
  while (true) {
    const std::size_t feed = plain_text_ ? std::string_view::npos : text.find('\n');
    std::string_view line = text.substr(0, feed);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && !extend_text(line, target)) {
      Inline& piece = target.content.emplace_back();
      piece.text = line;
      piece.marks = marks;
      piece.where = where;
    }
    if (feed == std::string_view::npos) return;
    text.remove_prefix(feed + 1);
    if (text.empty()) return;  // a value of YAML's «|» ends with a line end
    Inline& piece = target.content.emplace_back();
    piece.kind = Inline::Kind::line_break;
    piece.where = where;
  }
}

void Evaluator::print_fragment(const Fragment& fragment, bool own_line, Marks marks, Span where, TextTarget& target) {
  note_printed(fragment);
  if (own_line && target.blocks && !fragment.is_inline()) {
    flush_paragraph(target);
    splice(fragment, *target.blocks);
    return;
  }
  const bool moved = fragment.role() == Fragment::Role::text && text_place_;
  const Inlines* inlines = moved ? nullptr : fragment.inlines();
  if (!inlines) {
    report(Code::fragment_within_text, where, "фрагмент из нескольких блоков стоит внутри текста")
        .hint(
            "внутри строки печатают фрагмент из одного абзаца; списки, таблицы и несколько абзацев — на отдельной "
            "строке");
    return;
  }
  for (const Inline& piece : *inlines) {
    target.content.push_back(piece);
    target.content.back().marks = combined(marks, piece.marks);
  }
}

void Evaluator::splice(const Fragment& fragment, Blocks& out) {
  if (fragment.role() == Fragment::Role::text) {
    // The document's text is moved into the form, not copied; printed again, it is copied from there.
    if (text_place_) {
      const auto begin = form_blocks_->begin();
      const Blocks copy(begin + static_cast<std::ptrdiff_t>(text_place_->first),
                        begin + static_cast<std::ptrdiff_t>(text_place_->second));
      out.insert(out.end(), copy.begin(), copy.end());
      return;
    }
    if (&out == form_blocks_) {
      Blocks blocks = text_->take_blocks();
      text_place_ = {out.size(), out.size() + blocks.size()};
      out.insert(out.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
      return;
    }
  }
  blocks_ += fragment.blocks().size();
  out.insert(out.end(), fragment.blocks().begin(), fragment.blocks().end());
}

void Evaluator::note_printed(const Fragment& fragment) {
  if (fragment.role() == Fragment::Role::text) text_printed_ = true;
  if (fragment.role() == Fragment::Role::annex) annexes_[static_cast<std::size_t>(fragment.annex()) - 1].printed = true;
}

void Evaluator::print_missing(const Value& value, const expr::Expr& expression, Marks marks, Span where,
                              TextTarget& target) {
  if (blanks_) {
    Inline piece;
    piece.kind = Inline::Kind::blank;
    piece.width = default_blank_width;
    piece.marks = marks;
    piece.where = where;
    target.content.push_back(std::move(piece));
    return;
  }
  const std::string& reason = value.missing().reason;
  Diagnostic& diagnostic = report(Code::value_missing, where,
                                  "нечего печатать: «" + source_text(expression.where) + "» — " +
                                      (reason.empty() ? "пропуск" : "пропуск (" + reason + ")"));
  diagnostic.hint(
      "впишите значение в данные или скажите, что печатать вместо него: | default(\"–\"), | blank(\"подсказка\")");
  Span data = value.where;
  if (!data.known()) {  // the record that lacks the field
    const expr::ExprPtr* object = nullptr;
    if (const auto* attribute = std::get_if<expr::Attribute>(&expression.node)) object = &attribute->object;
    if (const auto* subscript = std::get_if<expr::Subscript>(&expression.node)) object = &subscript->object;
    expr::Operand record;
    if (object && evaluate(*object, record)) data = record.get().where;
  }
  if (data.known() && data.file != where.file) diagnostic.place("данные", data);
}

void Evaluator::run_link(const Link& node, Span where, Marks marks, TextTarget& target) {
  const std::optional<std::string> url = text(node.url);
  if (!url) return;
  if (!opens_link(*url)) {
    report(Code::link_invalid, where, "адрес ссылки «" + *url + "» не годится")
        .hint("адрес начинается с https://, http://, mailto:, tel: или # (место в документе)");
    return;
  }
  TextTarget content;
  run(node.content, marks, content);
  for (Inline& piece : content.content) {
    if (piece.link.empty()) piece.link = *url;
    target.content.push_back(std::move(piece));
  }
}

void Evaluator::run_note(const Note& node, Span where, TextTarget& target) {
  TextTarget content;
  run(node.content, {}, content);
  trim(content.content);
  const bool nested = std::any_of(content.content.begin(), content.content.end(),
                                  [](const Inline& piece) { return piece.kind == Inline::Kind::note; });
  if (nested) {
    report(Code::line_syntax, where, "сноска стоит внутри сноски").hint("оставьте одну или поставьте их рядом");
    return;
  }
  if (content.content.empty()) return;  // conditions left nothing of it
  Inline piece;
  piece.kind = Inline::Kind::note;
  piece.note = std::move(content.content);
  piece.where = where;
  target.content.push_back(std::move(piece));
}

std::optional<std::string> Evaluator::text(const InlineNodes& nodes) {
  const std::size_t before = diagnostics_.error_count();
  TextTarget target;
  transient_ = true;
  run(nodes, {}, target);
  if (diagnostics_.error_count() != before) return std::nullopt;
  return plain_text(target.content);
}

std::optional<std::string> Evaluator::plain(const Template& parsed) {
  const std::size_t before = diagnostics_.error_count();
  plain_text_ = true;
  TextTarget target;
  {
    const ScopeGuard scope(*this, Scope::Kind::root);
    run_template(parsed, {}, &target);
  }
  if (halted_ || diagnostics_.error_count() != before) return std::nullopt;
  const bool one_piece = target.content.size() == 1 && target.content.front().kind == Inline::Kind::text;
  return one_piece ? std::move(target.content.front().text) : plain_text(target.content);
}

void Evaluator::trim(Inlines& content) {
  while (!content.empty() && content.front().kind == Inline::Kind::text) {
    std::string& text = content.front().text;
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    if (!text.empty()) break;
    content.erase(content.begin());
  }
  while (!content.empty() && content.back().kind == Inline::Kind::text) {
    std::string& text = content.back().text;
    const std::size_t last = text.find_last_not_of(' ');
    text.erase(last == std::string::npos ? 0 : last + 1);
    if (!text.empty()) break;
    content.pop_back();
  }
}

void Evaluator::flush_paragraph(TextTarget& target) {
  trim(target.content);
  if (target.content.empty()) return;
  Paragraph paragraph = *target.paragraph;
  const Span where = join(target.content.front().where, target.content.back().where);
  paragraph.content = std::move(target.content);
  target.content.clear();
  add(*target.blocks, {std::move(paragraph), where});
}

}  // namespace pisar::tmpl
