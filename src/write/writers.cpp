#include "write/writers.h"

#include <algorithm>
#include <array>

#include "write/docx/docx.h"
#include "write/pdf/pdf.h"
#include "write/text/text.h"
#include "write/xlsx/xlsx.h"

namespace pisar {
namespace {

constexpr std::array table = {
    WriterEntry{"pdf", ".pdf", "PDF: для печати и отправки", write_pdf},
    WriterEntry{"docx", ".docx", "DOCX: Word и LibreOffice", write_docx},
    WriterEntry{"xlsx", ".xlsx", "XLSX: рабочая книга Excel", write_xlsx},
    WriterEntry{"text", ".txt", "простой текст", write_text},
};

}  // namespace

std::span<const WriterEntry> all_writers() { return table; }

const WriterEntry* find_writer(std::string_view name) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const WriterEntry& entry) { return entry.name == name; });
  return found == table.end() ? nullptr : found;
}

}  // namespace pisar
