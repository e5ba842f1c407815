#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "base/file_system.h"
#include "base/source_map.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int get() const { return number_; }
  /// Closes it now; false when what was written does not reach the disk (a full disk of another machine).
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }
  [[nodiscard]] bool ok() const { return number_ >= 0; }

 private:
  int number_;
};

/// errno in Russian, for the cases that a user meets.
std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "нет такого файла или папки";
    case EACCES:
    case EPERM:
      return "нет прав доступа";
    case EISDIR:
      return "это папка";
    case ENOTDIR:
      return "часть пути не папка";
    case ENOSPC:
      return "на диске нет места";
    case EROFS:
      return "диск открыт только для чтения";
    case ENAMETOOLONG:
      return "слишком длинное имя";
    case ELOOP:
      return "петля символических ссылок";
    default:
      return std::string("системная ошибка: ") + std::strerror(error);
  }
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

class Disk final : public FileSystem {
 public:
  explicit Disk(const fs::path& root) {
    std::error_code error;
    root_ = fs::weakly_canonical(fs::absolute(root.empty() ? fs::path(".") : root), error);
  }

  std::optional<std::string> read(const fs::path& path, Span where, Diagnostics& diagnostics) const override {
    const std::optional<fs::path> full = inside(path);
    if (!full) {
      outside(path, where, diagnostics);
      return std::nullopt;
    }
    const Descriptor file(::open(full->c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.ok()) {
      const Code code = errno == ENOENT ? Code::file_missing : Code::file_unreadable;
      diagnostics.report(code, where, "файл «" + path.generic_string() + "» не прочитан: " + reason(errno));
      return std::nullopt;
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
      diagnostics.report(Code::file_unreadable, where, "«" + path.generic_string() + "» не обычный файл");
      return std::nullopt;
    }
    if (static_cast<std::uintmax_t>(status.st_size) > limit) {
      diagnostics.report(Code::file_unreadable, where, "файл «" + path.generic_string() + "» слишком велик")
          .hint("наибольший размер " + std::to_string(limit >> 20U) + " МБ; разделите данные на несколько файлов");
      return std::nullopt;
    }
    return contents(file.get(), static_cast<std::size_t>(status.st_size), path, where, diagnostics);
  }

  bool exists(const fs::path& path) const override {
    const std::optional<fs::path> full = inside(path);
    std::error_code error;
    return full && fs::exists(*full, error);
  }

  std::vector<fs::path> list(const fs::path& folder) const override { return entries(folder, false); }
  std::vector<fs::path> folders(const fs::path& folder) const override { return entries(folder, true); }

  bool write(const fs::path& path, std::string_view bytes, Diagnostics& diagnostics) override {
    // A file that is there already is replaced, not followed where it is a symbolic link: only its folder counts.
    const std::optional<fs::path> folder = folder_inside(path.parent_path());
    if (!folder || !path.has_filename() || path.filename() == "..") {
      outside(path, {}, diagnostics);
      return false;
    }
    std::error_code folder_error;
    fs::create_directories(*folder, folder_error);
    if (folder_error == std::errc::file_exists) return failed(path, ENOTDIR, diagnostics);
    if (folder_error) return failed(path, folder_error.value(), diagnostics);
    const fs::path full = *folder / path.filename();
    std::string temporary = full.string() + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.ok()) return failed(path, errno, diagnostics);
    constexpr mode_t readable_by_all = 0644;
    // Without fsync, which takes longer than to make the paper: what a power failure takes is made again.
    const bool done = write_all(file.get(), bytes) && ::fchmod(file.get(), readable_by_all) == 0 && file.close() &&
                      ::rename(temporary.c_str(), full.c_str()) == 0;
    if (done) return true;
    const int error = errno;
    ::unlink(temporary.c_str());
    return failed(path, error, diagnostics);
  }

 private:
  /// What lies in a folder by name: its subfolders, or all else.
  [[nodiscard]] std::vector<fs::path> entries(const fs::path& folder, bool folders) const {
    std::vector<fs::path> names;
    const std::optional<fs::path> full = inside(folder);
    if (!full) return names;
    std::error_code error;
    for (fs::directory_iterator it(*full, error), end; !error && it != end; it.increment(error)) {
      std::error_code type_error;
      const fs::path name = it->path().filename();
      if (it->is_directory(type_error) == folders && !name.native().starts_with('.')) names.push_back(folder / name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  /// The real path of a folder to write into when it lies within the root. Looked up once: hundreds of papers go into a
  /// few folders.
  [[nodiscard]] std::optional<fs::path> folder_inside(const fs::path& folder) {
    const std::lock_guard lock(mutex_);
    const auto known = written_folders_.find(folder.native());
    if (known != written_folders_.end()) return known->second;
    std::optional<fs::path> full = inside(folder);
    if (full) written_folders_.emplace(folder.native(), *full);
    return full;
  }

  /// The real path of a file when it lies within the root, symbolic links followed.
  [[nodiscard]] std::optional<fs::path> inside(const fs::path& path) const {
    std::error_code error;
    fs::path full = fs::weakly_canonical(path.is_absolute() ? path : root_ / path, error);
    if (error) return std::nullopt;
    const auto [root_end, ignored] = std::mismatch(root_.begin(), root_.end(), full.begin(), full.end());
    if (root_end != root_.end()) return std::nullopt;
    return full;
  }

  static void outside(const fs::path& path, Span where, Diagnostics& diagnostics) {
    diagnostics.report(Code::path_outside, where, "путь «" + path.generic_string() + "» выходит из рабочей папки")
        .hint("положите файл в рабочую папку; символические ссылки наружу не читаются");
  }

  static bool failed(const fs::path& path, int error, Diagnostics& diagnostics) {
    diagnostics.report(Code::file_unwritable, {}, "файл «" + path.generic_string() + "» не записан: " + reason(error));
    return false;
  }

  static std::optional<std::string> contents(int descriptor, std::size_t size, const fs::path& path, Span where,
                                             Diagnostics& diagnostics) {
    std::string text;
    text.reserve(size + SourceMap::padding);
    std::array<char, 1U << 16U> buffer;
    while (true) {
      const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
      if (got == 0) return text;
      if (got < 0 && errno == EINTR) continue;
      if (got < 0 || text.size() + static_cast<std::size_t>(got) > limit) {
        diagnostics.report(Code::file_unreadable, where,
                           "файл «" + path.generic_string() + "» не прочитан: " + reason(got < 0 ? errno : EFBIG));
        return std::nullopt;
      }
      text.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }

  fs::path root_;
  std::mutex mutex_;
  std::unordered_map<std::string, fs::path> written_folders_;
};

}  // namespace

std::unique_ptr<FileSystem> make_disk(const fs::path& root) { return std::make_unique<Disk>(root); }

bool stays_inside(const fs::path& relative) {
  if (relative.is_absolute()) return false;
  int depth = 0;
  for (const fs::path& part : relative) {
    if (part == "..") {
      if (--depth < 0) return false;
    } else if (part != "." && !part.empty()) {
      ++depth;
    }
  }
  return true;
}

}  // namespace pisar
