#include <algorithm>
#include <array>

#include "template/statements.h"

namespace pisar::tmpl {
namespace {

using Kind = Statement::Kind;

/// The opening kind that a closing or dividing tag belongs to.
bool belongs(Kind tag, Kind opening) {
  switch (tag) {
    case Kind::else_if:
    case Kind::if_end:
      return opening == Kind::if_begin;
    case Kind::otherwise:
      return opening == Kind::if_begin || opening == Kind::for_begin;
    case Kind::for_end:
      return opening == Kind::for_begin;
    case Kind::set_end:
      return opening == Kind::set_begin;
    case Kind::macro_end:
      return opening == Kind::macro_begin;
    case Kind::block_end:
      return opening == Kind::block_begin;
    case Kind::call_end:
      return opening == Kind::call_begin;
    default:
      return false;
  }
}

Kind closing_kind(Kind opening) {
  switch (opening) {
    case Kind::if_begin:
      return Kind::if_end;
    case Kind::for_begin:
      return Kind::for_end;
    case Kind::set_begin:
      return Kind::set_end;
    case Kind::block_begin:
      return Kind::block_end;
    case Kind::call_begin:
      return Kind::call_end;
    default:
      return Kind::macro_end;
  }
}

std::string_view closing_tag(Kind opening) { return statement_name(closing_kind(opening)); }

/// Matches tags by a stack of those still open.
class Pairing {
 public:
  Pairing(const Source& source, std::vector<Tag>& tags, Diagnostics& diagnostics)
      : source_(source), tags_(tags), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (diagnostics_.all().size() >= max_reports) return;
      Statement& statement = tags_[i].statement;
      if (statement.opens()) {
        open_.push_back({static_cast<int>(i), false});
        ++open_count(statement.kind);
      } else if (statement.divides()) {
        divide(static_cast<int>(i));
      } else if (statement.closes()) {
        close(static_cast<int>(i));
      }
    }
    for (const Open& open : open_) {
      if (diagnostics_.all().size() < max_reports) unclosed(open.tag);
    }
    for (Tag& tag : tags_) {
      Statement& middle = tag.statement;
      if (middle.divides() && statement(middle.partner).kind == Kind::broken) middle.kind = Kind::broken;
    }
  }

 private:
  struct Open {
    int tag;
    bool had_else;
  };

  int& open_count(Kind opening) { return open_counts_.at(static_cast<std::size_t>(opening)); }
  Statement& statement(int tag) { return tags_[static_cast<std::size_t>(tag)].statement; }
  std::string name(int tag) { return "«" + std::string(statement_name(statement(tag).kind)) + "»"; }

  void divide(int tag) {
    Statement& middle = statement(tag);
    if (open_.empty() || !belongs(middle.kind, statement(open_.back().tag).kind)) {
      stray(tag);
      return;
    }
    Open& open = open_.back();
    if (open.had_else) {
      diagnostics_.report(Code::tag_pair, middle.where, "после «{% else %}» стоит ещё " + name(tag))
          .place("начало", statement(open.tag).where);
      middle.kind = Kind::broken;
      return;
    }
    open.had_else = middle.kind == Kind::otherwise;
    middle.partner = open.tag;
  }

  void close(int tag) {
    const Kind kind = statement(tag).kind;
    constexpr std::array openings = {Kind::if_begin,    Kind::for_begin,   Kind::set_begin,
                                     Kind::macro_begin, Kind::block_begin, Kind::call_begin};
    const bool known = std::any_of(openings.begin(), openings.end(),
                                   [&](Kind opening) { return belongs(kind, opening) && open_count(opening) > 0; });
    if (!known) {
      int& forgiven = forgiven_.at(static_cast<std::size_t>(kind));
      if (forgiven > 0) {  // its beginning was reported as unclosed
        --forgiven;
        statement(tag).kind = Kind::broken;
      } else {
        stray(tag);
      }
      return;
    }
    while (!belongs(kind, statement(open_.back().tag).kind)) {
      const int inner = open_.back().tag;
      diagnostics_
          .report(Code::tag_pair, statement(inner).where,
                  name(inner) + " не закрыт: раньше стоит чужой " + name(tag) + " (" +
                      source_.line_text(statement(tag).where) + ")")
          .hint("закройте его тегом «" + std::string(closing_tag(statement(inner).kind)) + "»")
          .place("здесь", statement(tag).where, "чужой конец");
      --open_count(statement(inner).kind);
      ++forgiven_.at(static_cast<std::size_t>(closing_kind(statement(inner).kind)));
      statement(inner).kind = Kind::broken;
      open_.pop_back();
    }
    const Statement& opening = statement(open_.back().tag);
    --open_count(opening.kind);
    if (kind == Kind::block_end && !statement(tag).name.empty() && statement(tag).name != opening.name) {
      diagnostics_
          .report(Code::tag_pair, statement(tag).where,
                  "«{% endblock " + statement(tag).name + " %}» закрывает блок «" + opening.name + "»")
          .place("начало", opening.where);
    }
    statement(tag).partner = open_.back().tag;
    statement(open_.back().tag).partner = tag;
    open_.pop_back();
  }

  void stray(int tag) {
    Diagnostic& diagnostic = diagnostics_.report(Code::tag_pair, statement(tag).where, name(tag) + " без начала");
    if (!open_.empty()) {
      const Statement& inner = statement(open_.back().tag);
      diagnostic.hint("сейчас открыт " + name(open_.back().tag) + "; его конец — «" +
                      std::string(closing_tag(inner.kind)) + "»");
      diagnostic.place("открыт", inner.where);
    }
    statement(tag).kind = Kind::broken;
  }

  void unclosed(int tag) {
    Diagnostic& diagnostic = diagnostics_.report(Code::tag_pair, statement(tag).where, name(tag) + " не закрыт");
    diagnostic.hint("закройте его тегом «" + std::string(closing_tag(statement(tag).kind)) + "»");
    if (statement(tag).kind == Kind::set_begin) diagnostic.hint("значение одной строкой: {% set имя = значение %}");
    statement(tag).kind = Kind::broken;
  }

  const Source& source_;
  std::vector<Tag>& tags_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::array<int, Statement::kinds> forgiven_{};     // by the closing kind
  std::array<int, Statement::kinds> open_counts_{};  // by the opening's kind: strays are told without a search
};

}  // namespace

void pair_tags(const Source& source, std::vector<Tag>& tags, Diagnostics& diagnostics) {
  Pairing(source, tags, diagnostics).run();
}

}  // namespace pisar::tmpl
