package dev.airtight.core.evaluate;

import static dev.airtight.core.contract.Models.clause;
import static dev.airtight.core.contract.Models.enumeration;
import static dev.airtight.core.contract.Models.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.Condition.Quantifier;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.NumberExpression.ArithmeticOperator;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Soundness: a random condition holds exactly where the Java predicate does that is made together
 * with it.
 */
class ConditionProperties {

  /** A value of the record that all conditions are about, as Java sees it. */
  private record Sample(
      int number,
      BigDecimal amount,
      String text,
      boolean flag,
      String colour,
      List<Integer> numbers,
      Map<String, Integer> scores,
      @Nullable Integer maybe,
      @Nullable String name) {

    JsonObject json() {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      members.put("number", JsonNumber.of(number));
      members.put("amount", JsonNumber.of(amount));
      members.put("text", new JsonString(text));
      members.put("flag", new JsonBoolean(flag));
      members.put("colour", new JsonString(colour));
      members.put(
          "numbers", new JsonArray(numbers.stream().<JsonValue>map(JsonNumber::of).toList()));
      Map<String, JsonValue> entries = new LinkedHashMap<>();
      scores.forEach((key, score) -> entries.put(key, JsonNumber.of(score)));
      members.put("scores", new JsonObject(entries));
      if (maybe != null) {
        members.put("maybe", JsonNumber.of(maybe));
      }
      members.put("name", name == null ? new JsonNull() : new JsonString(name));
      return new JsonObject(members);
    }
  }

  private static final Field NUMBER = field("number", Models.integer());
  private static final Field AMOUNT = field("amount", Models.decimal());
  private static final Field TEXT = field("text", Models.text());
  private static final Field FLAG = field("flag", Models.bool());
  private static final Field COLOUR = field("colour", Models.named("Colour"));
  private static final Field NUMBERS = field("numbers", Models.list(Models.integer(), false));
  private static final Field SCORES = field("scores", Models.map(Models.integer()));
  private static final Field MAYBE = Models.optional("maybe", Models.integer());
  private static final Field NAME = field("name", Models.orNull(Models.text()));
  private static final Contract CONTRACT =
      Models.contract(
          enumeration("Colour", "red", "green=GREEN"),
          Models.record(
              "Sample", List.of(NUMBER, AMOUNT, TEXT, FLAG, COLOUR, NUMBERS, SCORES, MAYBE, NAME)));

  private record Formula(Condition condition, Predicate<Sample> meaning) {}

  private record Quantity(NumberExpression expression, Function<Sample, BigDecimal> meaning) {}

  private record Words(TextExpression expression, Function<Sample, String> meaning) {}

  private static ReferenceExpression.FieldOf at(Field field) {
    return field("Sample", field);
  }

  private static ReferenceExpression.Element element() {
    return new ReferenceExpression.Element("x", Models.integer(), clause("x"));
  }

  private static Arbitrary<Words> words() {
    return Arbitraries.of(
        new Words(Models.text(at(TEXT)), Sample::text),
        new Words(Models.text("a"), sample -> "a"),
        new Words(Models.text(""), sample -> ""),
        new Words(Models.text("b😀"), sample -> "b😀"));
  }

  private static Arbitrary<Quantity> quantities(int depth) {
    Arbitrary<Quantity> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("0", "1", "-2.5", "3.0")
                .map(text -> new Quantity(Models.number(text), sample -> new BigDecimal(text))),
            Arbitraries.of(
                new Quantity(Models.number(at(NUMBER)), s -> BigDecimal.valueOf(s.number())),
                new Quantity(Models.number(at(AMOUNT)), Sample::amount),
                new Quantity(
                    new NumberExpression.Size(at(NUMBERS), clause("size")),
                    s -> BigDecimal.valueOf(s.numbers().size())),
                new Quantity(
                    new NumberExpression.Sum(
                        "x",
                        at(SCORES),
                        new NumberExpression.Arithmetic(
                            ArithmeticOperator.MULTIPLY,
                            Models.number(element()),
                            Models.number(at(NUMBER)),
                            clause("x * number")),
                        clause("sum")),
                    s ->
                        BigDecimal.valueOf(
                            s.scores().values().stream().mapToInt(x -> x * s.number()).sum()))),
            words()
                .map(
                    of ->
                        new Quantity(
                            new NumberExpression.Length(of.expression(), clause("length")),
                            s -> BigDecimal.valueOf(of.meaning().apply(s).codePoints().count()))));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Quantity> inner = Arbitraries.lazy(() -> quantities(depth - 1));
    return Arbitraries.oneOf(
        leaf,
        inner.map(
            of ->
                new Quantity(
                    new NumberExpression.Negate(of.expression(), clause("-")),
                    s -> of.meaning().apply(s).negate())),
        Combinators.combine(Arbitraries.of(ArithmeticOperator.values()), inner, inner)
            .as(
                (operator, left, right) ->
                    new Quantity(
                        new NumberExpression.Arithmetic(
                            operator, left.expression(), right.expression(), clause("+")),
                        s -> {
                          BigDecimal a = left.meaning().apply(s);
                          BigDecimal b = right.meaning().apply(s);
                          return switch (operator) {
                            case ADD -> a.add(b);
                            case SUBTRACT -> a.subtract(b);
                            case MULTIPLY -> a.multiply(b);
                          };
                        })));
  }

  private static Arbitrary<Formula> atoms() {
    Condition same =
        new Condition.SameMember(
            new MemberExpression.MemberOf(at(COLOUR), "Colour", clause("colour")),
            new MemberExpression.MemberLiteral("Colour", "green", clause("green")),
            clause("colour == green"));
    Condition greater =
        Models.compare(NumberComparison.LESS, Models.number(at(NUMBER)), Models.number(element()));
    return Arbitraries.oneOf(
        Arbitraries.of(
            new Formula(new Condition.Truth(true, clause("true")), s -> true),
            new Formula(new Condition.TruthOf(at(FLAG), clause("flag")), Sample::flag),
            new Formula(same, s -> s.colour().equals("GREEN")),
            new Formula(new Condition.Present(at(MAYBE), clause("p")), s -> s.maybe() != null),
            new Formula(new Condition.IsNull(at(NAME), clause("n")), s -> s.name() == null),
            new Formula(
                new Condition.Matches(
                    Models.text(at(TEXT)), Models.pattern("a*.?"), clause("matches")),
                s -> s.text().matches("a*.?")),
            new Formula(
                Models.implies(
                    new Condition.Present(at(MAYBE), clause("p")),
                    Models.atLeast(Models.number(at(MAYBE)), Models.number("1"))),
                s -> s.maybe() == null || s.maybe() >= 1),
            new Formula(
                new Condition.Or(
                    List.of(
                        new Condition.IsNull(at(NAME), clause("n")),
                        new Condition.SameText(
                            Models.text(at(NAME)), Models.text(at(TEXT)), clause("same"))),
                    clause("or")),
                s -> s.name() == null || s.name().equals(s.text()))),
        words()
            .map(
                key ->
                    new Formula(
                        new Condition.HasKey(at(SCORES), key.expression(), clause("in")),
                        s -> s.scores().containsKey(key.meaning().apply(s)))),
        Arbitraries.of(Quantifier.values())
            .map(
                quantifier ->
                    new Formula(
                        new Condition.Quantified(
                            quantifier, "x", at(NUMBERS), greater, clause("all")),
                        s ->
                            quantifier == Quantifier.ALL
                                ? s.numbers().stream().allMatch(x -> s.number() < x)
                                : s.numbers().stream().anyMatch(x -> s.number() < x))),
        Combinators.combine(Arbitraries.integers().between(0, 3), words(), words())
            .as(ConditionProperties::texts),
        Combinators.combine(Arbitraries.of(NumberComparison.values()), quantities(2), quantities(2))
            .as(
                (comparison, left, right) ->
                    new Formula(
                        Models.compare(comparison, left.expression(), right.expression()),
                        s -> {
                          int order = left.meaning().apply(s).compareTo(right.meaning().apply(s));
                          return switch (comparison) {
                            case EQUAL -> order == 0;
                            case LESS -> order < 0;
                            case LESS_OR_EQUAL -> order <= 0;
                          };
                        })));
  }

  private static Formula texts(int kind, Words left, Words right) {
    TextExpression a = left.expression();
    TextExpression b = right.expression();
    Condition condition =
        switch (kind) {
          case 0 -> new Condition.SameText(a, b, clause("=="));
          case 1 -> new Condition.ContainsText(a, b, clause("contains"));
          case 2 -> new Condition.StartsWith(a, b, clause("starts with"));
          default -> new Condition.EndsWith(a, b, clause("ends with"));
        };
    return new Formula(
        condition,
        s -> {
          String x = left.meaning().apply(s);
          String y = right.meaning().apply(s);
          return switch (kind) {
            case 0 -> x.equals(y);
            case 1 -> x.contains(y);
            case 2 -> x.startsWith(y);
            default -> x.endsWith(y);
          };
        });
  }

  private static Arbitrary<Formula> formulas(int depth) {
    if (depth == 0) {
      return atoms();
    }
    Arbitrary<Formula> inner = Arbitraries.lazy(() -> formulas(depth - 1));
    return Arbitraries.oneOf(
        atoms(),
        inner.map(of -> new Formula(Models.not(of.condition()), of.meaning().negate())),
        Combinators.combine(Arbitraries.integers().between(0, 3), inner, inner)
            .as(
                (kind, left, right) -> {
                  Condition a = left.condition();
                  Condition b = right.condition();
                  return switch (kind) {
                    case 0 ->
                        new Formula(
                            new Condition.And(List.of(a, b), clause("and")),
                            left.meaning().and(right.meaning()));
                    case 1 ->
                        new Formula(
                            new Condition.Or(List.of(a, b), clause("or")),
                            left.meaning().or(right.meaning()));
                    case 2 ->
                        new Formula(
                            Models.implies(a, b), left.meaning().negate().or(right.meaning()));
                    default ->
                        new Formula(
                            new Condition.SameTruth(a, b, clause("==")),
                            s -> left.meaning().test(s) == right.meaning().test(s));
                  };
                }));
  }

  @Provide
  Arbitrary<Formula> formulas() {
    return formulas(2);
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<Integer> small = Arbitraries.integers().between(-2, 3);
    Arbitrary<String> texts = Arbitraries.of("", "a", "aa", "b😀", "ab😀", "\n");
    Arbitrary<@Nullable Integer> maybe = small.injectNull(0.4);
    Arbitrary<@Nullable String> name = texts.injectNull(0.4);
    return Combinators.combine(
            small,
            Arbitraries.of("0", "0.0", "-2.5", "3", "1e1").map(BigDecimal::new),
            texts,
            Arbitraries.of(true, false),
            Arbitraries.of("red", "GREEN"),
            small.list().ofMaxSize(3),
            Arbitraries.maps(Arbitraries.of("a", "", "c"), small),
            maybe)
        .as(
            (number, amount, text, flag, colour, numbers, scores, optional) ->
                new Sample(number, amount, text, flag, colour, numbers, scores, optional, null))
        .flatMap(
            s ->
                name.map(
                    text ->
                        new Sample(
                            s.number(),
                            s.amount(),
                            s.text(),
                            s.flag(),
                            s.colour(),
                            s.numbers(),
                            s.scores(),
                            s.maybe(),
                            text)));
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void holdsWhereThePredicateDoes(
      @ForAll("formulas") Formula formula, @ForAll("samples") Sample sample) {
    Type type = Models.where(Models.named("Sample"), formula.condition());
    assertThat(new ContractEvaluator(CONTRACT).check(type, sample.json()))
        .as("%s on %s", formula.condition(), sample)
        .map(Violation::kind)
        .isEqualTo(
            formula.meaning().test(sample) ? List.of() : List.of(Violation.Kind.REQUIREMENT));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void isTotalOnValuesOfWrongTypesAndRejectsThem(
      @ForAll("formulas") Formula formula, @ForAll("samples") Sample sample) {
    Type type = Models.where(Models.named("Sample"), formula.condition());
    for (String name : sample.json().members().keySet()) {
      Map<String, JsonValue> broken = new LinkedHashMap<>(sample.json().members());
      broken.put(name, new JsonArray(List.of(new JsonNull())));
      assertThat(new ContractEvaluator(CONTRACT).check(type, new JsonObject(broken)))
          .map(Violation::kind)
          .doesNotContain(Violation.Kind.LIMIT)
          .contains(Violation.Kind.TYPE);
    }
  }
}
