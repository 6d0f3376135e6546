// The photographs of an article.
#include "2_article/photos.h"

#include <string>

#include "2_article/made_reading.h"

namespace isnad {
namespace {

const std::string prose(a_paragraph);

/// "url(caption/credit)" of each photograph.
std::string photos_of(const std::string& html) {
  MadeReading reading(html, InputKind::html, 0);
  reading.give_body_to_long_blocks();
  reading.set_headline("A ship has come in");
  find_photos(*reading);
  std::string out;
  for (const Photo& photo : reading->article.photos) {
    if (!out.empty()) out += ' ';
    out += photo.url + "(" + photo.caption.value + "/" + photo.credit.value + ")";
  }
  return out;
}

TEST_CASE("photos: a figure with a caption and a credit") {
  CHECK(
      photos_of(
          "<h1>A ship has come in</h1><figure><img src=/ship.jpg width=800 height=500><figcaption>The ship at the quay "
          "- photo: Hala Badawi</figcaption></figure>" +
          prose) == "/ship.jpg(The ship at the quay/Hala Badawi)");
}

TEST_CASE("photos: a dateline below a picture is no caption") {
  CHECK(photos_of("<h1>A ship has come in</h1><div><img src=/ship.jpg width=800 height=500></div><div>البصرة/ أهوار "
                  "نيوز</div>" +
                  prose) == "/ship.jpg(/)");
}

TEST_CASE("photos: logos and portraits in the header are none") {
  CHECK(photos_of("<header class=header><img src=/logo.png width=40 height=20></header><h1>A ship has come in</h1>" +
                  prose)
            .empty());
}

TEST_CASE("photos: a caption is no part of the text") {
  MadeReading reading(
      "<h1>A ship has come in</h1><figure><img src=/ship.jpg><figcaption>The ship at the quay</figcaption></figure>" +
          prose,
      InputKind::html, 0);
  reading->content[2] = 1;
  reading.set_headline("A ship has come in");
  find_photos(*reading);
  CHECK(reading.role_of("The ship at") == Role::caption);
  CHECK(reading.role_of("The harbour") == Role::none);
}

TEST_CASE("photos: pages without pictures") { CHECK(photos_of("<h1>A ship has come in</h1>" + prose).empty()); }

}  // namespace
}  // namespace isnad
