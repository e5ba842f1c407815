#include "write/xlsx/xlsx.h"

#include <utility>

#include "document/blocks.h"
#include "document/walk.h"
#include "write/xlsx/running_codes.h"
#include "write/xlsx/sheet_plan.h"
#include "write/xlsx/sheet_writer.h"
#include "write/xlsx/workbook.h"

namespace pisar {

namespace xlsx {
namespace {

/// The first mark of a page, which a sheet does not have; none in headers and footers, which have pages.
const Inline* first_page_reference(const Blocks& blocks) {
  const Inline* first = nullptr;
  for_each_text(blocks, [&first](const Inlines& content) {
    for (const Inline& piece : content) {
      const bool page = piece.kind == Inline::Kind::page_of || piece.kind == Inline::Kind::pages_of;
      if (first == nullptr && page && piece.where.known()) first = &piece;
    }
  });
  return first;
}

void report_not_shown(const Document& document, Diagnostics& diagnostics) {
  if (const Block* chart = first_block<Chart>(document)) {
    diagnostics.report(Code::not_shown, chart->where, "XLSX не показывает диаграммы: вместо рисунка – таблица чисел")
        .hint("рисунком её печатают PDF и DOCX; по числам таблицы её строит и сам Excel");
  }
  if (const Block* image = first_block<Image>(document)) {
    diagnostics.report(Code::not_shown, image->where, "XLSX не показывает изображения: вместо рисунка – его описание")
        .hint("изображение печатают PDF и DOCX");
  }
  if (const Block* contents = first_block<Contents>(document)) {
    diagnostics.report(Code::not_shown, contents->where, "XLSX не показывает содержание: у листов книги нет страниц")
        .hint("содержание печатают PDF и DOCX; листы книги перечислены внизу окна");
  }
  if (const Inline* piece = first_page_reference(document.blocks)) {
    diagnostics
        .report(Code::not_shown, piece->where,
                "XLSX не показывает, на какой странице место: у листов книги нет страниц")
        .hint("на этом месте пусто; номера страниц печатают PDF и DOCX");
  }
}

}  // namespace
}  // namespace xlsx

std::optional<Written> write_xlsx(const Document& document, const WriteOptions& options, Diagnostics& diagnostics) {
  using namespace xlsx;
  static const Profile plain{};
  const Profile& profile = document.profile ? *document.profile : plain;
  const std::size_t errors = diagnostics.error_count();

  report_not_shown(document, diagnostics);
  const RunningCodes running = running_codes(document, profile, diagnostics);
  const SheetPlan plan(document, diagnostics);
  Workbook workbook({document.title, document.author, profile.font_office, options.modified});
  Written written;
  for (const PlannedSheet& sheet : plan.sheets()) {
    written.units += SheetWriter(workbook, sheet, profile, running, diagnostics).write();
  }
  if (written.units > 0) written.unit = "строк";
  if (diagnostics.error_count() != errors) return {};

  std::string error;
  std::optional<std::string> bytes = workbook.finish(error);
  if (!bytes) {
    diagnostics.report(Code::workbook_failed, {}, "книгу Excel не удалось собрать: " + error)
        .hint("проверьте, есть ли место во временной папке");
    return {};
  }
  written.bytes = *std::move(bytes);
  return written;
}

}  // namespace pisar
