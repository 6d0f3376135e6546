// The encoding of a page: what it claims, what its bytes say, and its text as UTF-8.
#include "1_page/encoding.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

#include "0_base/utf8.h"
#include "1_page/encoding_bytes.h"
#include "1_page/encoding_claim.h"
#include "1_page/encoding_twice.h"

namespace isnad {
namespace {

constexpr std::size_t look = 4096;  // bytes by which UTF-16 without a mark is recognised
constexpr std::string_view utf8 = "utf-8";
constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view mark_twice_encoded = "\xC3\xAF\xC2\xBB\xC2\xBF";

bool is_utf16(std::string_view encoding) { return encoding == "utf-16le" || encoding == "utf-16be"; }

// UTF-16 by its zeros and its small high bytes (Latin, Greek, Cyrillic, Hebrew and Arabic lie below U+0800).
std::string_view utf16_by_look(std::string_view bytes) {
  const std::size_t pairs = std::min(bytes.size(), look) / 2;
  std::size_t little = 0;
  std::size_t big = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    little += second < 8 && first >= 8 ? 1U : 0U;
    big += first < 8 && second >= 8 ? 1U : 0U;
  }
  if (pairs >= 2 && little * 10 >= pairs * 7) return "utf-16le";
  if (pairs >= 2 && big * 10 >= pairs * 7) return "utf-16be";
  return {};
}

std::string_view utf16_by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return {};
}

// What a claim stands for where the bytes agree with ASCII: the standard reads utf-16 in markup as utf-8.
std::string ascii_encoding(const std::string& claimed) {
  if (is_utf16(claimed)) return std::string(utf8);
  if (claimed == "x-user-defined") return "windows-1252";
  return claimed == "replacement" ? std::string{} : claimed;
}

std::optional<EncodingClaim> claim_of(std::string_view bytes, std::string_view transport, bool is_html) {
  if (std::string encoding = encoding_of_transport(transport); !encoding.empty())
    return EncodingClaim{std::move(encoding), EncodingEvidence::transport};
  if (!is_html) return std::nullopt;
  return encoding_of_markup(bytes);
}

// Whether clean() has nothing to do.
bool is_clean(std::string_view text, const EncodingTables& tables) {
  return text.find('\0') == std::string_view::npos && !text.starts_with(mark_twice_encoded) &&
         !text.starts_with(mark) &&
         !undo_double_encoding(text, static_cast<std::uint32_t>(tables.rules.double_letters));
}

// Removes NULs, a mark at the beginning, and double encoding.
void clean(Decoded& page, const EncodingTables& tables) {
  if (page.text.find('\0') != std::string::npos) std::erase(page.text, '\0');
  if (page.text.starts_with(mark_twice_encoded)) page.text.erase(0, mark_twice_encoded.size());
  if (page.encoding == utf8) {
    if (auto repaired = undo_double_encoding(page.text, static_cast<std::uint32_t>(tables.rules.double_letters))) {
      page.text = *std::move(repaired);
      page.repaired_double = true;
    }
  }
  while (page.text.starts_with(mark)) page.text.erase(0, mark.size());
}

void take(Decoded& page, DecodedBytes decoded, std::string encoding, EncodingEvidence evidence) {
  page.text = std::move(decoded.text);
  page.replaced = decoded.replaced;
  page.encoding = std::move(encoding);
  page.evidence = evidence;
}

Decoded decode_utf16(std::string_view bytes, std::string_view encoding, EncodingEvidence evidence,
                     std::string_view transport, bool is_html) {
  Decoded page;
  take(page, decode_bytes(bytes, encoding), std::string(encoding), evidence);
  if (const auto claim = claim_of(page.text, transport, is_html)) {
    page.declared = claim->encoding;
    if (evidence == EncodingEvidence::content && claim->encoding == encoding) page.evidence = claim->evidence;
  }
  return page;
}

// Whether damaged UTF-8 is still UTF-8: the well-formed sequences outweigh the ill-formed ones. A cut at the end is no
// damage.
bool is_mostly_utf8(const Utf8Counts& counts, bool claimed, const EncodingRules& rules) {
  const std::uint32_t broken = counts.ill_formed - (counts.cut ? 1U : 0U);
  if (counts.multibyte == 0) return claimed && broken == 0;
  return counts.multibyte >= broken * (claimed ? rules.utf8_as_labelled : rules.utf8_over_label);
}

// Whether the bytes speak against the label's encoding.
bool overrules(const EncodingCandidate* best, const ByteMap& labelled, const ByteCounts& counts,
               const EncodingTables& tables) {
  if (best == nullptr) return false;
  const EncodingRules& rules = tables.rules;
  const bool joined = best->company == ByteCompany::joined;
  if ((joined ? counts.all_joined : counts.all_lone) < rules.least_bytes) return false;
  const double own = fit_of(counts, best->company, labelled, tables);
  return fit_of(counts, best->company, best->weights) >
         own + (joined ? rules.label_margin_joined : rules.label_margin_lone);
}

// Bytes that are not UTF-8: the label where it holds, else what their letters look like, else the standard's fallback.
void decode_legacy(Decoded& page, std::string_view bytes, const std::string& label, EncodingEvidence evidence,
                   const Utf8Counts& as_utf8, const EncodingTables& tables) {
  const ByteCounts counts = count_bytes(bytes);
  const EncodingCandidate* const best = best_candidate(counts, tables);
  if (const auto map = byte_map(label)) {
    if (!overrules(best, *map, counts, tables)) return take(page, decode_bytes(bytes, label), label, evidence);
  } else if (!label.empty() && label != utf8) {
    DecodedBytes decoded = decode_bytes(bytes, label);
    const auto high = static_cast<double>(std::size_t{counts.all_joined} + counts.all_lone);
    if (best == nullptr || decoded.replaced <= high * tables.rules.multibyte_errors)
      return take(page, std::move(decoded), label, evidence);
  }
  if (best != nullptr)
    return take(page, decode_bytes(bytes, best->encoding), best->encoding, EncodingEvidence::content);
  if (label == utf8) return take(page, decode_utf8(bytes), label, evidence);
  if (label.empty() && is_mostly_utf8(as_utf8, true, tables.rules))  // damaged, but like nothing else
    return take(page, decode_utf8(bytes), std::string(utf8), EncodingEvidence::content);
  take(page, decode_bytes(bytes, "windows-1252"), "windows-1252", EncodingEvidence::fallback);
}

// Bytes that agree with ASCII below 0x80, without their mark. Leaves the text empty where it is `bytes`.
Decoded decode_ascii_based(std::string_view bytes, bool marked, const std::optional<EncodingClaim>& claim,
                           const EncodingTables& tables) {
  Decoded page;
  page.declared = claim ? claim->encoding : std::string{};
  const std::string label = marked ? std::string(utf8) : ascii_encoding(page.declared);
  const EncodingEvidence evidence = marked  ? EncodingEvidence::byte_order_mark
                                    : claim ? claim->evidence
                                            : EncodingEvidence::content;
  const EncodingEvidence utf8_evidence = label == utf8 ? evidence : EncodingEvidence::content;
  const std::size_t ascii = ascii_prefix(bytes);
  if (ascii == bytes.size()) {
    if (label.empty() || label == utf8) {
      page.encoding = utf8;
      page.evidence = label.empty() ? EncodingEvidence::fallback : evidence;
    } else {
      take(page, decode_bytes(bytes, label), label, evidence);
    }
  } else if (simdjson::validate_utf8(bytes.data() + ascii, bytes.size() - ascii)) {
    page.encoding = utf8;
    page.evidence = utf8_evidence;
  } else if (const Utf8Counts as_utf8 = count_utf8(bytes); is_mostly_utf8(as_utf8, label == utf8, tables.rules)) {
    take(page, decode_utf8(bytes), std::string(utf8), utf8_evidence);
  } else {
    decode_legacy(page, bytes, label, evidence, as_utf8, tables);
  }
  return page;
}

}  // namespace

std::string_view decode_in_place(std::string_view bytes, std::string_view transport, bool is_html,
                                 const EncodingTables& tables, Decoded& page) {
  std::string_view utf16 = utf16_by_mark(bytes);
  const bool marked_utf16 = !utf16.empty();
  if (utf16.empty() && bytes.substr(0, look).find('\0') != std::string_view::npos) utf16 = utf16_by_look(bytes);
  if (!utf16.empty()) {
    const auto evidence = marked_utf16 ? EncodingEvidence::byte_order_mark : EncodingEvidence::content;
    page = decode_utf16(bytes.substr(marked_utf16 ? 2 : 0), utf16, evidence, transport, is_html);
  } else {
    const bool marked = bytes.starts_with(mark);
    if (marked) bytes.remove_prefix(mark.size());
    page = decode_ascii_based(bytes, marked, claim_of(bytes, transport, is_html), tables);
    if (page.text.empty() && page.encoding == utf8) {
      if (is_clean(bytes, tables)) return bytes;
      page.text = bytes;
    }
  }
  clean(page, tables);
  return page.text;
}

Decoded decode(std::string_view bytes, std::string_view transport, bool is_html, const EncodingTables& tables) {
  Decoded page;
  const std::string_view text = decode_in_place(bytes, transport, is_html, tables, page);
  if (page.text.empty()) page.text = text;
  return page;
}

}  // namespace isnad
