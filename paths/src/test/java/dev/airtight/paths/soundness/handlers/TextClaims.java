package dev.airtight.paths.soundness.handlers;

/** Claims about texts. */
final class TextClaims {
  private static final String[] WORDS = {"a", "ab", "low", "12", ":", "AB-1", "\u00e4", "x:y"};
  private final Dice dice;

  TextClaims(Dice dice) {
    this.dice = dice;
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }

  Claim one(Subject subject, FieldKind.Text kind) {
    String c = subject.contract();
    String j = subject.java();
    String word = quoted(dice.of(WORDS));
    int length = dice.below(4) + 1;
    if (!kind.dangers().isEmpty() && dice.once(3)) {
      return new Claim(
          "(length(" + c + ") >= 0)",
          "(" + j + ".length() >= 0)",
          dice.pick(kind.dangers()).replace("#", j));
    }
    return switch (dice.below(9)) {
      case 0 ->
          Claim.throwing(
                  "(length(" + c + ") >= " + length + ")", "(" + j + ".length() >= " + length + ")")
              .withDanger(
                  dice.of(
                      "r += " + j + ".charAt(" + (dice.nearly(length) - 1) + ");",
                      "r += " + j + ".substring(" + dice.nearly(length) + ").length();"));
      case 1 ->
          Claim.throwing(
                  "(length(" + c + ") <= " + length + ")", "(" + j + ".length() <= " + length + ")")
              .withDanger(
                  "r += (new int[" + (2 * dice.nearly(length) + 1) + "])[" + j + ".length()];");
      case 2 ->
          Claim.throwing(
                  "(" + c + " starts with " + word + ")", "(" + j + ".startsWith(" + word + "))")
              .withDanger(
                  dice.of(
                      "r += " + j + ".charAt(" + (word.length() - 3) + ");",
                      "r += "
                          + j
                          + ".substring("
                          + dice.nearly(word.length() - 2)
                          + ").length();"));
      case 3 ->
          Claim.throwing("(" + c + " contains " + word + ")", "(" + j + ".contains(" + word + "))")
              .withDanger(
                  dice.of(
                      "r += " + j + ".charAt(" + j + ".indexOf(" + word + "));",
                      "r += " + j + ".substring(" + j + ".indexOf(" + word + ") + 1).length();",
                      "r += "
                          + j
                          + ".substring(0, "
                          + j
                          + ".lastIndexOf("
                          + word
                          + ")).length();"));
      case 4 ->
          Claim.throwing("(" + c + " ends with " + word + ")", "(" + j + ".endsWith(" + word + "))")
              .withDanger(
                  "r += "
                      + j
                      + ".substring(0, "
                      + j
                      + ".length() - "
                      + (word.length() - 2)
                      + ").length();");
      case 5 -> numeral(c, j);
      case 6 ->
          Claim.throwing("(" + c + " != \"\")", "(!" + j + dice.of(".isEmpty())", ".isBlank())"))
              .withDanger(
                  dice.of(
                      "r += " + j + ".charAt(0);",
                      "r += " + j + ".codePointAt(0);",
                      "r += " + j + ".charAt(" + j + ".length() - 1);",
                      "r += " + j + ".trim().charAt(0);"));
      case 7 -> Claim.throwing("(" + c + " == " + word + ")", "(" + j + ".equals(" + word + "))");
      default -> among(c, j);
    };
  }

  private Claim numeral(String c, String j) {
    int most = dice.of(1, 3, 9, 10);
    String pattern = dice.of("[0-9]", "-?[0-9]", "[0-9]?[1-9]") + "{1," + most + "}";
    pattern =
        pattern.startsWith("-?")
            ? pattern
            : "(?:" + pattern.replaceFirst("\\{.*", "") + "){1," + most + "}";
    return new Claim(
        "(" + c + " matches /" + pattern + "/)",
        "(!" + j + ".isEmpty() && " + j + ".chars().allMatch(u -> u >= '0' && u <= '9'))",
        dice.of(
            "r += Integer.parseInt(" + j + ");",
            "r += 100 / (Integer.parseInt(" + j + ") + 1);",
            "r += (int) Long.parseLong(" + j + ");",
            "r += Byte.parseByte(" + j + ");",
            "r += Integer.valueOf(" + j + ");"));
  }

  private Claim among(String c, String j) {
    String first = quoted(dice.of("a", "low", "12"));
    String second = quoted(dice.of("b", "mid", "x:y"));
    return new Claim(
        "(" + c + " in [" + first + ", " + second + "])",
        "(" + j + ".equals(" + first + ") || " + j + ".equals(" + second + "))",
        "switch ("
            + j
            + ") { case "
            + first
            + " -> r += 1; case "
            + second
            + " -> r += 2; default -> throw new IllegalStateException(); }");
  }

  Claim two(Subject a, Subject b) {
    String x = a.java();
    String y = b.java();
    return switch (dice.below(5)) {
      case 0 ->
          Claim.throwing(
              "(" + a.contract() + " == " + b.contract() + ")", "(" + x + ".equals(" + y + "))");
      case 1 ->
          Claim.throwing(
                  "(" + a.contract() + " starts with " + b.contract() + ")",
                  "(" + x + ".startsWith(" + y + "))")
              .withDanger("r += " + x + ".substring(" + y + ".length()).length();");
      case 2 ->
          Claim.throwing(
                  "(" + b.contract() + " in " + a.contract() + ")",
                  "(" + x + ".contains(" + y + "))")
              .withDanger("r += " + x + ".substring(" + x + ".indexOf(" + y + ")).length();");
      case 3 ->
          Claim.throwing(
                  "(" + a.contract() + " ends with " + b.contract() + ")",
                  "(" + x + ".endsWith(" + y + "))")
              .withDanger(
                  "r += " + x + ".substring(0, " + x + ".length() - " + y + ".length()).length();");
      default ->
          Claim.throwing(
                  "(length(" + a.contract() + ") < length(" + b.contract() + "))",
                  "(" + x + ".length() < " + y + ".length())")
              .withDanger(
                  dice.of(
                      "r += " + y + ".charAt(" + x + ".codePointCount(0, " + x + ".length()));",
                      "r += " + y + ".charAt(" + x + ".length());"));
    };
  }

  Claim withWhole(Subject whole, Subject text) {
    String index = NumberClaims.index(whole);
    String j = text.java();
    String length = "length(" + text.contract() + ")";
    return switch (dice.below(3)) {
      case 0 ->
          Claim.throwing(
                  "(" + whole.contract() + " <= " + length + ")",
                  "(" + whole.java() + " <= " + j + ".length())")
              .withDanger("r += " + j + ".substring(" + index + ").length();");
      case 1 ->
          Claim.throwing(
                  "(" + whole.contract() + " >= 0 and " + whole.contract() + " < " + length + ")",
                  "(" + whole.java() + " >= 0 && " + whole.java() + " < " + j + ".length())")
              .withDanger("r += " + j + ".charAt(" + index + ");");
      default ->
          Claim.throwing(
              "(" + length + " == " + whole.contract() + ")",
              "(" + j + ".codePointCount(0, " + j + ".length()) == " + whole.java() + ")");
    };
  }
}
