// Reads the plain tags, texts and comments that nearly all of a page is made of, in place of lexbor's tokenizer.
#include "1_page/quick_tokens.h"

#include <lexbor/core/mraw.h>
#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/html/token.h>
#include <lexbor/html/token_attr.h>
#include <lexbor/html/tokenizer.h>
#include <lexbor/html/tokenizer/state.h>
#include <lexbor/tag/tag.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "0_base/wide_bytes.h"
#include "1_page/attributes.h"
#include "1_page/references.h"

namespace isnad {

struct QuickNames::Slots {
  /// A name as it stands in the page, up to 16 bytes.
  struct Name {
    std::uint64_t low = 0, high = 0;
    friend bool operator==(const Name&, const Name&) = default;
  };
  struct TagSlot {
    Name name;
    lxb_tag_id_t id = LXB_TAG__UNDEF;
  };
  struct AttributeSlot {
    Name name;
    const lxb_dom_attr_data_t* data = nullptr;  ///< lexbor's; null where nobody reads the attribute
    Attr which = Attr::none;
  };
  std::array<TagSlot, 128> tags{};
  std::array<AttributeSlot, 256> attributes{};
  bool has_own = false;  ///< some of them are only this page's
};

struct QuickTokens::Memory {
  static constexpr std::size_t most_attributes = 32;  ///< that are read of one tag

  /// An attribute as it stands in the page.
  struct Found {
    const lxb_dom_attr_data_t* data;
    const lxb_char_t* name;
    const lxb_char_t* name_end;
    const lxb_char_t* value;  ///< null where the attribute has none
    const lxb_char_t* value_end;
    Attr which;
  };
  explicit Memory(QuickNames::Slots& of_names) : names(of_names) {}

  QuickNames::Slots& names;
  std::size_t attribute_limit = most_attributes;                  ///< of PageLimits
  std::array<Found, most_attributes> found;                       ///< the attributes of the tag that matter
  std::size_t count = 0;                                          ///< of them
  static constexpr std::size_t piece = 128;                       ///< of lists of attributes, asked of lexbor at once
  KeptAttribute* room = nullptr;                                  ///< for the next lists
  std::size_t room_size = 0;                                      ///< attributes that it holds
  std::string text;                                               ///< whose character references are resolved
  std::array<lxb_html_token_attr_t, most_attributes> attributes;  ///< of the token, where lexbor asks for them
};

namespace {

using Memory = QuickTokens::Memory;
using Slots = QuickNames::Slots;

using Byte = lxb_char_t;

enum class Mark : std::uint8_t { other, letter, blank, solidus, greater, equals, null };

constexpr auto marks = [] {
  std::array<Mark, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = Mark::letter;
  table['\t'] = table['\n'] = table['\f'] = table['\r'] = table[' '] = Mark::blank;
  table['/'] = Mark::solidus;
  table['>'] = Mark::greater;
  table['='] = Mark::equals;
  table[0] = Mark::null;
  return table;
}();

bool is_of_name(Mark mark) { return mark == Mark::other || mark == Mark::letter; }

std::string_view view(const Byte* begin, const Byte* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};  // NOLINT: bytes
}

/// Most of what is looked for is near.
const Byte* find(const Byte* begin, const Byte* end, Byte byte) {
  if (static_cast<std::size_t>(end - begin) >= wide) {
    if (const std::uint32_t found = bits_of(wide_bytes(begin) == byte)) return begin + first_bit(found);
    begin += wide;
  }
  return static_cast<const Byte*>(std::memchr(begin, byte, static_cast<std::size_t>(end - begin)));
}

/// Whether `test` gives a bit for none of the bytes from `begin` on to `end`, where the page goes on to `page_end`.
/// `test` is asked of sixteen bytes, `test_one` of one where there are not so many.
template <class Test, class TestOne>
[[gnu::always_inline]] inline bool is_none(const Byte* begin, const Byte* end, const Byte* page_end, Test test,
                                           TestOne test_one) {
  const auto size = static_cast<std::size_t>(end - begin);
  if (size <= wide) {
    if (static_cast<std::size_t>(page_end - begin) < wide) return std::none_of(begin, end, test_one);
    return (test(wide_bytes(begin)) & ((std::uint32_t{1} << size) - 1)) == 0;
  }
  for (; static_cast<std::size_t>(end - begin) > wide; begin += wide)
    if (test(wide_bytes(begin)) != 0) return false;
  return test(wide_bytes(end - wide)) == 0;
}

/// Whether lexbor reads all bytes as they stand: no character reference, no carriage return, no null.
bool is_plain(const Byte* begin, const Byte* end, const Byte* page_end) {
  return is_none(
      begin, end, page_end, [](WideBytes bytes) { return bits_of((bytes == '&') | (bytes == '\r') | (bytes == 0)); },
      [](Byte c) { return c == '&' || c == '\r' || c == 0; });
}

bool is_blank(const Byte* begin, const Byte* end, const Byte* page_end) {
  if (begin != end && marks[*begin] != Mark::blank) return false;
  return is_none(
      begin, end, page_end,
      [](WideBytes bytes) {
        return ~bits_of((bytes == ' ') | (bytes == '\n') | (bytes == '\t') | (bytes == '\r') | (bytes == '\f')) &
               0xFFFFU;
      },
      [](Byte c) { return marks[c] != Mark::blank; });
}

constexpr std::size_t longest_name = 16;

Slots::Name pack(const Byte* begin, std::size_t size, const Byte* end) {
  std::array<std::uint64_t, 2> words{};
  if (std::endian::native != std::endian::little || static_cast<std::size_t>(end - begin) < longest_name) {
    std::memcpy(words.data(), begin, size);
    return {words[0], words[1]};
  }
  std::memcpy(words.data(), begin, longest_name);
  const auto first = [](std::uint64_t word, std::size_t bytes) {
    return bytes >= 8 ? word : word & ((std::uint64_t{1} << (8 * bytes)) - 1);
  };
  return {first(words[0], size), size > 8 ? first(words[1], size - 8) : 0};
}

std::size_t place_of(const Slots::Name& name, std::size_t places) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(((name.low * factor) ^ (name.high * (factor << 1U | 1U))) >> 48U) % places;
}

/// Behind the name that begins at `at`: most are short.
const Byte* end_of_name(const Byte* at, const Byte* end) {
  if (static_cast<std::size_t>(end - at) >= wide) {
    const WideBytes bytes = wide_bytes(at);
    if (const auto found = bits_of((bytes <= ' ') | (bytes == '=') | (bytes == '>') | (bytes == '/')))
      at += first_bit(found);
  }
  while (at != end && is_of_name(marks[*at])) ++at;
  return at;
}

class QuickReader {
 public:
  QuickReader(lxb_html_tokenizer_t* tokenizer, const Byte* end)
      : tokenizer_(*tokenizer),
        shared_(*static_cast<QuickTokens*>(tokenizer->callback_token_ctx)),
        memory_(*shared_.memory),
        names_(memory_.names),
        end_(end) {}

  bool hand_on_text(const Byte* begin, const Byte* end) {
    lxb_html_token_t& token = *tokenizer_.token;
    token.begin = token.text_start = begin;
    token.end = token.text_end = end;
    token.tag_id = LXB_TAG__TEXT;
    return hand_on();
  }

  const Byte* run(const Byte* at) {
    for (;;) {
      const Byte* open = find(at, end_, '<');
      if (open == nullptr || end_ - open < 4) return leave(at);
      closes_ = open[1] == '/';
      const bool comment = open[1] == '!' && open[2] == '-' && open[3] == '-';
      if (!comment && marks[open[closes_ ? 2 : 1]] != Mark::letter) return leave(at);
      if (open != at && !(shared_.at_edge && is_blank(at, open, end_))) {
        const bool plain = is_plain(at, open, end_);
        if (!plain && !resolve(at, open)) return leave(at);
        if (plain ? !hand_on_text(at, open) : !hand_on_resolved()) return end_;
      }
      at = comment ? end_of_comment(open + 4) : read_tag(open + 1);
      if (at == nullptr) return leave(open);
      if (comment) {
        shared_.at_edge = false;
        continue;
      }
      if (!hand_on_tag()) return end_;
      if (tokenizer_.state != &read_quickly) return at;
    }
  }

 private:
  using Found = Memory::Found;

  /// Lexbor goes on at `at`.
  const Byte* leave(const Byte* at) {
    tokenizer_.state = &lxb_html_tokenizer_state_data_before;
    return at;
  }

  /// Behind the comment whose text begins at `text`; null where it is not plain.
  [[nodiscard]] const Byte* end_of_comment(const Byte* text) const {
    if (text == end_ || *text == '>' || *text == '-') return nullptr;
    for (const Byte* at = find(text, end_, '>'); at != nullptr; at = find(at + 1, end_, '>')) {
      if (at - text >= 2 && at[-1] == '-' && at[-2] == '-') return at + 1;
      if (at[-1] == '!' && at - text >= 3 && at[-2] == '-') return nullptr;
    }
    return nullptr;
  }

  // ---- tags
  /// Behind the tag whose name begins at `at`, a solidus before it or not; null where it is not plain.
  const Byte* read_tag(const Byte* at) {
    at += closes_;
    name_ = at;
    for (at = end_of_name(at, end_); at != end_ && *at == '=';) at = end_of_name(at + 1, end_);
    name_end_ = at;
    memory_.count = 0;
    seen_count_ = 0;
    closes_itself_ = false;
    if (at == end_ || marks[*at] == Mark::null || !find_tag()) return nullptr;
    while (at != nullptr && (at = behind_blanks(at)) != end_) {
      switch (marks[*at]) {
        case Mark::greater: return at + 1;
        case Mark::solidus:
          closes_itself_ = end_ - at > 1 && at[1] == '>';
          ++at;
          break;
        case Mark::equals:
        case Mark::null: return nullptr;
        default: at = read_attribute(at);
      }
    }
    return nullptr;
  }

  [[nodiscard]] const Byte* behind_blanks(const Byte* at) const {
    while (at != end_ && marks[*at] == Mark::blank) ++at;
    return at;
  }

  /// A tag that lexbor has not met on this page yet has no number.
  bool find_tag() {
    const auto size = static_cast<std::size_t>(name_end_ - name_);
    if (size > longest_name) return look_up_tag() != LXB_TAG__UNDEF;
    const Slots::Name name = pack(name_, size, end_);
    Slots::TagSlot& slot = names_.tags[place_of(name, names_.tags.size())];
    tag_ = slot.id;
    if (slot.name == name) return true;
    if (look_up_tag() == LXB_TAG__UNDEF) return false;
    slot = {name, tag_};
    names_.has_own = names_.has_own || tag_ >= LXB_TAG__LAST_ENTRY;
    return true;
  }

  lxb_tag_id_t look_up_tag() {
    const auto size = static_cast<std::size_t>(name_end_ - name_);
    const lxb_tag_data_t* tag = lxb_tag_data_by_name(tokenizer_.tags, name_, size);
    tag_ = LXB_TAG__UNDEF;
    if (tag != nullptr) tag_ = tag->tag_id;
    return tag_;
  }

  const Byte* read_attribute(const Byte* at) {
    Found found{nullptr, at, nullptr, nullptr, nullptr, Attr::none};
    found.name_end = at = end_of_name(at, end_);
    at = behind_blanks(at);
    if (at == end_) return nullptr;
    if (*at == '=') at = read_value(behind_blanks(at + 1), found);
    return at != nullptr && (closes_ || take(found)) ? at : nullptr;
  }

  const Byte* read_value(const Byte* at, Found& found) {
    if (at == end_) return nullptr;
    if (*at == '>') return at;
    if (*at == '"' || *at == '\'') {
      found.value = at + 1;
      found.value_end = find(at + 1, end_, *at);
      return found.value_end == nullptr ? nullptr : found.value_end + 1;
    }
    found.value = at;
    while (at != end_ && marks[*at] != Mark::blank && *at != '>') ++at;
    found.value_end = at;
    return at;
  }

  /// False where lexbor must read the tag.
  bool take(Found& found) {
    const auto size = static_cast<std::size_t>(found.name_end - found.name);
    if (size > longest_name) return true;
    const Slots::Name name = pack(found.name, size, end_);
    Slots::AttributeSlot& slot = names_.attributes[place_of(name, names_.attributes.size())];
    if (slot.name != name && !look_up_attribute(found, name, slot)) return false;
    if (slot.which == Attr::none) return true;
    found.data = slot.data;
    found.which = slot.which;
    // Of attributes of one name the first one counts, whether it matters or not.
    const auto seen_end = seen_.begin() + seen_count_;
    if (std::find(seen_.begin(), seen_end, slot.data) != seen_end) return true;
    if (static_cast<std::size_t>(seen_count_) == seen_.size()) return false;
    seen_[static_cast<std::size_t>(seen_count_++)] = slot.data;
    const bool asks_value = slot.which == Attr::style || slot.which == Attr::title;
    if (!asks_value && !matters(slot.which, tag_, {})) return true;
    if (found.value != nullptr && !is_plain(found.value, found.value_end, end_) && !resolve(found)) return false;
    if (asks_value && !matters(slot.which, tag_, view(found.value, found.value_end))) return true;
    if (memory_.count >= memory_.attribute_limit) return false;
    memory_.found[memory_.count++] = found;
    return true;
  }

  bool look_up_attribute(const Found& found, const Slots::Name& name, Slots::AttributeSlot& slot) {
    std::array<char, longest_name> lowered{};
    const std::string_view written = view(found.name, found.name_end);
    std::transform(written.begin(), written.end(), lowered.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    const Attr which = attribute_of({lowered.data(), written.size()});
    const lxb_dom_attr_data_t* data = nullptr;
    if (which != Attr::none) {
      data = lxb_dom_attr_data_by_local_name(tokenizer_.attrs, found.name, written.size());
      if (data == nullptr) return false;
      names_.has_own = names_.has_own || data->attr_id >= LXB_DOM_ATTR__LAST_ENTRY;
    }
    slot = {name, data, which};
    return true;
  }

  /// Resolves the character references of a value; false where lexbor must.
  bool resolve(Found& found) {
    const std::string_view value = view(found.value, found.value_end);
    auto* const out = static_cast<Byte*>(lexbor_mraw_alloc(tokenizer_.attrs_mraw, value.size()));
    if (out == nullptr) return false;
    const auto size = resolve_references(value, ReferencePlace::attribute, reinterpret_cast<char*>(out));  // NOLINT
    if (!size) return false;
    found.value = out;
    found.value_end = out + *size;
    return true;
  }

  // ---- tokens
  /// Resolves the character references of a text; false where lexbor must.
  bool resolve(const Byte* begin, const Byte* end) {
    std::string& text = memory_.text;
    text.resize(static_cast<std::size_t>(end - begin));
    const auto size = resolve_references(view(begin, end), ReferencePlace::text, text.data());
    if (size) text.resize(*size);
    return size.has_value();
  }

  bool hand_on_resolved() {
    const auto* text = reinterpret_cast<const Byte*>(memory_.text.data());  // NOLINT: bytes
    return hand_on_text(text, text + memory_.text.size());
  }

  bool hand_on_tag() {
    lxb_html_token_t& token = *tokenizer_.token;
    token.begin = name_;
    token.end = name_end_;
    token.tag_id = tag_;
    token.type = (closes_ ? LXB_HTML_TOKEN_TYPE_CLOSE : 0) | (closes_itself_ ? LXB_HTML_TOKEN_TYPE_CLOSE_SELF : 0);
    tokenizer_.state = &lxb_html_tokenizer_state_data_before;
    shared_.is_quick = true;
    const bool done = hand_on();
    shared_.is_quick = false;
    return done;
  }

  bool hand_on() {
    tokenizer_.token = tokenizer_.callback_token_done(&tokenizer_, tokenizer_.token, tokenizer_.callback_token_ctx);
    if (tokenizer_.token == nullptr) {
      if (tokenizer_.status == LXB_STATUS_OK) tokenizer_.status = LXB_STATUS_ERROR;
      return false;
    }
    lxb_html_token_clean(tokenizer_.token);
    tokenizer_.pos = tokenizer_.start;
    return true;
  }

  lxb_html_tokenizer_t& tokenizer_;
  QuickTokens& shared_;
  Memory& memory_;
  Slots& names_;
  const Byte* end_;
  const Byte* name_ = nullptr;
  const Byte* name_end_ = nullptr;
  lxb_tag_id_t tag_ = LXB_TAG__UNDEF;
  bool closes_ = false;
  bool closes_itself_ = false;
  std::ptrdiff_t seen_count_ = 0;
  std::array<const lxb_dom_attr_data_t*, Memory::most_attributes> seen_;
};

/// Appends one attribute to a token.
bool append(lxb_html_tokenizer_t& tokenizer, const Memory::Found& found, lxb_html_token_attr_t& attribute) {
  lxb_html_token_t& token = *tokenizer.token;
  attribute = {};
  attribute.name = found.data;
  attribute.name_begin = found.name;
  attribute.name_end = found.name_end;
  attribute.value_begin = found.value;
  attribute.value_end = found.value_end;
  if (found.value != nullptr) {
    attribute.value_size = static_cast<std::size_t>(found.value_end - found.value);
    attribute.value = static_cast<Byte*>(lexbor_mraw_alloc(tokenizer.attrs_mraw, attribute.value_size + 1));
    if (attribute.value == nullptr) return false;
    std::memcpy(attribute.value, found.value, attribute.value_size);
    attribute.value[attribute.value_size] = 0;
  }
  attribute.prev = token.attr_last;
  (token.attr_last == nullptr ? token.attr_first : token.attr_last->next) = &attribute;
  token.attr_last = &attribute;
  return true;
}

}  // namespace

bool QuickTokens::has_attributes() const { return memory->count != 0; }

bool QuickTokens::put_attributes(lxb_html_tokenizer* tokenizer) const {
  for (std::size_t i = 0; i < memory->count; ++i)
    if (!append(*tokenizer, memory->found[i], memory->attributes[i])) return false;
  return true;
}

const KeptAttribute* QuickTokens::keep_attributes(lxb_html_tokenizer* tokenizer) const {
  static_assert(Memory::piece > Memory::most_attributes);
  if (memory->room_size <= memory->count) {
    memory->room =
        static_cast<KeptAttribute*>(lexbor_mraw_alloc(tokenizer->attrs_mraw, Memory::piece * sizeof(KeptAttribute)));
    memory->room_size = memory->room == nullptr ? 0 : Memory::piece;
    if (memory->room == nullptr) return nullptr;
  }
  KeptAttribute* const list = memory->room;
  memory->room += memory->count + 1;
  memory->room_size -= memory->count + 1;
  KeptAttribute* end =
      std::transform(memory->found.begin(), memory->found.begin() + static_cast<std::ptrdiff_t>(memory->count), list,
                     [](const Memory::Found& found) {
                       return KeptAttribute{reinterpret_cast<const char*>(found.value),  // NOLINT: bytes
                                            static_cast<std::uint32_t>(found.value_end - found.value), found.which};
                     });
  *end = {};
  return list;
}

QuickNames::QuickNames() : slots_(std::make_unique<Slots>()) {}
QuickNames::~QuickNames() = default;

void QuickNames::end_page() {
  if (!std::exchange(slots_->has_own, false)) return;
  for (Slots::TagSlot& slot : slots_->tags)
    if (slot.id >= LXB_TAG__LAST_ENTRY) slot = {};
  for (Slots::AttributeSlot& slot : slots_->attributes)
    if (slot.data != nullptr && slot.data->attr_id >= LXB_DOM_ATTR__LAST_ENTRY) slot = {};
}

QuickTokens::QuickTokens(std::uint32_t most_attributes, QuickNames& names)
    : memory(std::make_unique<Memory>(names.slots())) {
  memory->attribute_limit = std::min<std::size_t>(most_attributes, Memory::most_attributes);
}

QuickTokens::~QuickTokens() = default;

bool hand_on_text(lxb_html_tokenizer* tokenizer, const unsigned char* begin, const unsigned char* end) {
  return QuickReader(tokenizer, end).hand_on_text(begin, end);
}

const unsigned char* read_quickly(lxb_html_tokenizer* tokenizer, const unsigned char* data, const unsigned char* end) {
  if (!tokenizer->is_eof) return QuickReader(tokenizer, end).run(data);
  tokenizer->state = &lxb_html_tokenizer_state_data_before;
  return data;
}

}  // namespace isnad
