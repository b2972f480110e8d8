package dev.airtight.solver.smtlib;

/** How names and texts are written. */
final class Symbols {
  private Symbols() {}

  /** A symbol that needs no quotes: the name's letters, digits and underscores, and the number. */
  static String of(String name, int id) {
    StringBuilder symbol = new StringBuilder();
    for (int i = 0; i < name.length() && i < 60; i++) {
      char unit = name.charAt(i);
      boolean plain =
          (unit >= 'a' && unit <= 'z')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= '0' && unit <= '9' && i > 0)
              || unit == '_'
              || unit == '.' && i > 0;
      symbol.append(plain ? unit : '_');
    }
    return symbol.append('!').append(id).toString();
  }

  /** A string literal; one SMT-LIB character for each UTF-16 unit. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"') {
        literal.append("\"\"");
      } else if (unit < 0x20 || unit > 0x7e || unit == '\\') {
        literal.append("\\u{").append(Integer.toHexString(unit)).append('}');
      } else {
        literal.append(unit);
      }
    }
    return literal.append('"').toString();
  }
}
