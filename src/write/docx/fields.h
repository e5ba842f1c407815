#pragma once

#include <string_view>

#include "write/package/xml_writer.h"

/// Word's complex fields, within a paragraph: an instruction, then what it last came to.
namespace pisar::docx {

void field_character(XmlWriter& xml, std::string_view type);
void field_instruction(XmlWriter& xml, std::string_view text);
/// Up to where the field's result begins.
void begin_field(XmlWriter& xml, std::string_view instruction);
void end_field(XmlWriter& xml);

}  // namespace pisar::docx
