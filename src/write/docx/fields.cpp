#include "write/docx/fields.h"

namespace pisar::docx {

void field_character(XmlWriter& xml, std::string_view type) {
  xml.open("w:r").empty("w:fldChar", {{"w:fldCharType", type}}).close();
}

void field_instruction(XmlWriter& xml, std::string_view text) {
  xml.open("w:r").open("w:instrText", {{"xml:space", "preserve"}}).text(text).close().close();
}

void begin_field(XmlWriter& xml, std::string_view instruction) {
  field_character(xml, "begin");
  field_instruction(xml, instruction);
  field_character(xml, "separate");
}

void end_field(XmlWriter& xml) { field_character(xml, "end"); }

}  // namespace pisar::docx
