// The program of all tests: doctest finds them, `isnad_tests --help` tells its options.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
