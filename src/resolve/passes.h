#pragma once

#include "base/diagnostic.h"
#include "document/blocks.h"
#include "document/document.h"
#include "document/profile.h"

/// The passes of the stage resolve, in the order in which they run. Each changes the document in place and reports its
/// mistakes.
namespace pisar::resolving {

/// Lowers every Requisite to paragraphs and borderless tables by the profile.
void lower_requisites(Document& document, const Profile& profile, Diagnostics& diagnostics);
/// Fills in the labels of items, headings and cells.
void number_paragraphs(Document& document, Diagnostics& diagnostics);
/// Puts «Таблица 1 – » before the captions of tables and «Рисунок 1 – » before those of images and charts: each
/// numbered through the document.
void number_captions(Document& document, const Profile& profile);
/// Numbers the footnotes through the document, as Word does.
void number_notes(Document& document);
/// Replaces references by the words and numbers of what they lead to. Needs the labels and the captions' numbers.
void resolve_references(Document& document, const Profile& profile, Diagnostics& diagnostics);
/// Sets no-break spaces, quotes and dashes over whole paragraphs, captions and titles.
void set_typography(Document& document);
/// Takes the figures of charts from their tables. Needs the texts of the cells as they are printed.
void fill_charts(Document& document, Diagnostics& diagnostics);
/// Fills the tables of contents with the headings that follow them. Needs the labels, the references and the
/// typography of the headings; gives headings without an id one.
void make_contents(Document& document, const Profile& profile);

/// Counts captions from 1 in the order of reading: those of tables, and those of images and charts together.
class CaptionCounter {
 public:
  /// The number of the block's caption; 0 for a block without one.
  int number(const Block& block) {
    if (const auto* table = std::get_if<Table>(&block.node)) return table->caption.empty() ? 0 : ++last_table_;
    if (const auto* image = std::get_if<Image>(&block.node)) return image->caption.empty() ? 0 : ++last_figure_;
    if (const auto* chart = std::get_if<Chart>(&block.node)) return chart->caption.empty() ? 0 : ++last_figure_;
    return 0;
  }

 private:
  int last_table_ = 0;
  int last_figure_ = 0;
};

}  // namespace pisar::resolving
