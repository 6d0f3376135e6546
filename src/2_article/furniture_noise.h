#pragma once
// What stands in the midst of the body and is no text of it.

#include <string_view>

#include "2_article/reading.h"

namespace isnad {

/// Whether `text` is a gap of a template that was not filled: {{title}}, <%= x %>, [form id=4], [object Object],
/// widget-title.
bool is_unfilled(std::string_view text);

/// Whether `text` has letters, and all of them are of ASCII.
bool is_plain_latin(std::string_view text);

/// Gives Role::furniture to controls of the size of letters ("A A"), which read like initials and like names of
/// agencies. Call before names are looked for.
void drop_controls(PageReading& reading);

/// Takes out of the body what is no text of it though it stands in its midst: quotations of the article from itself,
/// gaps of a template that were not filled. Call when the body is chosen and before it is built.
void drop_noise(PageReading& reading);

}  // namespace isnad
