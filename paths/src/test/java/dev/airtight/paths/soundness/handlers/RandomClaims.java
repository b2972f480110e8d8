package dev.airtight.paths.soundness.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Random claims about the parts of an output. */
final class RandomClaims {
  private final Dice dice;
  private final NumberClaims numbers;
  private final TextClaims texts;
  private final CollectionClaims collections;

  RandomClaims(Dice dice) {
    this.dice = dice;
    numbers = new NumberClaims(dice);
    texts = new TextClaims(dice);
    collections = new CollectionClaims(dice, this);
  }

  /**
   * A claim about some of these subjects.
   *
   * @param depth how often claims may be joined or go into elements
   */
  Claim about(List<Subject> subjects, int depth) {
    if (depth > 0 && dice.once(4)) {
      return joined(about(subjects, depth - 1), about(subjects, depth - 1));
    }
    for (int attempt = 0; attempt < 3 && dice.once(2); attempt++) {
      Subject a = dice.pick(subjects);
      Subject b = dice.pick(subjects);
      Claim claim = a == b || !a.canBeWith(b) ? null : two(a, b);
      if (claim != null) {
        return guarded(List.of(a, b), claim);
      }
    }
    Subject subject = dice.pick(subjects);
    if (!subject.contractGuards().isEmpty() && dice.once(4)) {
      return presence(subject);
    }
    return guarded(List.of(subject), one(subject, subjects, depth));
  }

  private Claim joined(Claim a, Claim b) {
    return switch (dice.below(5)) {
      case 0 ->
          new Claim(
              "(" + a.contract() + " and " + b.contract() + ")",
              "(" + a.java() + " && " + b.java() + ")",
              dice.of(a, b).danger());
      case 1 ->
          new Claim(
              "(" + a.contract() + " or " + b.contract() + ")",
              "(" + a.java() + " || " + b.java() + ")",
              "if (!" + a.java() + ") { " + b.danger() + " }");
      case 2 ->
          new Claim("(not " + a.contract() + ")", "(!" + a.java() + ")", Claim.thrown(a.java()));
      default ->
          new Claim(
              "(" + a.contract() + " implies " + b.contract() + ")",
              "(!" + a.java() + " || " + b.java() + ")",
              "if (" + a.java() + ") { " + b.danger() + " }");
    };
  }

  private Claim presence(Subject subject) {
    String value = subject.java();
    return new Claim(
        "(" + String.join(" and ", subject.contractGuards()) + ")",
        javaGuards(List.of(subject)),
        "r += " + CollectionClaims.touch(value, subject.kind()) + ";");
  }

  private static String javaGuards(List<Subject> subjects) {
    Set<String> guards = new java.util.LinkedHashSet<>();
    subjects.forEach(subject -> guards.addAll(subject.javaGuards()));
    return guards.isEmpty() ? "(1 > 0)" : "(" + String.join(" && ", guards) + ")";
  }

  /** The claim where what it reads may be missing. */
  private Claim guarded(List<Subject> subjects, Claim claim) {
    Set<String> all = new java.util.LinkedHashSet<>();
    subjects.forEach(subject -> all.addAll(subject.contractGuards()));
    if (all.isEmpty()) {
      return claim;
    }
    String guards = "(" + String.join(" and ", all) + ")";
    String java = javaGuards(subjects);
    if (dice.once(4)) {
      return new Claim(
          "(" + guards + " and " + claim.contract() + ")",
          "(" + java + " && " + claim.java() + ")",
          claim.danger());
    }
    return new Claim(
        "(" + guards + " implies " + claim.contract() + ")",
        "(!" + java + " || " + claim.java() + ")",
        dice.once(12) ? claim.danger() : "if (" + java + ") { " + claim.danger() + " }");
  }

  private Claim one(Subject subject, List<Subject> others, int depth) {
    FieldKind kind = subject.kind();
    String c = subject.contract();
    String j = subject.java();
    if (kind instanceof FieldKind.Whole whole) {
      return numbers.whole(subject, whole);
    } else if (kind instanceof FieldKind.Fraction fraction) {
      return numbers.fraction(subject, fraction);
    } else if (kind instanceof FieldKind.Text text) {
      return texts.one(subject, text);
    } else if (kind instanceof FieldKind.ListOf list) {
      return collections.list(subject, list, others, depth);
    } else if (kind instanceof FieldKind.MapOf map) {
      return collections.map(subject, map, others, depth);
    } else if (kind instanceof FieldKind.ChoiceOf choice) {
      return choice(subject, choice.definition());
    } else if (kind instanceof FieldKind.UnionOf union) {
      Definition.Structure variant = dice.pick(union.definition().variants());
      Claim claim =
          Claim.throwing(
              "(" + c + " is " + Definition.Union.tag(variant) + ")",
              "(" + j + " instanceof " + variant.name() + ")");
      return dice.once(3)
          ? claim.withDanger("r += ((" + variant.name() + ") " + j + ") == null ? 0 : 1;")
          : claim;
    } else if (kind instanceof FieldKind.RecordOf of) {
      // A record as a whole says nothing; one of its parts does.
      return about(subject.parts(1).subList(1, subject.parts(1).size()), depth);
    }
    return dice.once(2)
        ? Claim.throwing("(" + c + ")", "(" + j + " == true)")
            .withDanger("r += 10 / (" + j + " ? 1 : 0);")
        : Claim.throwing("(not " + c + ")", "(!" + j + ")");
  }

  private Claim choice(Subject subject, Definition.Choice choice) {
    String c = subject.contract();
    String j = subject.java();
    List<String> members =
        choice.members().subList(choice.misfit() ? 1 : 0, choice.members().size());
    String member = dice.pick(members);
    String java = choice.name() + "." + member;
    String contract = choice.name() + "." + member;
    return switch (dice.below(4)) {
      case 0 ->
          Claim.throwing("(" + c + " == " + contract + ")", "(" + j + " == " + java + ")")
              .withDanger(
                  "r += "
                      + choice.name()
                      + ".valueOf("
                      + j
                      + ".name()).name().charAt("
                      + dice.below(5)
                      + ");");
      case 1 ->
          Claim.throwing("(" + c + " != " + contract + ")", "(" + j + " != " + java + ")")
              .withDanger("r += 10 / (" + j + ".ordinal() - " + members.indexOf(member) + ");");
      case 2 -> {
        Set<String> some = new TreeSet<>(List.of(member, dice.pick(members)));
        List<String> tests = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        StringBuilder cases = new StringBuilder();
        for (String each : some) {
          tests.add(j + " == " + choice.name() + "." + each);
          texts.add(choice.name() + "." + each);
          cases.append("case " + each + " -> r += 3; ");
        }
        yield new Claim(
            "(" + c + " in [" + String.join(", ", texts) + "])",
            "(" + String.join(" || ", tests) + ")",
            "switch (" + j + ") { " + cases + "default -> throw new IllegalStateException(); }");
      }
      default -> {
        StringBuilder cases = new StringBuilder();
        members.forEach(each -> cases.append("case " + each + " -> 1; "));
        yield Claim.throwing("(" + c + " != " + contract + ")", "(" + j + " != " + java + ")")
            .withDanger(
                dice.of(
                    "r += switch (" + j + ") { " + cases + "};",
                    "r += (new int[" + dice.nearly(members.size()) + "])[" + j + ".ordinal()];"));
      }
    };
  }

  private Claim two(Subject a, Subject b) {
    if (a.kind() instanceof FieldKind.Whole whole) {
      if (b.kind() instanceof FieldKind.Whole) {
        return numbers.two(a, b, whole);
      } else if (b.kind() instanceof FieldKind.ListOf && dice.once(2)) {
        return collections.withWhole(a, b);
      } else if (b.kind() instanceof FieldKind.Text) {
        return texts.withWhole(a, b);
      }
    }
    if (b.kind() instanceof FieldKind.ListOf list
        && list.element().equals(a.kind())
        && (a.kind() instanceof FieldKind.Whole
            || a.kind() instanceof FieldKind.Text
            || a.kind() instanceof FieldKind.ChoiceOf)) {
      return collections.contains(b, a);
    }
    if (a.kind() instanceof FieldKind.Text) {
      if (b.kind() instanceof FieldKind.Text) {
        return texts.two(a, b);
      } else if (b.kind() instanceof FieldKind.MapOf) {
        return collections.hasKey(b, a);
      }
    }
    if (a.kind() instanceof FieldKind.ChoiceOf && a.kind().equals(b.kind())) {
      return Claim.throwing(
          "(" + a.contract() + " == " + b.contract() + ")",
          "(" + a.java() + " == " + b.java() + ")");
    }
    return a.kind() instanceof FieldKind.Truth && b.kind() instanceof FieldKind.Truth
        ? Claim.throwing(
            "(" + a.contract() + " == " + b.contract() + ")",
            "((" + a.java() + " ? 1 : 0) == (" + b.java() + " ? 1 : 0))")
        : null;
  }
}
