#include "write/pdf/metadata.h"

#include <optional>
#include <stdexcept>
#include <string_view>

#include "resources/resources.h"
#include "write/pdf/compress.h"

namespace pisar::pdf {

namespace {

constexpr std::string_view program = "Pisar";

/// PDF/A asks for a description of the properties that it does not know itself (ISO 19005-2, 6.6.2.3).
constexpr std::string_view accessibility_schema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>the part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

/// PDF/UA asks for a title (ISO 14289-1, 7.1).
bool is_accessible(const Metadata& metadata) { return !metadata.title.empty(); }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        // XML has no other control characters, not even escaped.
        if (static_cast<unsigned char>(byte) >= 0x20 || byte == '\n' || byte == '\t') out += byte;
    }
  }
  return out;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">").append(escaped(text)).append("</").append(name).append(">\n");
}

/// The colours of the page are those of sRGB (PDF/A asks what device the colours are meant for).
Ref write_output_intent(PdfObjects& objects) {
  static const std::string_view profile = [] {
    const std::optional<std::string_view> found = find_resource("icc/sRGB.icc");
    if (!found) throw std::logic_error("the resource icc/sRGB.icc is missing");
    return *found;
  }();
  static const std::string compressed = compress(profile);
  Dictionary stream;
  stream.integer("N", 3).name("Filter", "FlateDecode");
  Dictionary intent;
  intent.name("Type", "OutputIntent")
      .name("S", "GTS_PDFA1")
      .bytes("OutputConditionIdentifier", "sRGB")
      .bytes("Info", "sRGB IEC61966-2.1")
      .ref("DestOutputProfile", objects.add_stream(std::move(stream), compressed));
  return objects.add(intent.str());
}

}  // namespace

Dictionary info_dictionary(const Metadata& metadata) {
  Dictionary info;
  if (!metadata.title.empty()) info.text("Title", metadata.title);
  if (!metadata.author.empty()) info.text("Author", metadata.author);
  info.text("Creator", program)
      .text("Producer", program)
      .bytes("CreationDate", date(metadata.modified))
      .bytes("ModDate", date(metadata.modified));
  return info;
}

std::string xmp_packet(const Metadata& metadata) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  if (!metadata.title.empty()) {
    out += "<dc:title><rdf:Alt>\n";
    out.append("<rdf:li xml:lang=\"x-default\">").append(escaped(metadata.title)).append("</rdf:li>\n");
    out += "</rdf:Alt></dc:title>\n";
  }
  if (!metadata.author.empty()) {
    out += "<dc:creator><rdf:Seq>\n";
    append_element(out, "rdf:li", metadata.author);
    out += "</rdf:Seq></dc:creator>\n";
  }
  out += "<dc:language><rdf:Bag>\n";
  append_element(out, "rdf:li", metadata.language);
  out += "</rdf:Bag></dc:language>\n";
  const std::string moment = xmp_date(metadata.modified);
  append_element(out, "xmp:CreateDate", moment);
  append_element(out, "xmp:ModifyDate", moment);
  append_element(out, "xmp:CreatorTool", program);
  append_element(out, "pdf:Producer", program);
  append_element(out, "pdfaid:part", metadata.has_attachments ? "3" : "2");
  append_element(out, "pdfaid:conformance", "A");
  if (is_accessible(metadata)) append_element(out, "pdfuaid:part", "1");
  out += "</rdf:Description>\n";
  if (is_accessible(metadata)) out += accessibility_schema;
  return out += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void describe(Dictionary& catalog, const Metadata& metadata, PdfObjects& objects) {
  Dictionary stream;
  stream.name("Type", "Metadata").name("Subtype", "XML");
  Dictionary preferences;
  preferences.flag("DisplayDocTitle", !metadata.title.empty());
  catalog.ref("Metadata", objects.add_stream(std::move(stream), xmp_packet(metadata)))
      .text("Lang", metadata.language)
      .dictionary("ViewerPreferences", preferences)
      .raw("OutputIntents", array({write_output_intent(objects)}));
}

}  // namespace pisar::pdf
