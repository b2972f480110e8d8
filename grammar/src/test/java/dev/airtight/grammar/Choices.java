package dev.airtight.grammar;

import static dev.airtight.grammar.TreeGenerator.NOWHERE;

import dev.airtight.grammar.tree.ExpressionSyntax.NumberLiteral;
import dev.airtight.grammar.tree.ExpressionSyntax.TextLiteral;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices, and the words and literals that all parts of a random tree are made of. */
final class Choices {

  /** Words that name something wherever a name can stand. */
  private static final String[] NAMES = {
    "a",
    "b",
    "x",
    "A_1",
    "_",
    "score",
    "type",
    "size",
    "length",
    "list",
    "map",
    "of",
    "system",
    "user",
    "contract",
    "record",
    "open",
    "require",
    "unique",
    "where",
    "string",
    "int",
    "prompt",
    "output",
    "contains",
    "starts",
    "ends",
    "with",
    "matches",
    "matching",
    "is",
    "between",
    "by",
    "chars",
    "ensure",
    "example",
    "gives",
    "untrusted",
    "budget"
  };

  /** Words that name something only where nothing but a name can stand. */
  private static final String[] WORDS = {
    "and", "or", "not", "implies", "in", "true", "false", "null", "all", "any", "sum", "it"
  };

  private final Random random;

  Choices(Random random) {
    this.random = random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** One chance in so many. */
  boolean chance(int many) {
    return random.nextInt(many) == 0;
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> List<T> list(int most, Supplier<? extends T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  /** A random subset in random order. */
  <T> List<T> some(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, random.nextInt(values.size() + 1));
  }

  Identifier name() {
    return TreeGenerator.identifier(of(NAMES));
  }

  /** What a quantifier can call an element. */
  Identifier variable() {
    Identifier name = name();
    return name.text().equals("is") ? variable() : name;
  }

  Identifier word() {
    return TreeGenerator.identifier(chance(3) ? of(WORDS) : of(NAMES));
  }

  Identifier typeName() {
    return TreeGenerator.identifier(of("Ticket", "Severity", "a", "it", "T"));
  }

  Label label() {
    return new Label(chance(4) ? text().value() : word().text(), NOWHERE);
  }

  TextLiteral text() {
    return new TextLiteral(
        of(
            "",
            "a",
            "first-name",
            "\"\\/\b\f\n\r\t",
            "\u0000\u001F",
            "é\uD83D\uDE00",
            "// no comment",
            "/* none */",
            "${x}"),
        NOWHERE);
  }

  NumberLiteral count() {
    return number(of("0", "1", "800", "12345678901234567890"));
  }

  NumberLiteral number() {
    return number(of("0", "1", "0.50", "99.999", "12345678901234567890"));
  }

  NumberLiteral signed() {
    NumberLiteral number = number();
    return chance(3) ? number("-" + number.text()) : number;
  }

  private static NumberLiteral number(String text) {
    return new NumberLiteral(text, new BigDecimal(text), NOWHERE);
  }

  String pattern() {
    return of("[a-z]+", "a\\/b", "[/\\]]*", "\\\\", "(a|b){2,3}", "\"", "[*]");
  }
}
