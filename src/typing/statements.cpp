#include <algorithm>
#include <type_traits>
#include <utility>

#include "template/directives.h"
#include "typing/checker.h"

namespace pisar::typing {
namespace {

using Kind = Shape::Kind;

constexpr std::size_t deepest_templates = 16;
constexpr int deepest_body = 100;

const std::string* literal_text(const expr::ExprPtr& expression) {
  if (!expression) return nullptr;
  const auto* literal = std::get_if<expr::Literal>(&expression->node);
  return literal != nullptr && literal->value.is_text() ? &literal->value.text() : nullptr;
}

Type macro_type(const tmpl::Macro& macro, Span where, const Fields* closure) {
  Type type = simple(Kind::macro);
  type.shapes.front().macro = std::make_shared<const MacroType>(MacroType{&macro, where, closure});
  return type;
}

}  // namespace

template <typename BodyType>
void Checker::run_if(const tmpl::BasicIf<BodyType>& node) {
  const Under all(*this);  // what the branches before did not take holds in those after
  bool first = true;
  for (const auto& branch : node.branches) {
    if (branch.condition) {
      if (first) --conditional_;
      static_cast<void>(infer(branch.condition));
      if (first) ++conditional_;
    }
    first = false;
    {
      const Under under(*this);
      narrow(branch.condition, true);
      run(branch.body);
    }
    narrow(branch.condition, false);
  }
}

void Checker::bind_loop(const expr::LoopHeader& header) {
  const Type list = infer(header.iterable);
  const bool pairs = header.names.size() == 2;
  const bool iterable =
      list.is_any() || list.has(Kind::list) || list.only(Kind::missing) || (pairs && list.has(Kind::record));
  if (!iterable) {
    const std::string source = source_text(header.iterable->where);
    Diagnostic& diagnostic = report(Code::loop_value, header.iterable->where,
                                    "цикл идёт по списку, а «" + source + "» — " + std::string(given(list)));
    if (list.has(Kind::record)) {
      diagnostic.hint("поля записи перебирают так: {% for имя, значение in " + source + " %}");
    }
  } else {
    note_right(Code::loop_value, header.iterable->where);
  }
  if (header.names.size() == 1) {
    Type only_lists = list;
    std::erase_if(only_lists.shapes,
                  [](const Shape& shape) { return shape.kind != Kind::list && shape.kind != Kind::any; });
    bind(header.names.front(), iterable ? types_.element_of(only_lists) : any_type());
  } else {
    for (const std::string& name : header.names) bind(name, any_type());
  }
}

template <typename BodyType>
void Checker::run_for(const tmpl::BasicFor<BodyType>& node) {
  const Under all(*this);
  {
    const ScopeGuard scope(*this, Scope::Kind::loop);
    --conditional_;
    bind_loop(node.header);
    ++conditional_;
    const Under under(*this);
    if (node.header.condition) {
      static_cast<void>(infer(node.header.condition));
      narrow(node.header.condition, true);
    }
    // In the body `loop` stands before the names, as in evaluation.
    variables_.insert(variables_.begin() + static_cast<std::ptrdiff_t>(scopes_.back().begin),
                      {"loop", simple(Kind::loop)});
    run(node.body);
  }
  run(node.otherwise);
}

void Checker::run_attributes(const std::vector<tmpl::Attribute>& attributes) {
  for (const tmpl::Attribute& attribute : attributes) {
    if (attribute.name == "id") {
      if (attribute.is_static()) {
        note_id(attribute.text);
      } else {
        ids_unknown_ = true;
      }
    }
    run(attribute.content);
    if (attribute.value) static_cast<void>(infer(attribute.value));
  }
}

void Checker::run_include(const tmpl::Include& node, Span where) {
  const std::string* name = literal_text(node.name);
  static_cast<void>(infer(node.name));
  Diagnostics problems;
  const TemplatePtr parsed = name != nullptr ? world_.templates(*name, where, problems) : nullptr;
  const bool circle =
      parsed && std::find(open_templates_.begin(), open_templates_.end(), parsed.get()) != open_templates_.end();
  if (!parsed || circle || open_templates_.size() >= deepest_templates) {
    lose_track();
    return;
  }
  kept_.push_back(parsed);
  run_template(*parsed);
}

void Checker::run_import(const tmpl::Import& node, Span where) {
  const std::string* name = literal_text(node.source);
  static_cast<void>(infer(node.source));
  Diagnostics problems;
  const TemplatePtr parsed = name != nullptr ? world_.templates(*name, where, problems) : nullptr;
  const bool circle =
      parsed && std::find(open_templates_.begin(), open_templates_.end(), parsed.get()) != open_templates_.end();
  if (!parsed || circle || open_templates_.size() >= deepest_templates) {
    if (!node.alias.empty()) assign(node.alias, any_type());
    for (const tmpl::Import::Name& one : node.names) assign(one.alias, any_type());
    ids_unknown_ = shared_.incomplete = true;
    return;
  }
  kept_.push_back(parsed);
  Fields& module = closures_.emplace_back();
  Fields* const outer = std::exchange(module_, &module);
  open_templates_.push_back(parsed.get());
  {
    const ScopeGuard scope(*this, Scope::Kind::macro);
    const std::size_t begin = variables_.size();
    if (parsed->plain) {
      run(*parsed->plain);
    } else {
      run(parsed->nodes);
    }
    for (std::size_t i = begin; i < variables_.size(); ++i) module[variables_[i].name] = variables_[i].type;
  }
  open_templates_.pop_back();
  module_ = outer;
  if (!node.alias.empty()) {
    assign(node.alias, record_of(module));
    return;
  }
  std::vector<std::string_view> known;
  for (const auto& [key, type] : module) known.emplace_back(key);
  for (const tmpl::Import::Name& one : node.names) {
    if (const auto found = module.find(one.name); found != module.end()) {
      assign(one.alias, found->second);
      continue;
    }
    Diagnostic& diagnostic =
        report(Code::name_unknown, one.where, "в шаблоне нет макроса или переменной «" + one.name + "»");
    if (const std::string_view near = nearest(one.name, known); !near.empty()) {
      diagnostic.hint("есть «" + std::string(near) + "»");
    }
    diagnostic.place("шаблон", parsed->where);
    assign(one.alias, any_type());
  }
}

void Checker::run_call_block(const tmpl::CallBlock& node) {
  Fields& closure = closures_.emplace_back();
  for (const Variable& variable : variables_) closure[variable.name] = variable.type;
  const ScopeGuard scope(*this, Scope::Kind::loop);
  bind(tmpl::caller_variable, macro_type(node.caller, node.call->where, &closure));
  called_macros_.erase(&node.caller);
  static_cast<void>(infer(node.call));
  if (called_macros_.contains(&node.caller)) return;
  // The macro is unknown or does not print it: its text is checked all the same.
  const Under under(*this);
  const ScopeGuard inner(*this, Scope::Kind::macro, &closure);
  for (const tmpl::Macro::Parameter& parameter : node.caller.parameters) bind(parameter.name, any_type());
  run(*node.caller.body);
}

void Checker::run_block_text(std::string_view name, std::size_t level, const tmpl::NamedBlock* otherwise) {
  const tmpl::NamedBlock* found = nullptr;
  for (; chain_ != nullptr && level < chain_->size() && found == nullptr; ++level) {
    const auto at = (*chain_)[level]->blocks.find(name);
    if (at != (*chain_)[level]->blocks.end()) found = at->second.get();
  }
  if (found == nullptr) found = otherwise;
  if (found == nullptr || depth_ > deepest_body) return;
  ++depth_;
  const ScopeGuard scope(*this, Scope::Kind::loop);
  Type super = simple(Kind::super);
  super.shapes.front().block = std::string(name);
  super.shapes.front().level = level;
  bind("super", std::move(super));
  run(*found->body);
  --depth_;
}

void Checker::run_block(const tmpl::NamedBlock& block) { run_block_text(block.name, 0, &block); }

void Checker::run_template(const Template& parsed) {
  std::vector<const Template*> chain{&parsed};
  while (chain.back()->extends) {
    Diagnostics unused;  // evaluation says what is wrong with the chain
    const tmpl::Extends& extends = *chain.back()->extends;
    const TemplatePtr base = world_.templates(extends.name, extends.where, unused);
    if (!base || std::find(chain.begin(), chain.end(), base.get()) != chain.end()) {
      lose_track();
      break;
    }
    kept_.push_back(base);
    chain.push_back(base.get());
  }
  const auto* const outer = std::exchange(chain_, &chain);
  open_templates_.push_back(&parsed);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (i + 1 < chain.size()) {
      run_preamble(*chain[i]);
    } else if (chain[i]->plain) {
      run(*chain[i]->plain);
    } else {
      run(chain[i]->nodes);
    }
  }
  open_templates_.pop_back();
  chain_ = outer;
}

void Checker::run_preamble(const Template& parsed) {
  const auto run_inlines = [&](const tmpl::InlineNodes& nodes) {
    for (const tmpl::InlineNode& node : nodes) {
      if (!std::holds_alternative<tmpl::NamedBlockPtr>(node.node)) run_node(node, node.where);
    }
  };
  if (parsed.plain) run_inlines(*parsed.plain);
  for (const tmpl::Node& node : parsed.nodes) {
    if (const auto* line = std::get_if<tmpl::ParagraphNode>(&node.node)) {
      run_inlines(line->content);
    } else if (!std::holds_alternative<tmpl::NamedBlockPtr>(node.node)) {
      run_node(node, node.where);
    }
  }
}

void Checker::run(const tmpl::Body& body) {
  if (body.is_inline) {
    run(body.inlines);
  } else {
    run(body.blocks);
  }
}

void Checker::run(const tmpl::Nodes& nodes) {
  if (depth_ > deepest_body) return;
  ++depth_;
  for (const tmpl::Node& node : nodes) run_node(node, node.where);
  --depth_;
}

void Checker::run(const tmpl::InlineNodes& nodes) {
  if (depth_ > deepest_body) return;
  ++depth_;
  for (const tmpl::InlineNode& node : nodes) run_node(node, node.where);
  --depth_;
}

void Checker::run(const tmpl::RowElements& elements) {
  for (const tmpl::RowElement& element : elements) run_node(element, element.where);
}

template <typename Any>
void Checker::run_node(const Any& node, Span where) {
  std::visit(
      [&](const auto& value) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, tmpl::Output>) {
          static_cast<void>(infer(value.value));
        } else if constexpr (std::is_same_v<T, tmpl::Link>) {
          run(value.content);
          run(value.url);
        } else if constexpr (std::is_same_v<T, tmpl::BasicIf<tmpl::InlineNodes>> ||
                             std::is_same_v<T, tmpl::BasicIf<tmpl::Nodes>> ||
                             std::is_same_v<T, tmpl::BasicIf<tmpl::RowElements>>) {
          run_if(value);
        } else if constexpr (std::is_same_v<T, tmpl::BasicFor<tmpl::InlineNodes>> ||
                             std::is_same_v<T, tmpl::BasicFor<tmpl::Nodes>> ||
                             std::is_same_v<T, tmpl::BasicFor<tmpl::RowElements>>) {
          run_for(value);
        } else if constexpr (std::is_same_v<T, tmpl::Set>) {
          assign(value.name, infer(value.value));
        } else if constexpr (std::is_same_v<T, tmpl::SetBlock>) {
          run(*value.body);
          assign(value.name, simple({Kind::text, Kind::fragment}));
        } else if constexpr (std::is_same_v<T, tmpl::Macro>) {
          shared_.macros.emplace(where, &value);
          if (module_) shared_.library_macros.insert(&value);
          assign(value.name, macro_type(value, where, module_));
        } else if constexpr (std::is_same_v<T, tmpl::Include>) {
          run_include(value, where);
        } else if constexpr (std::is_same_v<T, tmpl::Import>) {
          run_import(value, where);
        } else if constexpr (std::is_same_v<T, tmpl::NamedBlockPtr>) {
          run_block(*value);
        } else if constexpr (std::is_same_v<T, tmpl::CallBlock>) {
          run_call_block(value);
        } else if constexpr (std::is_same_v<T, tmpl::Assert>) {
          static_cast<void>(infer(value.condition));
          if (value.message) {
            const Under under(*this);
            static_cast<void>(infer(value.message));
          }
          narrow(value.condition, true);
        } else if constexpr (std::is_same_v<T, tmpl::ParagraphNode>) {
          note_id(value.id);
          run(value.content);
        } else if constexpr (std::is_same_v<T, tmpl::ContainerNode> || std::is_same_v<T, tmpl::RequisiteNode> ||
                             std::is_same_v<T, tmpl::CellBlockNode>) {
          run_attributes(value.attributes);
          if constexpr (std::is_same_v<T, tmpl::ContainerNode>) {
            using DirectiveKind = tmpl::DirectiveInfo::Kind;
            if (value.info->kind == DirectiveKind::header || value.info->kind == DirectiveKind::footer) {
              const ScopeGuard scope(*this, Scope::Kind::loop);
              for (const std::string_view name : tmpl::page_variables) bind(std::string(name), simple(Kind::fragment));
              run(value.body);
              return;
            }
          }
          run(value.body);
        } else if constexpr (std::is_same_v<T, tmpl::RequisiteLineNode>) {
          for (const tmpl::InlineNodes& cell : value.cells) run(cell);
        } else if constexpr (std::is_same_v<T, tmpl::PageBreakNode> || std::is_same_v<T, tmpl::StandaloneNode>) {
          run_attributes(value.attributes);
        } else if constexpr (std::is_same_v<T, tmpl::TableNode>) {
          run_attributes(value.attributes);
          run(value.header);
          run(value.body);
        } else if constexpr (std::is_same_v<T, tmpl::RowNode>) {
          run(value.elements);
        } else if constexpr (std::is_same_v<T, tmpl::Note> || std::is_same_v<T, tmpl::SectionRowNode> ||
                             std::is_same_v<T, tmpl::CellChunk>) {
          run(value.content);  // a formula speaks of the columns, not of variables
        }
      },
      node.node);
}

}  // namespace pisar::typing
