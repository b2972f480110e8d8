package dev.airtight.core.prompt;

import static dev.airtight.core.contract.Models.clause;
import static dev.airtight.core.contract.Models.contract;
import static dev.airtight.core.contract.Models.count;
import static dev.airtight.core.contract.Models.decimal;
import static dev.airtight.core.contract.Models.enumeration;
import static dev.airtight.core.contract.Models.field;
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
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText.Document;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.prompt.Rendering.Rejected;
import dev.airtight.core.prompt.Rendering.Rendered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptEvaluatorTest {

  private static final Field ID = field("id", matching("[A-Z]+"));
  private static final Contract CONTRACT =
      contract(
          record(
              "Ticket",
              List.of(
                  ID,
                  optional("action", orNull(named("Action"))),
                  field("tags", list(text(1, 20), true, count("size", 0, 5))),
                  field(
                      "ratio",
                      where(
                          decimal(range("0", null)),
                          Models.compare(
                              NumberComparison.LESS, number(self(decimal())), number("1"))))),
              require(new Condition.Truth(true, clause("length(id)\n   > 3")))),
          enumeration("Tone", "plain", "very_kind=very kind"),
          record("Reply", List.of(field("tone", named("Tone")), field("next", named("Action")))),
          record("Wait", List.of()),
          union("Action", "kind", "reply=Reply", "wait=Wait"));

  private static final Prompt PROMPT =
      new Prompt(
          "triage",
          List.of(
              parameter("ticket", text(1, 100)),
              parameter("tone", named("Tone")),
              parameter("count", integer()),
              parameter("notes", map(list(text(), false)))),
          named("Ticket"),
          new Template(
              List.of(literal("Be "), placeholder("tone"), literal(".")), clause("system")),
          new Template(
              List.of(
                  placeholder("ticket"),
                  literal("|"),
                  placeholder("count"),
                  literal("|"),
                  placeholder("notes")),
              clause("user")),
          List.of(),
          Prompt.Budget.NONE,
          List.of(
              require(
                  new Condition.ContainsText(
                      text(
                          new ReferenceExpression.Argument(
                              "ticket", text(1, 100), clause("ticket"))),
                      text(
                          field(
                              new ReferenceExpression.Output(named("Ticket"), clause("output")),
                              "Ticket",
                              ID)),
                      clause("output.id in ticket")))),
          List.of(),
          "",
          clause("prompt triage"));

  private final PromptEvaluator evaluator = new PromptEvaluator(CONTRACT, PROMPT);

  @Test
  void argumentsAreWrittenByTheirKind() {
    assertThat(
            evaluator.render(
                arguments(
                    "{\"ticket\":\"say \\\"hi\\\"\\n\",\"tone\":\"very kind\",\"count\":1.20e2,"
                        + "\"notes\":{\"a\":[\"x\\\"\"]}}")))
        .isEqualTo(new Rendered("Be very kind.", "say \"hi\"\n|120|{\"a\":[\"x\\\"\"]}"));
    assertThat(ArgumentText.of(json("1e1000000000"))).isEqualTo("1E+1000000000");
    assertThat(ArgumentText.of(json("-0.50"))).isEqualTo("-0.5");
    assertThat(ArgumentText.of(json("null"))).isEqualTo("null");
    assertThat(ArgumentText.of(json("[1.0000, {\"a\": 1e2}]"))).isEqualTo("[1,{\"a\":100}]");
  }

  @Test
  void argumentsThatAreNotAllowedAreRejected() {
    assertThat(
            evaluator.render(
                arguments(
                    "{\"ticket\":\"\",\"tone\":\"rude\",\"notes\":{\"a\":[\"x\",1]},\"more\":1}")))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.violations())
                    .map(each -> each.place() + " " + each.kind())
                    .containsExactly(
                        "/ticket LENGTH",
                        "/tone ENUM_MEMBER",
                        "/count MISSING_FIELD",
                        "/notes/a/1 TYPE",
                        "/more UNKNOWN_FIELD"));
  }

  @Test
  void charactersAreCodePointsOfBothMessages() {
    assertThat(new Rendered("😀", "ab").characters()).isEqualTo(3);
  }

  @Test
  void ensuresRelateTheOutputToTheArguments() {
    Map<String, JsonValue> arguments = Map.of("ticket", new JsonString("my ABC broke"));
    String output = "{\"id\":\"ABC\",\"tags\":[],\"ratio\":0.5}";
    assertThat(evaluator.checkOutput(arguments, json(output))).isEmpty();
    assertThat(evaluator.checkOutput(arguments, json(output.replace("ABC", "XYZ"))))
        .map(Violation::message)
        .containsExactly("this does not hold: require output.id in ticket");
    assertThat(evaluator.checkOutput(arguments, json(output.replace("\"ABC\"", "5"))))
        .map(Violation::kind)
        .containsExactly(Violation.Kind.TYPE);
    Document twice = (Document) new JsonReader().read(output.replace("{", "{\"id\":1,"));
    assertThat(evaluator.checkOutput(arguments, twice))
        .map(Violation::kind)
        .containsExactly(Violation.Kind.DUPLICATE_KEY);
  }

  @Test
  void theFormatNamesEverythingTheOutputCanHold() {
    assertThat(evaluator.format())
        .isEqualTo(
            """
            Answer with one JSON value and nothing else: Ticket.

            Ticket: a JSON object with these fields and no others.
            - "id": a string that as a whole matches /[A-Z]+/.
            - "action" (may be left out): Action, or null.
            - "tags": an array of at most 5 elements, all different, each a string of 1 to 20 characters.
            - "ratio": a number of at least 0.
              where it 1
            It must also satisfy:
            - length(id) > 3

            Action: a JSON object whose field "kind" says which other fields it has.
            - "kind": "reply", and the fields of Reply.
            - "kind": "wait", and the fields of Wait.

            Reply: a JSON object with these fields and no others.
            - "tone": Tone.
            - "next": Action.

            Wait: a JSON object with no fields.

            Tone: one of these JSON strings.
            - "plain"
            - "very kind" (called very_kind in the rules)\
            """);
  }

  @Test
  void theFormatOfATypeWithoutANameStandsAlone() {
    assertThat(
            FormatDescription.of(
                CONTRACT, orNull(map(integer(range("1", "2")), count("size", 1, 1)))))
        .isEqualTo(
            "Answer with one JSON value and nothing else: an object with any keys, exactly 1"
                + " entry, each an integer from 1 to 2, or null.");
  }

  private static Parameter parameter(String name, Type type) {
    return new Parameter(name, type, false, clause(name));
  }

  private static Template.Part literal(String text) {
    return new Template.LiteralPart(text, clause(text));
  }

  private static Template.Part placeholder(String parameter) {
    return new Template.ParameterPart(parameter, clause(parameter));
  }

  private static Map<String, JsonValue> arguments(String text) {
    return ((JsonObject) json(text)).members();
  }

  private static JsonValue json(String text) {
    return ((Document) new JsonReader().read(text)).value();
  }
}
