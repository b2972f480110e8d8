package dev.airtight.core.diagnostic;

/**
 * The escape sequences (ECMA-48 SGR) put around parts of a rendered diagnostic; all empty when
 * plain.
 *
 * @param error in front of an error's word and carets
 * @param warning in front of a warning's word and carets
 * @param quiet in front of gutters and second places
 * @param reset after each of them
 */
record Palette(String error, String warning, String quiet, String reset) {

  static final Palette PLAIN = new Palette("", "", "", "");
  static final Palette COLOUR =
      new Palette("\u001B[1;31m", "\u001B[1;33m", "\u001B[36m", "\u001B[0m");

  String of(Severity severity) {
    return severity == Severity.ERROR ? error : warning;
  }
}
