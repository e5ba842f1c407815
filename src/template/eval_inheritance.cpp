#include <algorithm>
#include <utility>

#include "template/evaluator.h"
#include "template/parsed.h"

namespace pisar::tmpl {

Evaluator::Chain Evaluator::chain_of(const Template& parsed) {
  Chain chain;
  for (const Template* at = &parsed; at->extends; at = chain.back().get()) {
    const Span where = at->extends->where;
    TemplatePtr base = input_.templates(at->extends->name, where, diagnostics_);
    if (!base) return {};
    if (base.get() == &parsed || std::find(chain.begin(), chain.end(), base) != chain.end()) {
      report(Code::form_unusable, where, "шаблон «" + at->extends->name + "» расширяет сам себя");
      return {};
    }
    if (base->plain.has_value() != parsed.plain.has_value()) {
      report(Code::form_unusable, where, "шаблон документа и шаблон простого текста не расширяют друг друга")
          .place("шаблон", base->where);
      return {};
    }
    if (std::find(kept_.begin(), kept_.end(), base) == kept_.end()) kept_.push_back(base);
    chain.push_back(std::move(base));
  }
  // The template itself is not owned here; whoever runs it keeps it.
  chain.insert(chain.begin(), TemplatePtr(TemplatePtr(), &parsed));
  return chain;
}

/// A block that no extended template has would never be printed.
void Evaluator::check_blocks(const Chain& chain) {
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    for (const auto& [name, block] : chain[i]->blocks) {
      std::size_t level = i + 1;
      if (find_block(&chain, name, level) != nullptr) continue;
      std::vector<std::string_view> known;
      for (std::size_t j = i + 1; j < chain.size(); ++j) {
        for (const auto& [other, body] : chain[j]->blocks) known.emplace_back(other);
      }
      Diagnostic& diagnostic = report(Code::block_misplaced, block->where,
                                      "блока «" + name + "» нет в шаблоне «" + chain[i]->extends->name + "»");
      std::string list;
      for (const std::string_view other : known) list += (list.empty() ? "" : ", ") + std::string(other);
      const std::string_view near = nearest(name, known);
      if (!near.empty()) {
        diagnostic.hint("есть похожий «" + std::string(near) + "»");
      } else if (!list.empty()) {
        diagnostic.hint("блоки, которые там есть: " + list);
      }
    }
  }
}

void Evaluator::run_template(const Template& parsed, const Sink& sink, TextTarget* target) {
  const Chain chain = chain_of(parsed);
  if (chain.empty()) return;
  check_blocks(chain);
  const Chain* const outer = std::exchange(chain_, &chain);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const Template& level = *chain[i];
    const bool last = i + 1 == chain.size();
    if (!last) {
      run_preamble(level);
    } else if (level.plain) {
      run(*level.plain, {}, *target);
    } else {
      run(level.nodes, sink);
    }
  }
  chain_ = outer;
}

void Evaluator::run_preamble(const Template& parsed) {
  TextTarget unused;
  const auto run_inlines = [&](const InlineNodes& nodes) {
    for (const InlineNode& node : nodes) {
      if (!std::holds_alternative<NamedBlockPtr>(node.node)) run_node(node, {}, unused);
    }
  };
  if (parsed.plain) run_inlines(*parsed.plain);
  Blocks none;
  for (const Node& node : parsed.nodes) {
    if (halted()) break;
    if (const auto* line = std::get_if<ParagraphNode>(&node.node)) {
      run_inlines(line->content);
    } else if (!std::holds_alternative<NamedBlockPtr>(node.node)) {
      run_node(node, Sink{&none, nullptr, nullptr});
    }
  }
}

const NamedBlock* Evaluator::find_block(const Chain* chain, std::string_view name, std::size_t& level) {
  for (; chain != nullptr && level < chain->size(); ++level) {
    const auto& blocks = (*chain)[level]->blocks;
    if (const auto found = blocks.find(name); found != blocks.end()) return found->second.get();
  }
  return nullptr;
}

const NamedBlock& Evaluator::enter_block(const NamedBlock& block) {
  std::size_t level = 0;
  const NamedBlock* found = find_block(chain_, block.name, level);
  const NamedBlock& chosen = found != nullptr ? *found : block;
  bind_super(chosen, level + 1);
  return chosen;
}

void Evaluator::bind_super(const NamedBlock& block, std::size_t level) {
  bind("super",
       Value(std::shared_ptr<const Extension>(std::make_shared<const SuperValue>(block.name, level)), block.where));
}

void Evaluator::run_block(const NamedBlock& block, const Sink& sink) {
  const ScopeGuard scope(*this, Scope::Kind::loop);
  const NamedBlock& chosen = enter_block(block);
  if (!chosen.body->is_inline) {
    run(chosen.body->blocks, sink);
    return;
  }
  if (sink.blocks == nullptr) {
    misplaced(chosen.where, "блок из одной строки", sink);
    return;
  }
  Paragraph paragraph;
  TextTarget target{{}, sink.blocks, &paragraph};
  run(chosen.body->inlines, {}, target);
  flush_paragraph(target);
}

void Evaluator::run_block(const NamedBlock& block, Marks marks, TextTarget& target) {
  const ScopeGuard scope(*this, Scope::Kind::loop);
  const NamedBlock& chosen = enter_block(block);
  if (chosen.body->is_inline) {
    run(chosen.body->inlines, marks, target);
    return;
  }
  Blocks blocks;
  run(chosen.body->blocks, Sink{&blocks, nullptr, nullptr});
  print_fragment(Fragment(std::move(blocks)), true, marks, chosen.where, target);
}

std::optional<Value> Evaluator::super_text(const SuperValue& super, Span where) {
  std::size_t level = super.level();
  const NamedBlock* block = find_block(chain_, super.block(), level);
  if (block == nullptr) {
    report(Code::name_unknown, where, "у блока «" + super.block() + "» нет прежнего текста")
        .hint("super() печатает текст, который блок имеет в расширяемом шаблоне");
    return std::nullopt;
  }
  if (!enter(where)) return std::nullopt;
  const DepthGuard depth(depth_);
  const ScopeGuard scope(*this, Scope::Kind::loop);
  bind_super(*block, level + 1);
  return body_value(*block->body, where);
}

}  // namespace pisar::tmpl
