#pragma once
// Pages read one after the other with what the reading of one leaves behind for the next.

#include <memory>
#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// Memory that a parser works in, and what class names were found to mean. A page is the same with it and without;
/// small ones cost less with it. For one thread at a time, and for one Resources, which must live as long.
class PageScratch {
 public:
  PageScratch();
  ~PageScratch();
  PageScratch(PageScratch&&) noexcept;
  PageScratch& operator=(PageScratch&&) noexcept;

  struct Parts;
  [[nodiscard]] Parts& parts() { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

/// read_page() with what pages before it have left in `scratch`.
Result<Page> read_page(std::string_view bytes, const Resources& resources, const PageOptions& options,
                       PageScratch& scratch);

}  // namespace isnad
