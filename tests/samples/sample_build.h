#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"

namespace pisar::testing {

/// A copy of a sample that a test may change, and what `build` makes of it.
class SampleBuild {
 public:
  /// `sample` is a folder of samples/.
  explicit SampleBuild(std::string_view sample);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// Replaces every occurrence of a text in a file of the copy; the test fails when there is none.
  void replace(const std::filesystem::path& file, std::string_view from, std::string_view to) const;
  /// The same in every file of data/.
  void replace_in_data(std::string_view from, std::string_view to) const;

  /// Builds into the copy's out/; the test fails when a document does. Empty `formats`: the sample's own.
  void build(const std::vector<std::string>& formats = {}, unsigned jobs = 2);
  /// Builds although mistakes are expected: the messages with paths inside the workspace.
  [[nodiscard]] std::string mistakes();

  /// What was made: path below out/ → bytes.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }
  [[nodiscard]] const std::string& file(const std::string& name) const { return files_.at(name); }
  /// Where a made file lies.
  [[nodiscard]] std::filesystem::path made(const std::string& name) const { return folder_ / "out" / name; }

 private:
  TemporaryFolder temporary_;
  std::filesystem::path folder_;
  std::map<std::string, std::string> files_;
};

/// The names of the samples.
[[nodiscard]] std::vector<std::string> sample_names();

/// Without any white space, no-break spaces included: what two formats must agree in.
[[nodiscard]] std::string without_spaces(std::string_view text);

/// The text of a PDF in the order of its content (poppler's pdftotext -raw); pages end with form feeds.
[[nodiscard]] std::string pdf_text(const std::filesystem::path& file);

/// The text of a DOCX in the order of its body, with the numbers that Word prints.
struct DocxText {
  std::string text;
  std::vector<std::string> headers;  ///< the header rows of its tables, without white space
  std::vector<std::string> notes;    ///< its footnotes with their numbers
  /// Its header and footer on the first page and on the others, where the page's number stands as page_mark.
  std::vector<std::string> first_running, running;
};
[[nodiscard]] DocxText docx_text(std::string_view bytes);

/// What stands for the number of the page in DocxText::running.
inline constexpr char page_mark = '\x01';

/// Where the PDF's text differs from the DOCX's, as a message; empty when they agree. Page numbers, headers, footers
/// and footnotes at the ends of pages (which must be those of the DOCX), header rows that are repeated on a new page
/// and hyphens at line ends are set aside.
[[nodiscard]] std::string text_difference(std::string_view pdf, const DocxText& docx);

}  // namespace pisar::testing
