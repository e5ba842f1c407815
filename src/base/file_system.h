#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace pisar {

/// Files as the stages see them, so that tests need no disk. Paths are relative to `root` or absolute; whatever is read
/// through a Workspace folder may not leave it (see `inside`).
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  /// The whole file. Only regular files are read (no devices, pipes, folders), at most `limit` bytes.
  /// Mistakes are reported with `where`, the place that named the file.
  [[nodiscard]] virtual std::optional<std::string> read(const std::filesystem::path& path, Span where,
                                                        Diagnostics& diagnostics) const = 0;
  [[nodiscard]] virtual bool exists(const std::filesystem::path& path) const = 0;
  /// What lies in a folder besides its subfolders, by name; empty when there is no such folder. Names that begin with a
  /// dot are left out. What is no file (a device, a link that leads nowhere) is listed: to read it is reported.
  [[nodiscard]] virtual std::vector<std::filesystem::path> list(const std::filesystem::path& folder) const = 0;
  /// The subfolders of a folder by name, likewise.
  [[nodiscard]] virtual std::vector<std::filesystem::path> folders(const std::filesystem::path& folder) const = 0;
  /// Writes the file at once: to a temporary name beside it, then renamed, so that nobody sees half of it. It is not
  /// flushed: a power failure may take it. Folders are made. Reports and returns false on failure.
  virtual bool write(const std::filesystem::path& path, std::string_view bytes, Diagnostics& diagnostics) = 0;

  /// The largest file that is read.
  static constexpr std::uintmax_t limit = 256U << 20U;
};

/// The disk, in which nothing outside `root` is read or written, through symbolic links either.
[[nodiscard]] std::unique_ptr<FileSystem> make_disk(const std::filesystem::path& root);

/// Whether the relative path stays inside the folder it is joined to, as text: no «..» above it, not absolute.
[[nodiscard]] bool stays_inside(const std::filesystem::path& relative);

}  // namespace pisar
