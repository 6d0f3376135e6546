// Drives a fuzz target without libFuzzer: the files of some folders, then damaged copies of them, for some seconds.
//
//   NAME_fuzz SECONDS FOLDER...
//
// The damage comes from a fixed seed, so that a report can be had again; the clock only says when to stop.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<std::string> read_folders(int count, char** folders) {
  std::vector<fs::path> paths;
  for (int i = 0; i < count; ++i)
    for (const auto& entry : fs::recursive_directory_iterator(folders[i]))
      if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs = {"", "<", std::string(1, '\0'), "\xff\xfe<\0"};
  for (const fs::path& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return inputs;
}

class Damage {
 public:
  std::string to(std::string text, const std::vector<std::string>& others) {
    for (std::size_t rounds = 1 + below(4); rounds > 0; --rounds) once(text, others);
    return text;
  }

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

 private:
  void once(std::string& text, const std::vector<std::string>& others) {
    const std::size_t at = below(text.size());
    const std::size_t length = below(std::min<std::size_t>(text.size() - at, 4096));
    switch (below(7)) {
      case 0: text.resize(at); return;
      case 1: text.erase(at, length); return;
      case 2: text.insert(at, text.substr(below(text.size()), length)); return;
      case 3: splice(text, at, others[below(others.size())]); return;
      case 4: nest(text, at); return;
      case 5: text.insert(at, 1 + below(5000), static_cast<char>(below(256))); return;
      default:
        for (std::size_t flips = 1 + below(30); flips > 0 && !text.empty(); --flips)
          text[below(text.size())] = static_cast<char>(below(256));
    }
  }

  void splice(std::string& text, std::size_t at, const std::string& other) {
    const std::size_t from = below(other.size());
    text.insert(at, other, from, below(4096));
  }

  void nest(std::string& text, std::size_t at) {
    static const std::vector<std::string> pieces = {"<div>",  "<table><td>", "<a href=x>", "</p>", "{\"@graph\":[",
                                                    "<b><p>", "&#x202e;",    "<svg>",      "[",    "<script>"};
    const std::string& piece = pieces[below(pieces.size())];
    std::string run;
    for (std::size_t times = 1 + below(2000); times > 0; --times) run += piece;
    text.insert(at, run);
  }

  std::mt19937_64 random_{20250101};
};

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: " << arguments[0] << " SECONDS FOLDER...\n";
    return 2;
  }
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(arguments[1]));
  const std::vector<std::string> inputs = read_folders(count - 2, arguments + 2);
  for (const std::string& input : inputs) run(input);
  Damage damage;
  std::size_t runs = inputs.size();
  for (; std::chrono::steady_clock::now() < end; ++runs) run(damage.to(inputs[damage.below(inputs.size())], inputs));
  std::cout << runs << " inputs\n";
  return 0;
}
