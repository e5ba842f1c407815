#include <algorithm>
#include <utility>

#include "expr/signature.h"
#include "template/directives.h"
#include "template/evaluator.h"

namespace pisar::tmpl {
namespace {

Value page_value(Inline::Kind kind, Span where) {
  Inline piece;
  piece.kind = kind;
  piece.where = where;
  Inlines inlines;
  inlines.push_back(std::move(piece));
  return inline_fragment(std::move(inlines), where);
}

/// What a header cannot hold, in a message's words; empty when it can.
std::string_view alien(const Block& block) {
  return std::visit(
      [](const auto& node) -> std::string_view {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, Paragraph>) {
          if (node.outline > 0) return "заголовок";
          if (node.number) return "пункт с номером";
          for (const Inline& piece : node.content) {
            if (piece.kind == Inline::Kind::note) return "сноска";
          }
          return {};
        } else if constexpr (std::is_same_v<Node, Table>) {
          return node.caption.empty() && node.id.empty() ? "" : "таблица с подписью или именем";
        } else if constexpr (std::is_same_v<Node, Image>) {
          return node.id.empty() && node.caption.empty() ? "" : "изображение с подписью или именем";
        } else if constexpr (std::is_same_v<Node, Chart>) {
          return "диаграмма";
        } else if constexpr (std::is_same_v<Node, PageBreak>) {
          return "новая страница";
        } else if constexpr (std::is_same_v<Node, Contents>) {
          return "содержание";
        } else if constexpr (std::is_same_v<Node, Requisite>) {
          return "реквизит";
        } else {
          return "блок страниц";
        }
      },
      block.node);
}

}  // namespace

std::string page_variable_hint(std::string_view name) {
  if (std::find(page_variables.begin(), page_variables.end(), name) == page_variables.end()) return {};
  return "«" + std::string(name) +
         "» печатают в колонтитуле (::: header, ::: footer); на какой странице стоит место с кодом, говорит "
         "ref(\"код\").page";
}

std::string Evaluator::hint_for_name(std::string_view name) const { return page_variable_hint(name); }

std::string Evaluator::hint_for_operand(const Value& extension) const {
  if (const auto fragment = as_extension<Fragment>(extension); fragment && fragment->is_page_number()) {
    return "номер страницы известен, лишь когда документ собран: его печатают как есть – {{ page }}; на первой "
           "странице "
           "колонтитула не будет, если написать first=off";
  }
  const auto reference = as_extension<Reference>(extension);
  if (reference && reference->is_page_number()) return std::string(expr::reference_hint);
  return {};
}

bool Evaluator::check_running(Blocks& blocks, const std::string& name) {
  for (Block& block : blocks) {
    if (const std::string_view found = alien(block); !found.empty()) {
      report(Code::block_misplaced, block.where, std::string(found) + " в колонтитуле «" + name + "» не на месте")
          .hint("в колонтитуле стоят абзацы, таблицы и изображения без подписи");
      return false;
    }
    if (auto* paragraph = std::get_if<Paragraph>(&block.node)) {
      if (paragraph->style == "text") paragraph->style = name;
    } else if (auto* table = std::get_if<Table>(&block.node)) {
      for (Row& row : table->rows) {
        for (Cell& cell : row.cells) {
          if (!check_running(cell.content, name)) return false;
        }
      }
      if (!check_running(table->notes, name)) return false;
    }
  }
  return true;
}

void Evaluator::run_running(const ContainerNode& node, Span where) {
  const bool is_header = node.info->kind == DirectiveInfo::Kind::header;
  const std::string name(node.info->name);
  if (in_annex_ > 0) {
    report(Code::block_misplaced, where, "блок «" + name + "» стоит в приложении, а колонтитул у документа один")
        .hint("перенесите его в начало документа или в форму");
    return;
  }
  RunningText& kept = is_header ? header_ : footer_;
  RunningText made;
  made.on_first_page = attribute_text(*node.info, node.attributes, "first").value_or("on") == "on";
  {
    const ScopeGuard scope(*this, Scope::Kind::loop);
    bind(page_variables[0], page_value(Inline::Kind::page, where));
    bind(page_variables[1], page_value(Inline::Kind::page_count, where));
    run(node.body, Sink{&made.blocks, nullptr, nullptr});
  }
  if (!check_running(made.blocks, name)) return;
  const auto [place, fresh] = running_places_.try_emplace(&kept, in_form_, where);
  if (!fresh) {
    if (place->second.first == in_form_) {
      report(Code::block_misplaced, where, "блок «" + name + "» стоит в документе второй раз")
          .hint("колонтитул у документа один; чтобы он зависел от условия, пишут if=")
          .place("первый", place->second.second);
    }
    return;  // the document's own goes before its form's
  }
  kept = std::move(made);
}

}  // namespace pisar::tmpl
