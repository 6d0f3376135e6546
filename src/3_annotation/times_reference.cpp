// What expressions of time are counted from.
#include "3_annotation/times_reference.h"

namespace isnad {
namespace {

int digits_in(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

TimeReference read_time_reference(std::string_view text) {
  TimeReference reference;
  const int year = digits_in(text, 0, 4), month = digits_in(text, 5, 2), day = digits_in(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return reference;
  reference.known = true;
  reference.date = {year, month, day};
  reference.day = days_of(reference.date);
  const int hour = digits_in(text, 11, 2), minute = digits_in(text, 14, 2);
  if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) reference.seconds = (hour * 60 + minute) * 60;
  return reference;
}

}  // namespace isnad
