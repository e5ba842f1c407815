#include <map>
#include <optional>

#include "document/walk.h"
#include "resolve/labels.h"
#include "resolve/passes.h"
#include "russian/cases.h"

namespace pisar::resolving {
namespace {

/// What an id leads to.
struct Target {
  std::string_view word;     ///< the kind among Profile::references; empty: nothing that a text could refer to
  std::string number;        ///< empty: none
  bool number_alone = true;  ///< false: the only annex is referred to without its number
  std::string title;         ///< of a heading without a number
  Span where;
};

using Targets = std::map<std::string, Target, std::less<>>;

/// «1.2» of «1.2.», «2» of «2)», ««а»» of «а)»: how a text names the number.
std::string number_in_text(const Numbering& number) {
  const std::string label = label_text(number.style, number.path);
  const bool letter = number.style == Numbering::Style::cyrillic || number.style == Numbering::Style::latin;
  return letter ? "«" + label + "»" : label;
}

std::optional<std::pair<std::string, Target>> target_of(const Block& block, CaptionCounter& captions) {
  Target target;
  target.where = block.where;
  if (const auto* section = std::get_if<Section>(&block.node)) {
    if (section->id.empty()) return std::nullopt;
    if (section->kind == Section::Kind::annex) {
      target.word = "annex";
      target.number = std::to_string(section->number);
      target.number_alone = section->count > 1;
    }
    return std::pair{section->id, target};
  }
  const auto captioned = [&](const std::string& id,
                             std::string_view word) -> std::optional<std::pair<std::string, Target>> {
    const int number = captions.number(block);
    if (id.empty()) return std::nullopt;
    if (number > 0) {
      target.word = word;
      target.number = std::to_string(number);
    }
    return std::pair{id, target};
  };
  if (const auto* table = std::get_if<Table>(&block.node)) return captioned(table->id, "table");
  if (const auto* image = std::get_if<Image>(&block.node)) return captioned(image->id, "figure");
  if (const auto* chart = std::get_if<Chart>(&block.node)) return captioned(chart->id, "figure");
  if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) {
    if (paragraph->id.empty()) return std::nullopt;
    const bool numbered = paragraph->number && !paragraph->number->path.empty();
    if (numbered) target.number = number_in_text(*paragraph->number);
    if (paragraph->outline > 0) {
      target.word = "section";
      target.title = plain_text(paragraph->content);
    } else if (numbered) {
      target.word = "item";
    }
    return std::pair{paragraph->id, target};
  }
  return std::nullopt;
}

Targets collect(const Document& document, Diagnostics& diagnostics) {
  Targets targets;
  CaptionCounter captions;
  for_each_block(document.blocks, [&](const Block& block) {
    std::optional<std::pair<std::string, Target>> found = target_of(block, captions);
    if (!found) return;
    const auto [place, fresh] = targets.try_emplace(found->first, found->second);
    if (fresh) return;
    diagnostics.report(Code::id_repeated, block.where, "имя «" + found->first + "» в документе уже есть")
        .hint("у каждого места своё имя; дайте другое: id=" + found->first + "-2")
        .place("первое место", place->second.where);
  });
  return targets;
}

class Resolver {
 public:
  Resolver(const Targets& targets, const Profile& profile, Diagnostics& diagnostics)
      : targets_(targets), profile_(profile), diagnostics_(diagnostics) {}

  void resolve(Inlines& content) const {
    for (Inline& piece : content) {
      if (piece.kind == Inline::Kind::reference) resolve(piece);
    }
  }

 private:
  void resolve(Inline& piece) const {
    const auto found = targets_.find(piece.target);
    if (found != targets_.end() && (piece.part == "page" || piece.part == "pages")) {
      resolve_pages(piece, found->second);
      return;
    }
    std::optional<std::string> text;
    if (found == targets_.end()) {
      unknown(piece);
    } else {
      text = text_of(piece, found->second);
    }
    piece.kind = Inline::Kind::text;
    piece.text = text.value_or(std::string());
    piece.link = "#" + piece.target;
  }

  /// What only the layout knows: it fills in the number.
  void resolve_pages(Inline& piece, const Target& target) const {
    const bool pages = piece.part == "pages";
    if (pages && target.word != "annex") {
      impossible(piece, target, "«" + piece.target + "» – не приложение, листов у него не сосчитать",
                 "сколько листов, говорят о приложении; страница места – ref(\"" + piece.target + "\").page");
    }
    piece.kind = pages ? Inline::Kind::pages_of : Inline::Kind::page_of;
    piece.link = "#" + piece.target;
  }

  void unknown(const Inline& piece) const {
    Diagnostic& diagnostic = diagnostics_.report(Code::reference_unknown, piece.where,
                                                 "ссылка на «" + piece.target + "», а такого имени в документе нет");
    std::vector<std::string_view> names;
    for (const auto& [name, target] : targets_) names.push_back(name);
    const std::string_view near = nearest(piece.target, names);
    if (!near.empty()) {
      diagnostic.hint("есть похожее имя «" + std::string(near) + "»");
    } else {
      diagnostic.hint("имя дают приложению, таблице, рисунку, пункту или заголовку: id=" + piece.target);
    }
  }

  [[nodiscard]] std::optional<std::string> text_of(const Inline& piece, const Target& target) const {
    if (target.word.empty()) {
      impossible(piece, target, "сослаться на «" + piece.target + "» нельзя: там нет ни номера, ни подписи",
                 "таблице, изображению и диаграмме нужна подпись (caption), пункту – номер");
      return std::nullopt;
    }
    if (piece.part == "number") {
      if (!target.number.empty()) return target.number;
      impossible(piece, target, "у заголовка «" + piece.target + "» нет номера", "номер ставит «#.» перед заголовком");
      return std::nullopt;
    }
    std::optional<std::string> word = word_of(piece, target);
    if (!word) return std::nullopt;
    constexpr std::string_view no_break_space = "\u00A0";
    if (!target.number.empty() && target.number_alone) return *word + std::string(no_break_space) + target.number;
    return target.title.empty() ? word : *word + " «" + target.title + "»";
  }

  [[nodiscard]] std::optional<std::string> word_of(const Inline& piece, const Target& target) const {
    const std::optional<russian::Case> known = russian::parse_case(piece.grammatical_case);
    if (!known && !piece.grammatical_case.empty()) {
      diagnostics_
          .report(Code::reference_case, piece.where,
                  "у ссылки на «" + piece.target + "» нет падежа «" + piece.grammatical_case + "»")
          .hint("падежи: " + std::string(russian::case_codes()));
      return std::nullopt;
    }
    const std::string code(case_code(known.value_or(russian::Case::nom)));
    const auto forms = profile_.references.find(target.word);
    if (forms != profile_.references.end()) {
      const auto form = forms->second.find(code);
      if (form != forms->second.end() && !form->second.empty()) return form->second;
    }
    diagnostics_
        .report(Code::reference_case, piece.where,
                "в профиле «" + profile_.id + "» нет слова для ссылки на «" + piece.target + "»")
        .hint("допишите в профиль: references: {" + std::string(target.word) + ": {" + code + ": …}}");
    return std::nullopt;
  }

  void impossible(const Inline& piece, const Target& target, std::string message, std::string hint) const {
    Diagnostic& diagnostic = diagnostics_.report(Code::reference_impossible, piece.where, std::move(message));
    diagnostic.hint(std::move(hint));
    if (target.where.known()) diagnostic.place("место", target.where);
  }

  const Targets& targets_;
  const Profile& profile_;
  Diagnostics& diagnostics_;
};

}  // namespace

void resolve_references(Document& document, const Profile& profile, Diagnostics& diagnostics) {
  const Targets targets = collect(document, diagnostics);
  const Resolver resolver(targets, profile, diagnostics);
  for_each_text_of(document, [&](Inlines& content) { resolver.resolve(content); });
}

}  // namespace pisar::resolving
