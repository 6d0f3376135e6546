// The forms of a reporting verb, made from its root and the stems of its pattern.
#include "4_statement/cue_forms.h"

#include "0_base/utf8.h"

namespace isnad {
namespace {

using namespace letter;

std::string bytes(std::initializer_list<unsigned char> of) { return {of.begin(), of.end()}; }

/// `stem` with the letters of the root in the place of its digits, in loose letters. "-" gives nothing.
std::string stem_of(std::string_view stem, std::u32string_view root, const LetterTable& letters) {
  if (stem.empty() || stem == "-") return {};
  std::string written;
  for (std::size_t i = 0; i < stem.size();) {
    const char32_t c = next_code_point(stem, i);
    if (c >= '1' && c <= '9') {
      if (const std::size_t place = c - '1'; place < root.size()) append_code_point(written, root[place]);
    } else {
      append_code_point(written, c);
    }
  }
  return loose_letters(letters, written);
}

struct Maker {
  const std::function<void(const std::string&, CueForm)>& put;

  void form(const std::string& stem, const std::string& ending, CueForm made) const {
    if (!stem.empty()) put(stem + ending, made);
  }

  void past(const std::string& he, const std::string& she, const std::string& with_consonant, Form kind) const {
    form(he, "", {0, kind, Gender::masculine, Count::singular});
    form(she, bytes({teh}), {0, kind, Gender::feminine, Count::singular});
    form(she, bytes({teh, alef}), {0, kind, Gender::feminine, Count::dual});
    form(he, bytes({alef}), {0, kind, Gender::masculine, Count::dual});
    form(she, bytes({waw, alef}), {0, kind, Gender::masculine, Count::plural});
    form(she, bytes({waw}), {0, kind, Gender::masculine, Count::plural, 3, false, true});
    // "we thought": the last letter of the root and the first of the ending are written once.
    const bool noons = !with_consonant.empty() && static_cast<unsigned char>(with_consonant.back()) == noon;
    if (noons) form(with_consonant, bytes({alef}), {0, kind, Gender::any, Count::plural, 1});
    form(with_consonant, bytes({noon}), {0, kind, Gender::feminine, Count::plural});
    form(with_consonant, bytes({teh}), {0, kind, Gender::any, Count::singular, 1});
    form(with_consonant, bytes({noon, alef}), {0, kind, Gender::any, Count::plural, 1});
  }

  void present(const std::string& stem, const std::string& plural, const std::string& jussive, Form kind) const {
    const std::string he = bytes({yeh}), she = bytes({teh}), we = bytes({noon}), one = bytes({alef});
    for (const std::string* of : {&stem, &jussive}) {
      if (of->empty()) continue;
      const bool after_negation = of == &jussive && jussive != stem;
      put(he + *of, {0, kind, Gender::masculine, Count::singular, 3, after_negation});
      put(she + *of, {0, kind, Gender::feminine, Count::singular, 3, after_negation});
      put(we + *of, {0, kind, Gender::any, Count::plural, 1, after_negation});
      put(one + *of, {0, kind, Gender::any, Count::singular, 1, after_negation});
    }
    form(he, plural + bytes({waw, noon}), {0, kind, Gender::masculine, Count::plural});
    form(he, plural + bytes({waw, alef}), {0, kind, Gender::masculine, Count::plural});
    form(he, plural + bytes({waw}), {0, kind, Gender::masculine, Count::plural, 3, false, true});
    form(he, stem + bytes({alef, noon}), {0, kind, Gender::masculine, Count::dual});
    form(she, stem + bytes({alef, noon}), {0, kind, Gender::feminine, Count::dual});
  }

  void participle(const std::string& stem, const std::string& short_stem) const {
    form(short_stem, "", {0, Form::participle, Gender::masculine, Count::singular});
    form(stem, "", {0, Form::participle, Gender::masculine, Count::singular});
    form(stem, bytes({alef}), {0, Form::participle, Gender::masculine, Count::singular});
    form(stem, bytes({heh}), {0, Form::participle, Gender::feminine, Count::singular});
    form(short_stem, bytes({yeh, noon}), {0, Form::participle, Gender::masculine, Count::plural});
    form(stem, bytes({alef, noon}), {0, Form::participle, Gender::masculine, Count::dual});
    form(stem, bytes({alef, teh}), {0, Form::participle, Gender::feminine, Count::plural});
  }

  /// A verbal noun stands alone, or before a pronoun: its feminine ending is then a teh.
  void noun(const std::string& stem) const {
    if (stem.empty()) return;
    put(stem, {0, Form::noun, Gender::any, Count::singular});
    put(stem + bytes({alef}), {0, Form::noun, Gender::any, Count::singular});
    if (static_cast<unsigned char>(stem.back()) == heh)
      put(stem.substr(0, stem.size() - 1) + bytes({teh}), {0, Form::noun, Gender::any, Count::singular});
  }
};

}  // namespace

void make_forms(const VerbPattern& pattern, std::u32string_view root, const std::vector<std::string>& nouns,
                const LetterTable& letters, const std::function<void(const std::string&, CueForm)>& put) {
  const auto stem = [&](const std::string& of) { return stem_of(of, root, letters); };
  const Maker maker{put};
  maker.past(stem(pattern.past), stem(pattern.past_f), stem(pattern.past_c), Form::past);
  if (const std::string object = stem(pattern.past_o); object != stem(pattern.past))
    maker.form(object, "", {0, Form::past, Gender::masculine, Count::singular});
  maker.present(stem(pattern.present), stem(pattern.present_p), stem(pattern.jussive), Form::present);
  maker.participle(stem(pattern.active), stem(pattern.active_s));
  if (nouns.empty()) maker.noun(stem(pattern.noun));
  for (const std::string& noun : nouns) maker.noun(loose_letters(letters, noun));
  if (const std::string passive = stem(pattern.passive); passive != stem(pattern.past))
    maker.past(passive, passive, passive, Form::passive);
}

}  // namespace isnad
