package dev.airtight.paths.soundness.handlers;

import java.util.ArrayList;
import java.util.List;

/** Claims about lists and maps. */
final class CollectionClaims {
  private final Dice dice;
  private final RandomClaims claims;

  CollectionClaims(Dice dice, RandomClaims claims) {
    this.dice = dice;
    this.claims = claims;
  }

  Claim list(Subject subject, FieldKind.ListOf kind, List<Subject> others, int depth) {
    String j = subject.java();
    return switch (dice.below(depth > 0 ? 8 : 4)) {
      case 0 -> {
        long least = Math.max(1, dice.near(kind.low(), kind.high()));
        Claim claim = size(subject, ">=", least);
        String get = j + ".get(" + Math.max(0, dice.nearly(least - 1)) + ")";
        yield claim.withDanger(
            dice.of(
                "r += " + touch(get, kind.element()) + ";",
                "r += 10 / " + j + ".size();",
                "r += Objects.hashCode(" + j + ".iterator().next());",
                "r += Objects.hashCode(" + j + ".get(" + j + ".size() - 1));",
                "r += " + j + ".subList(" + dice.nearly(least) + ", " + j + ".size()).size();",
                "r += Objects.hashCode(" + j + ".stream().findFirst().get());"));
      }
      case 1 -> {
        long most = dice.near(kind.low(), kind.high());
        yield size(subject, "<=", most)
            .withDanger(
                "r += (new int[" + Math.max(0, dice.nearly(most + 1)) + "])[" + j + ".size()];");
      }
      case 2 ->
          new Claim(
              "(size(" + subject.contract() + ") >= 0)",
              "(" + j + ".size() < 100)",
              dice.of(
                  "if (new HashSet<>("
                      + j
                      + ").size() != "
                      + j
                      + ".size()) throw new IllegalStateException();",
                  "r += List.copyOf(" + j + ").size();",
                  "r += 100 / (" + j + ".size() - " + dice.near(kind.low(), kind.high()) + ");"));
      case 3, 4 -> sum(subject, kind);
      case 5 -> any(subject, kind, others, depth);
      default -> all(subject, kind.element(), kind.nulls(), j, others, depth);
    };
  }

  private static Claim size(Subject subject, String operator, long bound) {
    return Claim.throwing(
        "(size(" + subject.contract() + ") " + operator + " " + bound + ")",
        "(" + subject.java() + ".size() " + operator + " " + bound + ")");
  }

  /** An element, as a quantifier and a loop name it. */
  private Subject element(FieldKind kind, boolean nulls) {
    String name = dice.name("x");
    return nulls
        ? new Subject(name, name, kind, List.of(name + " != null"), List.of(name + " != null"))
        : Subject.of(name, kind);
  }

  /** What a claim about an element may be about: its parts, now and then also what is around. */
  private List<Subject> seenFrom(Subject element, List<Subject> others) {
    List<Subject> subjects = new ArrayList<>(element.parts(2));
    if (dice.once(4)) {
      subjects.addAll(others);
    }
    return subjects;
  }

  private Claim all(
      Subject subject,
      FieldKind kind,
      boolean nulls,
      String collection,
      List<Subject> others,
      int depth) {
    Subject element = element(kind, nulls);
    String x = element.java();
    Claim claim = claims.about(seenFrom(element, others), depth - 1);
    String danger =
        claim.isExpression() && dice.once(3)
            ? "r += "
                + collection
                + ".stream().mapToInt("
                + x
                + " -> (int) ("
                + claim.expression()
                + ")).sum();"
            : "for (var " + x + " : " + collection + ") { " + claim.danger() + " }";
    return new Claim(
        "(all " + x + " in " + subject.contract() + ": " + claim.contract() + ")",
        "(" + collection + ".stream().allMatch(" + x + " -> " + claim.java() + "))",
        danger);
  }

  private Claim any(Subject subject, FieldKind.ListOf kind, List<Subject> others, int depth) {
    Subject element = element(kind.element(), kind.nulls());
    String x = element.java();
    String j = subject.java();
    Claim claim = claims.about(seenFrom(element, others), depth - 1);
    String found = dice.name("found");
    return new Claim(
        "(any " + x + " in " + subject.contract() + ": " + claim.contract() + ")",
        "(" + j + ".stream().anyMatch(" + x + " -> " + claim.java() + "))",
        dice.of(
            "int "
                + found
                + " = 0; for (var "
                + x
                + " : "
                + j
                + ") { if ("
                + claim.java()
                + ") "
                + found
                + "++; } r += 10 / "
                + found
                + ";",
            "r += Objects.hashCode("
                + j
                + ".stream().filter("
                + x
                + " -> "
                + claim.java()
                + ").findFirst().orElseThrow());",
            "r += Objects.hashCode(" + j + ".get(0));"));
  }

  private Claim sum(Subject subject, FieldKind.ListOf kind) {
    Subject element = element(kind.element(), false);
    String x = element.java();
    String j = subject.java();
    List<Subject> numbers =
        kind.nulls()
            ? List.of()
            : element.parts(2).stream()
                .filter(
                    part ->
                        part.kind() instanceof FieldKind.Whole && part.contractGuards().isEmpty())
                .toList();
    if (numbers.isEmpty()) {
      return size(subject, "==", dice.near(kind.low(), kind.high()))
          .withDanger("r += Objects.hashCode(" + j + ".get(" + Math.max(0, kind.low()) + "));");
    }
    Subject number = dice.pick(numbers);
    FieldKind.Whole whole = (FieldKind.Whole) number.kind();
    long bound =
        dice.near(whole.low() * Math.max(1, kind.low()), whole.high() * Math.max(1, kind.high()));
    String operator = dice.of("<=", ">=", "!=", "==");
    String total = dice.name("total");
    String loop =
        "long "
            + total
            + " = 0; for (var "
            + x
            + " : "
            + j
            + ") { "
            + total
            + " += "
            + number.java()
            + "; } ";
    return new Claim(
        "((sum "
            + x
            + " in "
            + subject.contract()
            + ": "
            + number.contract()
            + ") "
            + operator
            + " "
            + bound
            + ")",
        "("
            + j
            + ".stream().mapToLong("
            + x
            + " -> "
            + number.java()
            + ").sum() "
            + operator
            + " "
            + Dice.literal(bound)
            + ")",
        loop
            + (operator.equals("!=")
                ? "r += 100 / (" + total + " - " + Dice.literal(dice.nearly(bound)) + ");"
                : Claim.thrown("!(" + total + " " + operator + " " + Dice.literal(bound) + ")")));
  }

  Claim map(Subject subject, FieldKind.MapOf kind, List<Subject> others, int depth) {
    String j = subject.java();
    String key = '"' + dice.of("a", "b", "key") + '"';
    String values = j + ".values()";
    return switch (dice.below(depth > 0 ? 5 : 3)) {
      case 0, 1 ->
          Claim.throwing(
                  "(" + key + " in " + subject.contract() + ")",
                  "(" + j + ".containsKey(" + key + "))")
              .withDanger("r += " + touch(j + ".get(" + key + ")", kind.value()) + ";");
      case 2 ->
          size(subject, ">=", Math.max(1, kind.low()))
              .withDanger(
                  dice.of(
                      "r += Objects.hashCode(" + values + ".iterator().next());",
                      "r += 10 / " + j + ".size();",
                      "r += " + j + ".keySet().iterator().next().length();"));
      default -> {
        Claim all = all(subject, kind.value(), false, values, others, depth);
        String entry = dice.name("entry");
        yield dice.once(3)
            ? all.withDanger(
                "for (var "
                    + entry
                    + " : "
                    + j
                    + ".entrySet()) { r += "
                    + entry
                    + ".getKey().length() + "
                    + touch(entry + ".getValue()", kind.value())
                    + "; }")
            : all;
      }
    };
  }

  Claim contains(Subject list, Subject member) {
    String j = list.java();
    return Claim.throwing(
            "(" + member.contract() + " in " + list.contract() + ")",
            "(" + j + ".contains(" + member.java() + "))")
        .withDanger(
            "r += Objects.hashCode(" + j + ".get(" + j + ".indexOf(" + member.java() + ")));");
  }

  Claim hasKey(Subject map, Subject key) {
    FieldKind value = ((FieldKind.MapOf) map.kind()).value();
    return Claim.throwing(
            "(" + key.contract() + " in " + map.contract() + ")",
            "(" + map.java() + ".containsKey(" + key.java() + "))")
        .withDanger("r += " + touch(map.java() + ".get(" + key.java() + ")", value) + ";");
  }

  Claim withWhole(Subject whole, Subject list) {
    String index = NumberClaims.index(whole);
    String size = "size(" + list.contract() + ")";
    String j = list.java();
    String i = dice.name("i");
    return switch (dice.below(3)) {
      case 0 ->
          Claim.throwing(
                  "(" + whole.contract() + " >= 0 and " + whole.contract() + " < " + size + ")",
                  "(" + whole.java() + " >= 0 && " + whole.java() + " < " + j + ".size())")
              .withDanger("r += Objects.hashCode(" + j + ".get(" + index + "));");
      case 1 ->
          Claim.throwing(
                  "(" + whole.contract() + " == " + size + ")",
                  "(" + whole.java() + " == " + j + ".size())")
              .withDanger(
                  "for (int "
                      + i
                      + " = 0; "
                      + i
                      + " < "
                      + whole.java()
                      + "; "
                      + i
                      + "++) { r += Objects.hashCode("
                      + j
                      + ".get("
                      + i
                      + ")); }");
      default ->
          Claim.throwing(
                  "(" + size + " >= " + whole.contract() + ")",
                  "(" + j + ".size() >= " + whole.java() + ")")
              .withDanger(
                  "if ("
                      + whole.java()
                      + " > 0) { r += Objects.hashCode("
                      + j
                      + ".get("
                      + index
                      + " - 1)); }");
    };
  }

  /** An int that cannot be had from null. */
  static String touch(String value, FieldKind kind) {
    if (kind instanceof FieldKind.Whole) {
      return "(int) (" + value + " + 0)";
    } else if (kind instanceof FieldKind.Text) {
      return value + ".length()";
    } else if (kind instanceof FieldKind.ChoiceOf) {
      return value + ".ordinal()";
    } else if (kind instanceof FieldKind.ListOf || kind instanceof FieldKind.MapOf) {
      return value + ".size()";
    } else if (kind instanceof FieldKind.Truth) {
      return "(" + value + " ? 1 : 2)";
    } else if (kind instanceof FieldKind.Fraction of) {
      return of.reference().equals("Double") ? "(int) (" + value + " + 0)" : value + ".signum()";
    }
    return "(Objects.requireNonNull(" + value + ") == null ? 0 : 1)";
  }
}
