package dev.airtight.solver.encode;

import static dev.airtight.core.contract.Models.clause;
import static dev.airtight.core.contract.Models.count;
import static dev.airtight.core.contract.Models.number;
import static dev.airtight.core.contract.Models.range;
import static dev.airtight.core.contract.Models.text;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.Condition.Quantifier;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.NumberExpression.ArithmeticOperator;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Requirement;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random contracts about a record of every kind of field, and random values of its shape. */
public final class RandomContracts {

  private static final List<String> TEXTS = List.of("", "a", "ab", "b😀", "aab", "x1", "ü");

  private final Random random;
  private final boolean sums;
  private final Field number;
  private final Field amount;
  private final Field text;
  private final Field flag;
  private final Field colour;
  private final Field numbers;
  private final Field scores;
  private final Field maybe;
  private final Field name;
  private final Field items;
  private final Field choice;
  private final Field tags = Models.field("tags", Models.list(text(), false));
  private final Field weight = Models.field("weight", Models.integer());

  public RandomContracts(Random random, boolean sums) {
    this.random = random;
    this.sums = sums;
    number = Models.field("number", maybeRanged());
    amount =
        Models.field("amount", Models.decimal(range("-3", random.nextBoolean() ? "2.5" : null)));
    text = Models.field("text", maybeRestricted());
    flag = Models.field("flag", Models.bool());
    colour = Models.field("colour", Models.named("Colour"));
    numbers =
        Models.field("numbers", Models.list(Models.integer(), chance(2), count("size", 0, 3)));
    scores = Models.field("scores", Models.map(maybeRanged(), count("size", 0, chance(2) ? 2 : 3)));
    maybe = Models.optional("maybe", maybeRanged());
    name = Models.field("name", Models.orNull(text()));
    items = Models.field("items", Models.list(Models.named("Item"), chance(2)));
    choice = Models.field("choice", Models.named("Either"));
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private Type maybeRanged() {
    return chance(2) ? Models.integer() : Models.integer(range("-1.5", chance(2) ? "2" : null));
  }

  private Type maybeRestricted() {
    return switch (random.nextInt(3)) {
      case 0 -> text();
      case 1 -> text(1, chance(2) ? 2 : null);
      default -> Models.matching("a*.?");
    };
  }

  /** The contract; {@code Root} is the type whose values to look at. */
  public Contract contract() {
    Requirement[] requirements = new Requirement[1 + random.nextInt(2)];
    for (int index = 0; index < requirements.length; index++) {
      // Clauses of the same text are equal; those of two requirements must not be.
      requirements[index] =
          new Requirement(condition(2), clause("requirement" + " ".repeat(60 + index)));
    }
    Field value = Models.field("value", Models.integer(range("0", null)));
    return Models.contract(
        Models.enumeration("Colour", "red", "green=GREEN", "blue"),
        Models.record("Item", List.of(tags, weight)),
        Models.record("Left", List.of(value)),
        Models.record("Right", List.of()),
        Models.union("Either", "kind", "l=Left", "r=Right", "s=Left"),
        Models.alias("Root", Models.where(Models.named("Sample"), condition(1))),
        Models.record(
            "Sample",
            List.of(
                number, amount, text, flag, colour, numbers, scores, maybe, name, items, choice),
            requirements));
  }

  /** A value of the shape of {@code Sample}; it may violate everything else. */
  public JsonObject value() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("number", integer());
    members.put("amount", JsonNumber.of(new BigDecimal(pick("0", "0.0", "-2.5", "3", "1e1"))));
    members.put("text", string());
    members.put("flag", new JsonBoolean(random.nextBoolean()));
    members.put("colour", new JsonString(pick("red", "GREEN", "blue")));
    members.put("numbers", array(this::integer));
    Map<String, JsonValue> entries = new LinkedHashMap<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      entries.put(pick("a", "b", "", "c"), integer());
    }
    members.put("scores", new JsonObject(entries));
    if (chance(2)) {
      members.put("maybe", integer());
    }
    members.put("name", chance(3) ? new JsonNull() : string());
    members.put("items", array(this::item));
    Map<String, JsonValue> either = new LinkedHashMap<>();
    either.put("kind", new JsonString(pick("l", "r", "s")));
    if (!either.get("kind").equals(new JsonString("r"))) {
      either.put("value", integer());
    }
    members.put("choice", new JsonObject(either));
    return new JsonObject(members);
  }

  private JsonValue item() {
    return new JsonObject(Map.of("tags", array(this::string), "weight", integer()));
  }

  private JsonValue integer() {
    return JsonNumber.of(random.nextInt(6) - 2);
  }

  private JsonValue string() {
    return new JsonString(TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private JsonArray array(Supplier<JsonValue> element) {
    List<JsonValue> elements = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      elements.add(element.get());
    }
    return new JsonArray(elements);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private Condition condition(int depth) {
    if (depth == 0 || chance(3)) {
      return atom();
    }
    Condition a = condition(depth - 1);
    Condition b = condition(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> Models.not(a);
      case 1 -> new Condition.And(List.of(a, b), clause("and"));
      case 2 -> new Condition.Or(List.of(a, b), clause("or"));
      case 3 -> new Condition.Implies(a, b, clause("implies"));
      default -> new Condition.SameTruth(a, b, clause("=="));
    };
  }

  private Condition atom() {
    return switch (random.nextInt(13)) {
      case 0 -> new Condition.TruthOf(sample(flag), clause("flag"));
      case 1 ->
          new Condition.SameMember(
              new MemberExpression.MemberOf(sample(colour), "Colour", clause("colour")),
              new MemberExpression.MemberLiteral("Colour", pick("red", "green"), clause("green")),
              clause("colour == green"));
      case 2 -> new Condition.Present(sample(maybe), clause("present"));
      case 3 -> new Condition.IsNull(sample(name), clause("null"));
      case 4 ->
          new Condition.Implies(
              new Condition.Present(sample(maybe), clause("present")),
              compare(number(sample(maybe)), quantity(1)),
              clause("implies"));
      case 5 ->
          new Condition.Or(
              List.of(
                  new Condition.IsNull(sample(name), clause("null")),
                  texts(text(sample(name)), words())),
              clause("or"));
      case 6 -> new Condition.IsVariant(sample(choice), "Either", pick("l", "r"), clause("is"));
      case 7 -> new Condition.HasKey(sample(scores), words(), clause("in"));
      case 8 -> nested();
      case 9 -> {
        ReferenceExpression.Element x =
            new ReferenceExpression.Element("x", Models.integer(), clause("x"));
        yield new Condition.Quantified(
            quantifier(),
            "x",
            sample(chance(2) ? numbers : scores),
            compare(number(x), quantity(0)),
            clause("all"));
      }
      case 10 -> texts(words(), words());
      default -> compare(quantity(1), quantity(1));
    };
  }

  private Condition nested() {
    ReferenceExpression.Element x =
        new ReferenceExpression.Element("x", Models.named("Item"), clause("x"));
    ReferenceExpression list =
        new ReferenceExpression.FieldOf(x, "Item", "tags", tags.type(), clause("tags"));
    ReferenceExpression heavy =
        new ReferenceExpression.FieldOf(x, "Item", "weight", weight.type(), clause("weight"));
    ReferenceExpression.Element y = new ReferenceExpression.Element("y", text(), clause("y"));
    Condition inner =
        new Condition.Quantified(quantifier(), "y", list, texts(text(y), words()), clause("all y"));
    Condition about = compare(number(heavy), quantity(0));
    Condition body =
        switch (random.nextInt(3)) {
          case 0 -> inner;
          case 1 -> new Condition.Implies(about, inner, clause("implies"));
          default -> new Condition.Or(List.of(inner, about), clause("or"));
        };
    return new Condition.Quantified(quantifier(), "x", sample(items), body, clause("all x"));
  }

  private Condition texts(TextExpression left, TextExpression right) {
    return switch (random.nextInt(5)) {
      case 0 -> new Condition.SameText(left, right, clause("=="));
      case 1 -> new Condition.ContainsText(left, right, clause("contains"));
      case 2 -> new Condition.StartsWith(left, right, clause("starts with"));
      case 3 -> new Condition.EndsWith(left, right, clause("ends with"));
      default ->
          new Condition.Matches(
              left, Models.matching("[ab]*.?").patterns().get(0).pattern(), clause("matches"));
    };
  }

  private TextExpression words() {
    return chance(3) ? text(sample(text)) : text(TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private Condition compare(NumberExpression left, NumberExpression right) {
    NumberComparison[] all = NumberComparison.values();
    return new Condition.CompareNumbers(
        all[random.nextInt(all.length)], left, right, clause("compare"));
  }

  private NumberExpression quantity(int depth) {
    if (depth > 0 && chance(2)) {
      ArithmeticOperator[] all = ArithmeticOperator.values();
      return new NumberExpression.Arithmetic(
          all[random.nextInt(all.length)], quantity(depth - 1), quantity(depth - 1), clause("+"));
    }
    return switch (random.nextInt(sums ? 7 : 6)) {
      case 0 -> number(sample(number));
      case 1 -> number(sample(amount));
      case 2 -> new NumberExpression.Size(sample(numbers), clause("size"));
      case 3 -> new NumberExpression.Length(words(), clause("length"));
      case 4 -> new NumberExpression.Negate(number(sample(number)), clause("-number"));
      case 5 -> number(pick("0", "1", "-2.5", "3.0"));
      default -> {
        ReferenceExpression.Element x =
            new ReferenceExpression.Element("x", Models.integer(), clause("x"));
        NumberExpression body =
            new NumberExpression.Arithmetic(
                ArithmeticOperator.MULTIPLY, number(x), number(sample(number)), clause("*"));
        yield new NumberExpression.Sum("x", sample(numbers), body, clause("sum"));
      }
    };
  }

  private Quantifier quantifier() {
    return chance(2) ? Quantifier.ALL : Quantifier.ANY;
  }

  private static ReferenceExpression.FieldOf sample(Field field) {
    return Models.field("Sample", field);
  }
}
