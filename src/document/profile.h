#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/value.h"
#include "document/document.h"

namespace pisar {

class FontFamily;

/// How paragraphs of a name look: a Word style, and what the layout sets by. Lengths in mm, sizes and spaces in pt.
struct ParagraphStyle {
  std::string title;  ///< the Russian name that Word shows
  double size = 14;
  bool bold = false;
  bool italic = false;
  bool caps = false;
  Align align = Align::left;
  double first_indent = 0;
  double left_indent = 0;
  double right_indent = 0;
  double space_before = 0;
  double space_after = 0;
  double line_spacing = 1.0;  ///< factor of the font's own line height
  bool hyphenate = false;
  bool keep_with_next = false;
  bool keep_together = false;
};

/// The words of a reference: «приложение» in six cases, used by `ref`.
using CaseForms = std::map<std::string, std::string, std::less<>>;  // nom gen dat acc ins prep

/// The layout rules of official papers as data (templates/profiles/*.yaml; sources of the values stand there).
struct Profile {
  std::string id;
  std::string title;
  std::optional<Date>
      since;  ///< the first day of the standard; papers without a profile of their own get the latest that was in force

  // The page, in mm.
  double page_width = 210;
  double page_height = 297;
  double margin_left = 30;
  double margin_right = 10;
  double margin_top = 20;
  double margin_bottom = 20;
  bool mirrored =
      false;  ///< printed on both sides: even pages swap the left and the right margin, so the left is the inner

  // The page number: centred in the top margin, its baseline `page_number_top` mm below the edge, from
  // `page_number_from` on.
  double page_number_top = 12;
  int page_number_from = 2;
  double page_number_size = 12;

  std::string font = "Liberation Serif";        ///< what PDF embeds
  std::shared_ptr<const FontFamily> own_font;   ///< that font where it is a file of the workspace, else null
  std::string font_office = "Times New Roman";  ///< what DOCX and XLSX name: of the same widths

  // Lists, in mm: the label stands at item_indent + level·item_step, the text follows it or hangs at item_hang behind
  // it (0: does not hang).
  double item_indent = 12.5;
  double item_step = 0;
  double item_hang = 0;

  // Requisites, in mm.
  double corner_width = 75;    ///< the longest line of a requisite in a corner
  double centre_width = 120;   ///< and of a centred one
  double signature_name = 60;  ///< the column of initials and surname
  int signature_lines = 3;     ///< lines of text that go with a signature onto a new page

  // Tables, in mm.
  double cell_padding = 1.9;
  double rule_width = 0.5;          ///< pt
  double table_least_size = 0;      ///< pt: down to it a table that is too wide is set smaller; 0: it is not
  Shading table_shade;              ///< of tables that say nothing of it
  double table_shade_percent = 15;  ///< of black, in the ground of shaded rows and cells

  std::map<std::string, ParagraphStyle, std::less<>> styles;
  /// The words of references by kind: «annex», «table», «section», «figure».
  std::map<std::string, CaseForms, std::less<>> references;
  /// «Таблица {number} – {title}»: the caption above a table.
  std::string table_caption = "Таблица {number} – {title}";
  /// «Рисунок {number} – {title}»: the caption below an image or a chart.
  std::string figure_caption = "Рисунок {number} – {title}";
  /// «Продолжение таблицы {number}» above what goes on on a further page; empty: nothing stands there.
  std::string table_continuation;

  /// The margin at the left of a page, in mm; pages count from 1.
  [[nodiscard]] double left_margin(int page) const { return mirrored && page % 2 == 0 ? margin_right : margin_left; }

  /// The style of the name, or the style «text».
  [[nodiscard]] const ParagraphStyle& style(std::string_view name) const;
};

/// Reads a profile from its data, which profile.schema.json has checked: the keys are the members' names. `base`, where
/// given, is what it extends. Margins that leave no room for text are reported, and none is returned.
[[nodiscard]] std::shared_ptr<const Profile> read_profile(const Value& value, const Profile* base,
                                                          Diagnostics& diagnostics);

/// The paragraph's style with the paragraph's own changes applied.
[[nodiscard]] ParagraphStyle effective_style(const Profile& profile, const Paragraph& paragraph);

}  // namespace pisar
