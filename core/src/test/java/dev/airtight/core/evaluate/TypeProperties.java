package dev.airtight.core.evaluate;

import static dev.airtight.core.contract.Models.contract;
import static dev.airtight.core.contract.Models.count;
import static dev.airtight.core.contract.Models.enumeration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Soundness: the evaluator accepts exactly what a predicate does that is made together with the
 * random type, from plain Java.
 */
class TypeProperties {

  private static final Contract CONTRACT =
      contract(
          enumeration("Colour", "red", "green=GREEN"),
          Models.alias("Names", Models.list(Models.text(1, 2), true)),
          Models.record(
              "Point",
              List.of(
                  Models.field("x", Models.integer()),
                  Models.optional("y", Models.orNull(Models.decimal())))),
          Models.record("Other", List.of(Models.field("x", Models.text()))),
          Models.union("Either", "k", "p=Point", "o=Other"));

  private record Case(Type type, Predicate<JsonValue> allows) {}

  @Provide
  Arbitrary<Case> cases() {
    return cases(2);
  }

  private static Arbitrary<Case> cases(int depth) {
    Arbitrary<Case> leaf =
        Arbitraries.of(
            new Case(Models.text(), v -> v instanceof JsonString s && encodes(s.value())),
            new Case(
                Models.text(1, 2),
                v ->
                    v instanceof JsonString s
                        && encodes(s.value())
                        && s.value().codePoints().count() >= 1
                        && s.value().codePoints().count() <= 2),
            new Case(
                Models.matching("[a-c]*😀?"),
                v -> v instanceof JsonString s && s.value().matches("[a-c]*😀?")),
            new Case(Models.integer(), v -> v instanceof JsonNumber n && integral(n.value())),
            new Case(
                Models.integer(Models.range("-1", "2.5"), Models.range("0", null)),
                v ->
                    v instanceof JsonNumber n
                        && List.of(0, 1, 2).stream()
                            .anyMatch(i -> n.value().compareTo(BigDecimal.valueOf(i)) == 0)),
            new Case(
                Models.decimal(Models.range("0.5", null)),
                v ->
                    v instanceof JsonNumber n
                        && n.value().subtract(new BigDecimal("0.5")).signum() >= 0),
            new Case(Models.bool(), v -> v instanceof JsonBoolean),
            new Case(
                Models.named("Colour"),
                v -> v instanceof JsonString s && List.of("red", "GREEN").contains(s.value())),
            new Case(Models.named("Point"), TypeProperties::isPoint),
            new Case(
                Models.named("Either"),
                v ->
                    v instanceof JsonObject o
                        && o.get("k") instanceof JsonString tag
                        && isVariant(tag.value(), o)));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Case> inner = Arbitraries.lazy(() -> cases(depth - 1));
    return Arbitraries.oneOf(
        leaf,
        inner.map(
            of ->
                new Case(
                    Models.orNull(of.type()), v -> v instanceof JsonNull || of.allows().test(v))),
        Combinators.combine(inner, Arbitraries.of(true, false))
            .as(
                (of, unique) ->
                    new Case(
                        Models.list(of.type(), unique, count("size", 0, 2)),
                        v ->
                            v instanceof JsonArray a
                                && a.elements().size() <= 2
                                && a.elements().stream().allMatch(of.allows())
                                && !(unique
                                    && a.elements().size() == 2
                                    && same(a.elements().get(0), a.elements().get(1))))),
        inner.map(
            of ->
                new Case(
                    Models.map(of.type(), count("size", 1, null)),
                    v ->
                        v instanceof JsonObject o
                            && !o.members().isEmpty()
                            && o.members().keySet().stream().allMatch(TypeProperties::encodes)
                            && o.members().values().stream().allMatch(of.allows()))));
  }

  @Provide
  Arbitrary<JsonValue> values() {
    return values(3);
  }

  private static Arbitrary<JsonValue> values(int depth) {
    Arbitrary<JsonValue> leaf =
        Arbitraries.of(
            new JsonNull(),
            new JsonBoolean(true),
            new JsonString(""),
            new JsonString("a"),
            new JsonString("ab😀"),
            new JsonString("😀"),
            new JsonString("b\n"),
            new JsonString("\ud83d"),
            new JsonString("red"),
            new JsonString("green"),
            new JsonString("GREEN"),
            number("0"),
            number("1.0"),
            number("0.1e1"),
            number("0.5"),
            number("2"),
            number("-1"),
            number("3e2"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<JsonValue> inner = Arbitraries.lazy(() -> values(depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(3, leaf),
        Tuple.of(2, inner.list().ofMaxSize(3).map(JsonArray::new)),
        Tuple.of(
            3,
            Arbitraries.maps(Arbitraries.of("x", "x", "y", "z", "\udc00"), inner)
                .ofMaxSize(3)
                .map(JsonObject::new)),
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of("p", "o", "q"), leaf)
                .as((tag, x) -> new JsonObject(Map.of("k", new JsonString(tag), "x", x)))));
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void acceptsExactlyTheAllowedValues(
      @ForAll("cases") Case each, @ForAll("values") JsonValue value) {
    List<Violation> violations = new ContractEvaluator(CONTRACT).check(each.type(), value);
    assertThat(violations.isEmpty())
        .as("%s on %s: %s", each.type(), value, violations)
        .isEqualTo(each.allows().test(value));
    violations.forEach(violation -> assertThat(violation.message()).isNotEmpty());
  }

  @Property(tries = 300)
  void restrictionsOfAliasesHold(@ForAll("values") JsonValue value) {
    TypeDefinition names = CONTRACT.definition("Names");
    Type behind = CONTRACT.withoutAliases(Models.named("Names"));
    ContractEvaluator evaluator = new ContractEvaluator(CONTRACT);
    assertThat(evaluator.check(names, value)).isEqualTo(evaluator.check(behind, value));
  }

  private static JsonNumber number(String text) {
    return new JsonNumber(new BigDecimal(text), text);
  }

  private static boolean isPoint(JsonValue value) {
    return value instanceof JsonObject o
        && o.get("x") instanceof JsonNumber x
        && integral(x.value())
        && (!o.members().containsKey("y")
            || o.get("y") instanceof JsonNull
            || o.get("y") instanceof JsonNumber)
        && o.members().size() == (o.members().containsKey("y") ? 2 : 1);
  }

  private static boolean isVariant(String tag, JsonObject object) {
    if (tag.equals("p")) {
      Map<String, JsonValue> rest = new HashMap<>(object.members());
      rest.remove("k");
      return isPoint(new JsonObject(rest));
    }
    return tag.equals("o")
        && object.members().size() == 2
        && object.get("x") instanceof JsonString text
        && encodes(text.value());
  }

  private static boolean integral(BigDecimal value) {
    return value.remainder(BigDecimal.ONE).signum() == 0;
  }

  private static boolean encodes(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean same(JsonValue left, JsonValue right) {
    if (left instanceof JsonNumber a && right instanceof JsonNumber b) {
      return a.value().compareTo(b.value()) == 0;
    }
    if (left instanceof JsonArray a && right instanceof JsonArray b) {
      return a.elements().size() == b.elements().size()
          && IntStream.range(0, a.elements().size())
              .allMatch(i -> same(a.elements().get(i), b.elements().get(i)));
    }
    if (left instanceof JsonObject a && right instanceof JsonObject b) {
      return a.members().keySet().equals(b.members().keySet())
          && a.members().keySet().stream()
              .allMatch(key -> same(a.members().get(key), b.members().get(key)));
    }
    return left.equals(right);
  }
}
