#pragma once
// Addresses that a page writes from where it lies, made whole.

#include <string>
#include <string_view>

#include "2_article/reading.h"

namespace isnad {

/// `reference` as read on the page `base` (RFC 3986, section 5.2); as it stands where `base` is no address of the web,
/// or where it is whole already. Linear.
std::string whole_address(std::string_view reference, std::string_view base);

/// Makes the addresses of photos and items whole, where the address of the page is known.
void complete_addresses(PageReading& reading);

}  // namespace isnad
