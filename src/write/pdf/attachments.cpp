#include "write/pdf/attachments.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "write/pdf/compress.h"

namespace pisar::pdf {
namespace {

/// The name for readers that know no Unicode (/F): the extension of the file's own name, which stands in /UF.
std::string plain_name(std::string_view name, std::size_t number) {
  const std::size_t dot = name.rfind('.');
  return "attachment-" + std::to_string(number) + std::string(dot == std::string_view::npos ? "" : name.substr(dot));
}

Ref write_file(const Attachment& file, std::int64_t modified, PdfObjects& objects) {
  Dictionary parameters;
  parameters.integer("Size", static_cast<std::int64_t>(file.bytes.size())).bytes("ModDate", date(modified));
  Dictionary stream;
  stream.name("Type", "EmbeddedFile")
      .name("Subtype", file.media_type)
      .dictionary("Params", parameters)
      .name("Filter", "FlateDecode");
  return objects.add_stream(std::move(stream), compress(file.bytes));
}

}  // namespace

void attach(Dictionary& catalog, const std::vector<Attachment>& files, std::int64_t modified, PdfObjects& objects) {
  if (files.empty()) return;
  std::vector<Ref> specifications;
  std::vector<std::pair<std::string, Ref>> names;
  for (const Attachment& file : files) {
    const std::string plain = plain_name(file.name, specifications.size() + 1);
    const Ref embedded = write_file(file, modified, objects);
    Dictionary streams;
    streams.ref("F", embedded).ref("UF", embedded);
    Dictionary specification;
    specification.name("Type", "Filespec")
        .bytes("F", plain)
        .text("UF", file.name)
        .text("Desc", file.description)
        .name("AFRelationship", "Data")
        .dictionary("EF", streams);
    specifications.push_back(objects.add(specification.str()));
    names.emplace_back(plain, specifications.back());
  }
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string entries = "[";
  for (const auto& [name, specification] : names) {
    append_bytes(entries, name);
    entries += ' ';
    append_ref(entries, specification);
  }
  Dictionary leaf;
  leaf.raw("Names", entries + "]");
  Dictionary tree;
  tree.dictionary("EmbeddedFiles", leaf);
  catalog.dictionary("Names", tree).raw("AF", array(specifications));
}

}  // namespace pisar::pdf
