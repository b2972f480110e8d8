package dev.airtight.core.evaluate;

import static dev.airtight.core.contract.Models.alias;
import static dev.airtight.core.contract.Models.atLeast;
import static dev.airtight.core.contract.Models.clause;
import static dev.airtight.core.contract.Models.compare;
import static dev.airtight.core.contract.Models.contract;
import static dev.airtight.core.contract.Models.count;
import static dev.airtight.core.contract.Models.decimal;
import static dev.airtight.core.contract.Models.enumeration;
import static dev.airtight.core.contract.Models.field;
import static dev.airtight.core.contract.Models.implies;
import static dev.airtight.core.contract.Models.integer;
import static dev.airtight.core.contract.Models.list;
import static dev.airtight.core.contract.Models.map;
import static dev.airtight.core.contract.Models.matching;
import static dev.airtight.core.contract.Models.named;
import static dev.airtight.core.contract.Models.number;
import static dev.airtight.core.contract.Models.optional;
import static dev.airtight.core.contract.Models.orNull;
import static dev.airtight.core.contract.Models.range;
import static dev.airtight.core.contract.Models.record;
import static dev.airtight.core.contract.Models.require;
import static dev.airtight.core.contract.Models.self;
import static dev.airtight.core.contract.Models.text;
import static dev.airtight.core.contract.Models.union;
import static dev.airtight.core.contract.Models.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.NumberExpression.ArithmeticOperator;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText.Document;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractEvaluatorTest {

  private static final Field SEVERITY = field("severity", named("Severity"));
  private static final Field SCORE = field("score", integer(range("0", "100")));
  private static final Contract CONTRACT =
      contract(
          enumeration("Severity", "low", "critical", "not_set=NOT SET"),
          alias("Percent", integer(range("0", "100"))),
          record(
              "Ticket",
              List.of(
                  field("id", matching("[A-Z]{3}-[0-9]{4}")),
                  SEVERITY,
                  SCORE,
                  optional("refund", decimal(range("0.00", "500.00"))),
                  field("assignee", orNull(text(1, 40))),
                  field("tags", list(text(1, 20), true, count("size", 0, 5))),
                  field("labels", map(text(), count("size", 0, 2)))),
              require(
                  implies(
                      new Condition.SameMember(
                          new MemberExpression.MemberOf(
                              field("Ticket", SEVERITY), "Severity", clause("severity")),
                          new MemberExpression.MemberLiteral(
                              "Severity", "critical", clause("critical")),
                          clause("severity == critical")),
                      atLeast(number(field("Ticket", SCORE)), number("80"))))),
          record("Reply", List.of(field("text", text()))),
          record("Escalate", List.of(optional("level", named("Percent")))),
          record("Tree", List.of(field("children", list(named("Tree"), false)))),
          union("Action", "kind", "reply=Reply", "escalate=Escalate"));

  private static final String GOOD =
      "{\"id\":\"ABC-1234\",\"severity\":\"critical\",\"score\":80,\"assignee\":null,"
          + "\"tags\":[\"a\",\"b\"],\"labels\":{\"x\":\"y\"}}";

  @Test
  void anAllowedValueHasNoViolations() {
    assertThat(check("Ticket", GOOD)).isEmpty();
    assertThat(check("Ticket", GOOD.replace("80", "8.0e1"))).isEmpty();
    assertThat(check("Ticket", GOOD.replace("\"critical\"", "\"NOT SET\"").replace("80", "0")))
        .isEmpty();
  }

  @Test
  void everyViolationIsReportedWithItsPlace() {
    assertThat(
            check(
                "Ticket",
                "{\"id\":\"abc\",\"severity\":\"urgent\",\"score\":101,\"refund\":null,"
                    + "\"assignee\":\"\",\"tags\":[\"a\",\"a\",1],\"labels\":"
                    + "{\"a\":\"\",\"b\":\"\",\"\\ud800\":\"\"},\"extra\":1,\"tags\":[\"a\",\"a\"]}"))
        .containsExactly(
            "/tags DUPLICATE_KEY this key occurs twice in its object",
            "/id PATTERN \"abc\" does not match /[A-Z]{3}-[0-9]{4}/",
            "/severity ENUM_MEMBER \"urgent\" is none of \"low\", \"critical\", \"NOT SET\"",
            "/score RANGE 101 is not in 0..100",
            "/refund TYPE expected a number but found null",
            "/assignee LENGTH has 0 characters but 1 to 40 must be there",
            "/tags/1 UNIQUE equals element 0 but the elements must differ",
            "/labels SIZE has 3 elements but at most 2 may be there",
            "/labels/\ud800 UNICODE the string has an unpaired surrogate",
            "/extra UNKNOWN_FIELD Ticket has no field \"extra\"");
  }

  @Test
  void aFalseRequirementIsReportedAsWritten() {
    assertThat(check("Ticket", GOOD.replace("80", "79")))
        .containsExactly(
            " REQUIREMENT this does not hold: require severity == critical implies score >= 80");
  }

  @Test
  void aRequirementThatReadsAWrongTypeIsLeftToTheTypesViolation() {
    assertThat(check("Ticket", GOOD.replace("80", "\"80\"")))
        .containsExactly("/score TYPE expected an integer but found a string");
    assertThat(check("Ticket", GOOD.replace("80", "79.5")))
        .containsExactly("/score TYPE expected an integer but found a number with a fraction");
    assertThat(check("Ticket", GOOD.replace("\"score\":80,", "")))
        .containsExactly("/score MISSING_FIELD the field \"score\" is missing");
  }

  @Test
  void unionsGoByTheirDiscriminator() {
    assertThat(check("Action", "{\"kind\":\"reply\",\"text\":\"\"}")).isEmpty();
    assertThat(check("Action", "{\"kind\":\"escalate\"}")).isEmpty();
    assertThat(check("Action", "{\"kind\":\"escalate\",\"text\":\"\"}"))
        .containsExactly("/text UNKNOWN_FIELD Escalate has no field \"text\"");
    assertThat(check("Action", "{\"kind\":\"escalate\",\"level\":101}"))
        .containsExactly("/level RANGE 101 is not in 0..100");
    assertThat(check("Action", "{\"kind\":\"other\"}"))
        .containsExactly("/kind VARIANT \"other\" is none of \"reply\", \"escalate\"");
    assertThat(check("Action", "{}"))
        .containsExactly("/kind MISSING_FIELD the field \"kind\" is missing");
    assertThat(check("Action", "{\"kind\":1}"))
        .containsExactly("/kind TYPE expected a string but found a number");
    assertThat(check("Action", "[]"))
        .containsExactly(" TYPE expected an object (Action) but found an array");
  }

  @Test
  void lengthsCountCodePoints() {
    assertThat(check(text(2, 2), "\"😀😀\"")).isEmpty();
    assertThat(check(text(2, 2), "\"😀\""))
        .containsExactly(" LENGTH has 1 character but exactly 2 must be there");
    assertThat(check(text(), "\"\\ude00\\ud83d\""))
        .containsExactly(" UNICODE the string has an unpaired surrogate");
  }

  @Test
  void elementsAreUniqueByTheirValue() {
    assertThat(check(list(decimal(), true), "[1, 1.0]"))
        .containsExactly("/1 UNIQUE equals element 0 but the elements must differ");
    assertThat(check(list(map(decimal()), true), "[{\"a\":1,\"b\":2},{\"b\":2e0,\"a\":10e-1}]"))
        .containsExactly("/1 UNIQUE equals element 0 but the elements must differ");
  }

  @Test
  void hugeNumbersAreComparedAndNotWrittenOut() {
    assertThat(check(integer(range(null, "100")), "1e1000000000"))
        .containsExactly(" RANGE 1e1000000000 is greater than 100");
    assertThat(check(integer(), "1e-1000000000"))
        .containsExactly(" TYPE expected an integer but found a number with a fraction");
    assertThat(check(decimal(range("0", "1")), "1e-1000000000")).isEmpty();
  }

  @Test
  void aSumThatGetsTooLongIsALimitAndNotAllowed() {
    Type type =
        where(
            decimal(),
            compare(
                NumberComparison.LESS,
                new NumberExpression.Arithmetic(
                    ArithmeticOperator.ADD, number(self(decimal())), number("1"), clause("it + 1")),
                number("5")));
    assertThat(check(type, "1e1000000000"))
        .containsExactly(
            " LIMIT the requirement cannot be evaluated: a number in it gets more than 100000"
                + " digits");
    assertThat(check(type, "1e3"))
        .containsExactly(" REQUIREMENT this does not hold: require it + 1 5");
    assertThat(check(type, "3.999")).isEmpty();
  }

  @Test
  void deepValuesAreALimitAndNotAnOverflow() {
    StringBuilder text = new StringBuilder("{\"children\":[]}");
    for (int level = 1; level < 250; level++) {
      text.insert(0, "{\"children\":[").append("]}");
    }
    assertThat(check("Tree", text.toString())).isEmpty();
    JsonValue deep = new JsonArray(List.of());
    Contract tower = contract(alias("Tower", list(named("Tower"), true)));
    for (int level = 1; level < 10_000; level++) {
      deep = new JsonArray(List.of(deep));
    }
    assertThat(new ContractEvaluator(tower).check(named("Tower"), deep))
        .map(Violation::kind)
        .containsExactly(Violation.Kind.LIMIT);
  }

  @Test
  void longValuesAreQuotedShort() {
    assertThat(check(matching("x"), "\"" + "a".repeat(59) + "😀😀\""))
        .containsExactly(" PATTERN \"" + "a".repeat(59) + "...\" does not match /x/");
  }

  private static List<String> check(String definition, String text) {
    return check(named(definition), text);
  }

  private static List<String> check(Type type, String text) {
    Document document = (Document) new JsonReader().read(text);
    return new ContractEvaluator(CONTRACT)
        .check(type, document).stream()
            .map(each -> each.place() + " " + each.kind() + " " + each.message())
            .toList();
  }
}
