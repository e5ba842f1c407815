#include "write/xlsx/xlsx.h"

#include <utility>

#include "write/xlsx/sheet_plan.h"
#include "write/xlsx/sheet_writer.h"
#include "write/xlsx/workbook.h"

namespace pisar {

std::optional<Written> write_xlsx(const Document& document, const WriteOptions& options, Diagnostics& diagnostics) {
  using namespace xlsx;
  static const Profile plain{};
  const Profile& profile = document.profile ? *document.profile : plain;
  const std::size_t errors = diagnostics.error_count();

  const SheetPlan plan(document, diagnostics);
  Workbook workbook({document.title, document.author, profile.font_office, options.modified});
  Written written;
  for (const PlannedSheet& sheet : plan.sheets()) {
    written.units += SheetWriter(workbook, sheet, profile, diagnostics).write();
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
