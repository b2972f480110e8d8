import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Texts that loops of any length make: how they begin and end, of what, and how long at least. */
class GrowingTexts {
  @interface NonNull {}

  // PROVED
  static String between(@NonNull String text) {
    String bracketed = "[" + text + "]";
    return bracketed.substring(1, bracketed.length() - 1);
  }

  // PROVED
  static String begins(@NonNull String[] texts) {
    String all = "a";
    for (String each : texts) {
      all = all + ", " + each;
    }
    return all.substring(1);
  }

  static String tooFar(@NonNull String[] texts) {
    String all = "a";
    for (String each : texts) {
      all = all + "b";
    }
    return all.substring(2); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static String lastSeparatorGoes(@NonNull String[] texts) {
    StringBuilder all = new StringBuilder();
    for (String each : texts) {
      all.append(each).append(", ");
    }
    if (all.length() > 0) {
      all.setLength(all.length() - 2);
    }
    return all.toString();
  }

  static String lastSeparatorOfThree(@NonNull String[] texts) {
    StringBuilder all = new StringBuilder();
    for (String each : texts) {
      all.append(each).append(";");
    }
    if (all.length() > 0) {
      all.setLength(all.length() - 2); // REFUTED: IndexOutOfBoundsException
    }
    return all.toString();
  }

  // PROVED
  static String separatorsBetween(@NonNull String[] texts) {
    StringBuilder all = new StringBuilder();
    for (String each : texts) {
      if (all.length() > 0) {
        all.append(", ");
      }
      all.append("x").append(each);
    }
    return texts.length == 0 ? "" : all.substring(1);
  }

  static String nothingBetween(@NonNull String[] texts) {
    StringBuilder all = new StringBuilder();
    for (String each : texts) {
      if (all.length() > 0) {
        all.append(", ");
      }
      all.append(each);
    }
    return texts.length == 0 ? "" : all.substring(1); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static String joined(@NonNull String[] texts) {
    List<String> missing = new ArrayList<>();
    for (String each : texts) {
      if (each == null) {
        missing.add("one is missing");
      }
    }
    return missing.isEmpty() ? "" : String.join(", ", missing).substring(14);
  }

  static String joinedTooFar(@NonNull String[] texts) {
    List<String> missing = new ArrayList<>();
    for (String each : texts) {
      if (each == null) {
        missing.add("one is missing");
      }
    }
    return missing.isEmpty() ? "" : String.join(", ", missing).substring(15); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static String bracketed(@NonNull String[] texts) {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    for (String each : texts) {
      all.add(each);
    }
    String made = all.toString();
    return made.substring(1, made.length() - 1);
  }

  // PROVED
  static int digits(@NonNull String text) {
    String digits = "";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c == '7' ? "1" : "2";
    }
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  static int digitsAndMore(@NonNull String text) {
    String digits = "";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c == '7' ? "1" : "x";
    }
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits); // REFUTED: NumberFormatException
  }

  // PROVED
  static String oneOfTwo(@NonNull String[] texts) {
    String role = "user";
    for (String each : texts) {
      if (!role.equals("user") && !role.equals("assistant")) {
        throw new IllegalStateException(role);
      }
      role = role.equals("user") ? "assistant" : "user";
    }
    return role.substring(4);
  }

  static String oneOfThree(@NonNull String[] texts) {
    String role = "user";
    for (String each : texts) {
      if (role.equals("tool")) {
        throw new IllegalStateException(role); // REFUTED: IllegalStateException
      }
      role = role.equals("user") ? "assistant" : "tool";
    }
    return role;
  }

  // PROVED: there is enough memory
  static int inserted(@NonNull String[] texts) {
    StringBuilder all = new StringBuilder("!");
    for (String each : texts) {
      all.insert(0, "x");
    }
    return all.charAt(0);
  }
}
