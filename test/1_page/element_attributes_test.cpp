// The attributes of an element are found whoever has read them.
#include "1_page/element_attributes.h"

#include <doctest/doctest.h>
#include <lexbor/dom/interfaces/node.h>

#include <string>

#include "parsed.h"

namespace isnad {
namespace {

/// The attributes of the first element in the body of `html`.
ElementAttributes of_first(const Parsed& dom) {
  lxb_dom_node_t* html = dom.root()->first_child;
  AttributeNames names;
  ElementAttributes attributes;
  attributes.read(html->last_child->first_child, names);
  return attributes;
}

TEST_CASE("element attributes: values, and none") {
  for (const Tokens tokens : {Tokens::quick, Tokens::lexbors})
    for (const char* tag : {"p", "a", "b", "button"}) {
      const std::string html = std::string("<") + tag + " id=x class='a b' itemscope onclick=c>y";
      const Parsed dom(html, PageLimits{}, tokens);
      const ElementAttributes found = of_first(dom);
      CHECK(found[Attr::id] == "x");
      CHECK(found[Attr::class_] == "a b");
      CHECK(found.has(Attr::itemscope));
      CHECK(found[Attr::itemscope].empty());
      CHECK(!found.has(Attr::role));
      CHECK(found[Attr::role].empty());
    }
}

TEST_CASE("element attributes: of two with one meaning the first counts") {
  const std::string_view html = "<img data-original=a data-src=b>";
  const Parsed dom(html, PageLimits{});
  CHECK(of_first(dom)[Attr::data_src] == "a");
}

TEST_CASE("element attributes: what hides an element") {
  const auto hides = [](const std::string& attribute) {
    const std::string html = "<p " + attribute + ">x";
    const Parsed dom(html, PageLimits{});
    return of_first(dom).hides();
  };
  CHECK(hides("hidden"));
  CHECK(hides("style='color:red;display: none'"));
  CHECK(!hides("style='display:block'"));
  CHECK(!hides("style='display'"));
  CHECK(!hides("class=none"));
}

}  // namespace
}  // namespace isnad
