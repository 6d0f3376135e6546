// A page as read: its decoded text as a flat list of blocks in document order, and what the machine is told beside it.
#include "isnad/page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "1_page/dom.h"
#include "1_page/gzip.h"
#include "1_page/hint_memo.h"
#include "1_page/page_tables.h"
#include "1_page/recognise.h"
#include "1_page/text_page.h"
#include "1_page/walk.h"
#include "isnad/page_scratch.h"
#include "isnad/resources.h"

namespace isnad {
namespace {

Page decoded_page(Decoded& decoded) {
  Page page;
  page.encoding = std::move(decoded.encoding);
  page.declared = std::move(decoded.declared);
  page.encoding_evidence = decoded.evidence;
  page.repaired_double_encoding = decoded.repaired_double;
  page.replaced = decoded.replaced;
  return page;
}

Result<InputKind> kind_of(std::string_view bytes, const PageOptions& options) {
  const Recognised found = options.from ? recognise_others(bytes) : recognise(bytes);
  if (!found.refusal.empty()) return fail(Errc::unsupported, "", "is " + found.refusal + "; " + found.remedy);
  return options.from ? *options.from : *found.kind;
}

}  // namespace

Result<PageTables> PageTables::load(const DataFiles& files) {
  PageTables tables;
  auto words = ClassWords::load(files);
  if (!words) return words.error();
  auto encoding = EncodingTables::load(files);
  if (!encoding) return encoding.error();
  auto facts = FactTables::load(files);
  if (!facts) return facts.error();
  tables.class_words = std::move(*words);
  tables.encoding = std::move(*encoding);
  tables.facts = std::move(*facts);
  return tables;
}

struct PageScratch::Parts {
  DomMemory dom;
  HintMemo hints;
};

PageScratch::PageScratch() : parts_(std::make_unique<Parts>()) {}
PageScratch::~PageScratch() = default;
PageScratch::PageScratch(PageScratch&&) noexcept = default;
PageScratch& PageScratch::operator=(PageScratch&&) noexcept = default;

Result<Page> read_page(std::string_view bytes, const Resources& resources, const PageOptions& options) {
  PageScratch scratch;
  return read_page(bytes, resources, options, scratch);
}

Result<Page> read_page(std::string_view bytes, const Resources& resources, const PageOptions& options,
                       PageScratch& scratch) {
  std::string unpacked;
  if (is_gzip(bytes)) {
    auto inflated = gunzip(bytes, options.limits.bytes);
    if (!inflated) return inflated.error();
    unpacked = std::move(*inflated);
    bytes = unpacked;
  }
  if (bytes.size() > options.limits.bytes)
    return fail(Errc::too_large, "", "is over the limit of " + std::to_string(options.limits.bytes) + " bytes");
  const auto kind = kind_of(bytes, options);
  if (!kind) return kind.error();

  const PageTables& tables = resources.page();
  Decoded decoded;
  const std::string_view text =
      decode_in_place(bytes, options.content_type, *kind == InputKind::html, tables.encoding, decoded);
  Page page = decoded_page(decoded);
  page.input = *kind == InputKind::html || options.from ? *kind : recognise_text(text);
  page.clean = options.from == InputKind::text;
  // Most of a page is mark-up; its text is seldom more than a third. That of a huge one should not be copied while it
  // grows, and what is not written to is no memory yet.
  constexpr std::size_t huge = std::size_t{4} << 20U;
  page.text.reserve(text.size() < huge ? text.size() / 4 : text.size() + text.size() / 16);
  // A usual page finds room at once for what is read of it.
  page.values.reserve(text.size() / 8 + 256);
  page.elements.reserve(text.size() / 192 + 16);
  page.blocks.reserve(text.size() / 256 + 16);
  page.links.reserve(text.size() / 512 + 16);
  if (page.input != InputKind::html) {
    read_lines(text, options.limits, page);
    return page;
  }
  const Dom dom(text, options.limits, scratch.parts().dom);
  if (dom.root() == nullptr)
    return fail(Errc::unreadable, "", "needs more memory than there is; read fewer at a time, or leave it out");
  page.truncated = dom.truncated();
  walk(dom, tables.class_words, tables.facts, options.limits, scratch.parts().hints, page);
  return page;
}

std::string place_of(const Page& page, std::uint32_t element) {
  std::vector<std::uint32_t> path;
  while (element < page.elements.size() && element != 0 && path.size() < 64) {
    path.push_back(element);
    element = page.elements[element].parent;
  }
  std::string place;
  for (auto i = path.rbegin(); i != path.rend(); ++i) {
    if (!place.empty()) place += " > ";
    place += slice(page.values, page.elements[*i].name);
  }
  return place;
}

}  // namespace isnad
