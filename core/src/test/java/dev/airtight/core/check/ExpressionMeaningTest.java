package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operator of the language, from its text to what it says about one value. */
class ExpressionMeaningTest {

  private static final String DECLARATIONS =
      """
      contract meaning
      enum Severity { low, high, not_set = "NOT SET" }
      union Action by kind { reply -> Reply, stop -> Stop }
      record Reply { text: string }
      record Stop { }
      record Person { name: string  "last name": string }
      record R {
        one: int
        half: decimal
        text: string
        yes: boolean
        severity: Severity
        action: Action
        tags: list of string
        numbers: list of (decimal | null)
        severities: list of Severity
        rates: map of int
        person: Person
        note: string | null
        gone?: int
        there?: int
        low: int
        require %s
      }
      """;

  private static final String VALUE =
      """
      {"one": 1, "half": 0.50, "text": "a\\ud83d\\ude00bc", "yes": true, "severity": "high",
       "action": {"kind": "reply", "text": "hi"}, "tags": ["x", "y"], "numbers": [1.0, null, 2.5],
       "severities": ["NOT SET", "high"], "rates": {"A": 7, "B": 3},
       "person": {"name": "Ada", "last name": "L."}, "note": null, "there": 5, "low": 9}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one == 1.0",
        "one > half and half < one and one >= 1 and 1 <= one",
        "not (one < half) and not (one > 1) and not (one >= 2) and not (2 <= one)",
        "one != 2 and not (one != 1)",
        "one + half * 2 == 2 and one - half - half == 0",
        "-one == -1 and - (one + 1) == -2 and 0 - -one == 1",
        "one in 0..1 and one in 1..1 and one not in 2..3 and half in 0.5..1",
        "one in [3, 1] and one not in [2, 3]",
        "text == \"a\\uD83D\\uDE00bc\" and text != \"a\" and length(text) == 4",
        "text contains \"bc\" and \"bc\" in text and \"cb\" not in text and \"\" in text",
        "text starts with \"a\" and text ends with \"c\" and not (text starts with \"bc\")",
        "text matches /a.b[a-c]/ and not (text matches /a/)",
        "yes and yes == true and yes != false and not (yes == (one > 1))",
        "severity == high and severity != Severity.low and Severity.high == severity",
        "severity in [high, not_set] and severity not in [not_set] and severity in severities",
        "not_set in severities and severities contains not_set and Severity.low not in severities",
        "action is reply and not (action is stop) and action.text == \"hi\"",
        "\"x\" in tags and tags contains \"y\" and \"z\" not in tags and not (tags contains \"z\")",
        "1 in numbers and 2.50 in numbers and 3 not in numbers",
        "size(tags) == 2 and size(rates) == 2 and size(numbers) == 3",
        "\"A\" in rates and rates contains \"B\" and \"C\" not in rates",
        "all rate in rates: rate in 3..7",
        "any rate in rates: rate == 7",
        "(sum rate in rates: rate) == 10 and sum rate in rates: rate * 2 == 20",
        "any number in numbers: number == null",
        "all number in numbers: number == null or number > 0",
        "person.name == \"Ada\" and person.\"last name\" ends with \".\"",
        "note == null and not (note != null)",
        "present(there) and there == 5 and not present(gone)",
        "present(gone) implies gone > 100",
        "not present(gone) or gone > 100",
        "false implies false implies false",
        "one == 2 or one == 1 and yes",
        "not yes or one == 1",
        "not one == 2",
        "all tag in tags: any other in tags: tag == other",
        "low == 9 and severity != Severity.low"
      })
  void holds(String requirement) {
    assertThat(holdsFor(requirement)).as(requirement).isTrue();
    assertThat(holdsFor("not (" + requirement + ")")).as("not " + requirement).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true implies false",
        "yes implies one == 2",
        "one == 1 and one == 2",
        "all number in numbers: number != null",
        "any rate in rates: rate > 7",
        "false implies false and false",
      })
  void isTotal(String requirement) {
    assertThat(holdsFor(requirement)).isNotEqualTo(holdsFor("not (" + requirement + ")"));
  }

  private static boolean holdsFor(String requirement) {
    CheckResult result =
        ContractLoader.loadText("meaning.contract", DECLARATIONS.formatted(requirement));
    Contract contract = result.contract();
    assertThat(contract).as(DiagnosticRenderer.render(result.diagnostics())).isNotNull();
    JsonText.Document document = (JsonText.Document) new JsonReader().read(VALUE);
    return new ContractEvaluator(contract).check(contract.definition("R"), document).isEmpty();
  }
}
