package dev.airtight.paths.soundness.handlers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Claims about numbers. */
final class NumberClaims {
  private final Dice dice;

  NumberClaims(Dice dice) {
    this.dice = dice;
  }

  Claim whole(Subject subject, FieldKind.Whole kind) {
    String c = subject.contract();
    String j = subject.java();
    long bound = dice.near(kind.low(), kind.high());
    String near = Dice.literal(dice.nearly(bound));
    String index = index(subject);
    switch (dice.below(8)) {
      case 0, 1 -> {
        Claim claim = compare(c, j, ">=", bound);
        boolean small = kind.high() - bound < 1_000;
        return switch (dice.below(small ? 4 : 2)) {
          case 0 -> claim;
          case 1 -> claim.withDanger("r += 100 / (" + j + " - " + near + " + 1);");
          case 2 -> claim.withDanger("r += new int[(int) (" + j + " - " + near + ")].length;");
          default ->
              claim.withDanger("r += \"ab\".repeat((int) (" + j + " - " + near + ")).length();");
        };
      }
      case 2, 3 -> {
        Claim claim = compare(c, j, "<=", bound);
        boolean small = kind.low() >= 0 && bound >= 0 && bound < 12;
        String room = Long.toString(dice.nearly(bound) + 1);
        return switch (dice.below(small ? 6 : 3)) {
          case 0 -> claim;
          case 1 -> claim.withDanger("r += 100 / (" + near + " + 1 - " + j + ");");
          case 2 ->
              claim.withDanger(
                  "r += Math.addExact(" + index + ", Integer.MAX_VALUE - " + near + ");");
          case 3 ->
              claim.withDanger(
                  "r += \"abcdefghijklmn\".substring(" + index + ", " + room + ").length();");
          case 4 ->
              claim.withDanger(
                  "r += \"abcdefghijklmn\".substring(0, " + room + ").charAt(" + index + ");");
          default -> claim.withDanger("r += (new int[" + room + "])[" + index + "];");
        };
      }
      case 4 -> {
        return compare(c, j, "!=", bound)
            .withDanger("r += " + dice.of("100 / (", "7 % (") + j + " - " + near + ");");
      }
      case 5 -> {
        return compare(c, j, "==", bound)
            .withDanger(
                dice.of("r += 100 / (" + j + " - " + near + " + 1);", "r += 10 / " + j + ";"));
      }
      case 6 -> {
        long factor = dice.of(2L, -3L, 1000L, 100_000L);
        return Claim.throwing(
            "(" + c + " * " + factor + " <= " + bound + ")",
            "(" + j + " * " + Dice.literal(factor) + " <= " + Dice.literal(bound) + ")");
      }
      default -> {
        List<Long> some =
            LongStream.range(0, 1 + dice.below(3))
                .mapToObj(i -> dice.near(kind.low(), kind.high()))
                .distinct()
                .toList();
        String list = some.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String labels =
            some.stream()
                .filter(n -> (int) (long) n == n && n != 77)
                .map(n -> "case " + n + " -> r += 1; ")
                .collect(Collectors.joining());
        String java =
            some.stream()
                .map(n -> j + " == " + Dice.literal(n))
                .collect(Collectors.joining(" || "));
        return new Claim(
            "(" + c + " in [" + list + "])",
            "(" + java + ")",
            "switch ("
                + index
                + ") { case 77 -> r += 2; "
                + labels
                + "default -> throw new IllegalStateException(); }");
      }
    }
  }

  private static Claim compare(String contract, String java, String operator, long bound) {
    return Claim.throwing(
        "(" + contract + " " + operator + " " + bound + ")",
        "(" + java + " " + operator + " " + Dice.literal(bound) + ")");
  }

  /** A subject that is a Whole as an int. */
  static String index(Subject subject) {
    String type = ((FieldKind.Whole) subject.kind()).reference();
    return type.equals("Long") ? "(int) (" + subject.java() + " + 0)" : subject.java();
  }

  Claim fraction(Subject subject, FieldKind.Fraction kind) {
    int bound = (int) dice.near(kind.low(), kind.high());
    String half = bound + dice.of("", ".5");
    if (kind.reference().equals("Double")) {
      String j = subject.java();
      Claim claim =
          Claim.throwing(
              "(" + subject.contract() + " >= " + half + ")", "(" + j + " >= " + half + ")");
      return dice.once(2)
          ? claim
          : claim.withDanger("r += new int[(int) (" + j + " - " + half + ")].length;");
    }
    String compared = subject.java() + ".compareTo(new BigDecimal(\"" + half + "\"))";
    return dice.once(3)
        ? Claim.throwing(
                "(" + subject.contract() + " != 0)", "(" + subject.java() + ".signum() != 0)")
            .withDanger("r += 100 / " + subject.java() + ".signum();")
        : Claim.throwing("(" + subject.contract() + " >= " + half + ")", "(" + compared + " >= 0)");
  }

  Claim two(Subject a, Subject b, FieldKind.Whole kind) {
    String operator = dice.of("<=", "<", "!=", "==");
    long more = dice.of(0L, 0L, 0L, 1L, -1L, 5L);
    String contract = "(" + a.contract() + " + " + more + " " + operator + " " + b.contract() + ")";
    String java =
        "(" + a.java() + " + " + Dice.literal(more) + " " + operator + " " + b.java() + " + 0)";
    Claim claim = Claim.throwing(contract, java);
    String difference =
        "(" + b.java() + " - " + a.java() + " - " + Dice.literal(dice.nearly(more)) + ")";
    boolean small = Math.abs(kind.high()) < 1_000 && Math.abs(kind.low()) < 1_000;
    return switch (operator) {
      case "<=" ->
          dice.once(2) && small
              ? claim.withDanger("r += new int[(int) " + difference + "].length;")
              : claim.withDanger("r += 100 / (" + difference + " + 1);");
      case "==" -> claim.withDanger("r += 9 / (" + difference + " + 1);");
      default -> claim.withDanger("r += 100 / " + difference + ";");
    };
  }
}
