#include "write/pdf/metadata.h"

#include <gtest/gtest.h>

namespace pisar::pdf {
namespace {

TEST(Metadata, FillsTheInfoDictionary) {
  EXPECT_EQ(info_dictionary({"Order 1", "Office", 1663113600}).str(),
            "<</Title(Order 1)/Author(Office)/Creator(Pisar)/Producer(Pisar)"
            "/CreationDate(D:20220914000000Z)/ModDate(D:20220914000000Z)>>");
  EXPECT_EQ(info_dictionary({}).str(),
            "<</Creator(Pisar)/Producer(Pisar)/CreationDate(D:19700101000000Z)/ModDate(D:19700101000000Z)>>");
}

TEST(Metadata, SaysTheSameInXmp) {
  EXPECT_EQ(xmp_packet({"Приказ <1> & «2»\a", "Управление", 1663113600}),
            "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
            "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
            "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
            "<dc:format>application/pdf</dc:format>\n"
            "<dc:title><rdf:Alt>\n"
            "<rdf:li xml:lang=\"x-default\">Приказ &lt;1&gt; &amp; «2»</rdf:li>\n"
            "</rdf:Alt></dc:title>\n"
            "<dc:creator><rdf:Seq>\n"
            "<rdf:li>Управление</rdf:li>\n"
            "</rdf:Seq></dc:creator>\n"
            "<dc:language><rdf:Bag>\n"
            "<rdf:li>ru-RU</rdf:li>\n"
            "</rdf:Bag></dc:language>\n"
            "<xmp:CreateDate>2022-09-14T00:00:00Z</xmp:CreateDate>\n"
            "<xmp:ModifyDate>2022-09-14T00:00:00Z</xmp:ModifyDate>\n"
            "<xmp:CreatorTool>Pisar</xmp:CreatorTool>\n"
            "<pdf:Producer>Pisar</pdf:Producer>\n"
            "<pdfaid:part>2</pdfaid:part>\n"
            "<pdfaid:conformance>A</pdfaid:conformance>\n"
            "<pdfuaid:part>1</pdfuaid:part>\n"
            "</rdf:Description>\n"
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
            "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
}

TEST(Metadata, ClaimsAccessibilityOnlyWithATitle) {
  const std::string packet = xmp_packet({});
  EXPECT_NE(packet.find("<pdfaid:conformance>A</pdfaid:conformance>"), std::string::npos);
  EXPECT_EQ(packet.find("<pdfuaid:part>"), std::string::npos);
}

}  // namespace
}  // namespace pisar::pdf
