#pragma once
// Reads the plain tags, texts and comments that nearly all of a page is made of, in place of lexbor's tokenizer.

#include <cstdint>
#include <memory>

struct lxb_html_tokenizer;

namespace isnad {

struct KeptAttribute;

/// What names of tags and attributes were found to be, from page to page: for one document of lexbor's.
class QuickNames {
 public:
  QuickNames();
  ~QuickNames();
  QuickNames(const QuickNames&) = delete;
  QuickNames& operator=(const QuickNames&) = delete;

  /// Forgets the names that are only this page's: lexbor numbers them anew.
  void end_page();

  struct Slots;
  [[nodiscard]] Slots& slots() { return *slots_; }

 private:
  std::unique_ptr<Slots> slots_;
};

/// What the quick reader remembers of one page, and what it and the one that takes the tokens tell each other: the
/// context of lexbor's callback must point to it.
class QuickTokens {
 public:
  QuickTokens(std::uint32_t most_attributes, QuickNames& names);
  ~QuickTokens();
  QuickTokens(const QuickTokens&) = delete;
  QuickTokens& operator=(const QuickTokens&) = delete;

  /// Whether the tag that was handed on last has attributes that matter.
  [[nodiscard]] bool has_attributes() const;
  /// Puts them into the token of lexbor, which has none yet. False where there is no memory.
  bool put_attributes(lxb_html_tokenizer* tokenizer) const;
  /// The same as a list that lives as long as the document; null where there is no memory.
  [[nodiscard]] const KeptAttribute* keep_attributes(lxb_html_tokenizer* tokenizer) const;

  bool at_edge = false;   ///< blanks that come now say nothing, and are passed over
  bool is_quick = false;  ///< the token is the quick reader's: its attributes are not in it
  struct Memory;
  std::unique_ptr<Memory> memory;
};

/// A state of lexbor's tokenizer, for the place of lxb_html_tokenizer_state_data_before. Hands on the tokens that
/// lexbor would, without the comments and without the attributes that do not matter. Whatever is not plain (rare
/// character references, carriage returns, names that the page has not had yet, marks in odd places) it leaves to
/// lexbor, from the beginning of the token on.
const unsigned char* read_quickly(lxb_html_tokenizer* tokenizer, const unsigned char* data, const unsigned char* end);

/// Hands on a text that lexbor would read as it stands; false where nobody takes it.
bool hand_on_text(lxb_html_tokenizer* tokenizer, const unsigned char* begin, const unsigned char* end);

}  // namespace isnad
