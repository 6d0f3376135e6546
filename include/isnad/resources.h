#pragma once
// The tables and models that the stages read, loaded once and shared by all threads.

#include <cstdint>
#include <memory>
#include <string>

#include "isnad/result.h"

namespace isnad {

struct PageTables;
struct ArticleTables;
struct AnnotationTables;
struct StatementTables;
struct RecordTables;

/// How far a text is read; each stage needs the ones before it.
enum class Stage : std::uint8_t { read, annotate, attribute };

/// All tables and models. Immutable once loaded; safe to share between threads.
class Resources {
 public:
  /// The tables that the library was built with, or, where `data_folder` is not empty, those in that folder; of the
  /// stages behind `last` none, which saves most of the time of loading.
  /// Fails with bad_table, naming file and line, when one of them is damaged.
  static Result<Resources> load(const std::string& data_folder = {}, Stage last = Stage::attribute);

  Resources(Resources&&) noexcept;
  Resources& operator=(Resources&&) noexcept;
  ~Resources();

  [[nodiscard]] const PageTables& page() const { return *page_; }
  [[nodiscard]] const ArticleTables& article() const { return *article_; }
  /// To be asked for only where they were loaded, as statement().
  [[nodiscard]] const AnnotationTables& annotation() const { return *annotation_; }
  [[nodiscard]] const StatementTables& statement() const { return *statement_; }
  [[nodiscard]] const RecordTables& record() const { return *record_; }

 private:
  Resources();
  std::unique_ptr<PageTables> page_;
  std::unique_ptr<ArticleTables> article_;
  std::unique_ptr<AnnotationTables> annotation_;
  std::unique_ptr<StatementTables> statement_;
  std::unique_ptr<RecordTables> record_;
};

}  // namespace isnad
