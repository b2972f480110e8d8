public class Strings {
  static int length(String s) {
    return s.length(); // REFUTED: NullPointerException
  }

  static char first(String s) {
    if (s == null) {
      return ' ';
    }
    return s.charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static char firstGuarded(String s) {
    return s == null || s.isEmpty() ? ' ' : s.charAt(0);
  }

  static String prefix(String s) {
    if (s == null) {
      return "";
    }
    return s.substring(0, 3); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static String prefixGuarded(String s) {
    return s == null || s.length() < 3 ? "" : s.substring(0, 3);
  }

  static int parse(String s) {
    return Integer.parseInt(s); // REFUTED: NumberFormatException
  }

  // PROVED
  static int parseCaught(String s) {
    try {
      return Integer.parseInt(s);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static String afterColon(String s) {
    if (s == null) {
      return "";
    }
    return s.substring(s.indexOf(':'), s.length()); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static String afterColonGuarded(String s) {
    if (s == null) {
      return "";
    }
    int colon = s.indexOf(':');
    return colon < 0 ? s : s.substring(colon + 1);
  }

  static int keyword(String s) {
    if (s == null) {
      return 0;
    }
    switch (s) {
      case "yes":
        return 1;
      case "no":
        return 2;
      default:
        throw new IllegalArgumentException(s); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  static int keywordSafe(String s) {
    if (s == null) {
      return 0;
    }
    return switch (s) {
      case "yes" -> 1;
      case "no" -> 2;
      default -> 3;
    };
  }

  static String second(String s) {
    if (s == null) {
      return "";
    }
    return s.split(",")[1]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static String concat(int a, String b) {
    String all = "a=" + a + " b=" + b;
    if (!all.startsWith("a=")) {
      throw new IllegalStateException();
    }
    return all;
  }

  static int digits(String s) {
    if (s == null || s.length() != 12) {
      return 0;
    }
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(s); // REFUTED: NumberFormatException
  }

  // PROVED
  static long digitsLong(String s) {
    if (s == null || s.length() != 12) {
      return 0;
    }
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return 0;
      }
    }
    return Long.parseLong(s);
  }

  // PROVED
  static long countDigits(String s) {
    return s == null ? 0 : s.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  static int unitsDivided(String s) {
    return s == null ? 0 : s.chars().map(c -> 10 / (c - 'a')).sum(); // REFUTED: ArithmeticException
  }

  static String firstLine(String s) {
    return s == null ? "" : s.lines().findFirst().get(); // REFUTED: NoSuchElementException
  }

  // PROVED
  static String firstLineOf(String s) {
    return s == null || s.isBlank() ? "" : s.lines().findFirst().orElse("");
  }

  static byte firstByte(String s) {
    return s == null ? 0 : s.getBytes(java.nio.charset.StandardCharsets.UTF_8)[0]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static byte firstByteOfSome(String s) {
    return s == null || s.isEmpty() ? 0 : s.getBytes(java.nio.charset.StandardCharsets.UTF_8)[0];
  }

  // PROVED
  static String table(String s, int i, double d) {
    return String.format("%-10s|%05d|%,.2f", s, i, d).indent(2).stripIndent();
  }

  static String noNumber(String s) {
    return String.format("%-10d", s); // REFUTED: IllegalFormatConversionException
  }

  // PROVED
  static int casesOfAnyLocale(String text, java.util.Locale locale) {
    return text == null || locale == null
        ? 0
        : text.toLowerCase(locale).length() + locale.getLanguage().length();
  }

  // UNKNOWN: may escape
  static String notOfRoot(java.util.Locale locale) {
    if (locale != null && !"I".toLowerCase(locale).equals("i")) {
      throw new IllegalStateException();
    }
    return "";
  }

  static int joined(String[] texts) {
    String all = String.join(",", texts); // REFUTED: NullPointerException
    return all.length();
  }
}
