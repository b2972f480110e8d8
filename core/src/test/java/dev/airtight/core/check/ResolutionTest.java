package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the parts of a contract become. */
class ResolutionTest {

  private static Contract contract(String text) {
    return contract(Map.of("a.contract", "contract a\n" + text));
  }

  private static Contract contract(Map<String, String> texts) {
    CheckResult result = ContractLoader.loadTexts(texts, "a.contract");
    Contract contract = result.contract();
    assertThat(contract).as(DiagnosticRenderer.render(result.diagnostics())).isNotNull();
    return Objects.requireNonNull(contract);
  }

  private static Type fieldType(Contract contract, String field) {
    RecordDefinition definition = (RecordDefinition) contract.definition("R");
    return definition.field(field).map(Field::type).orElseThrow();
  }

  @Test
  void restrictionsOnAnAliasAddToItsOwn() {
    Contract contract =
        contract(
            """
            type Percent = int in 0..100
            type Name = (string length 1.. where it != "x") | null
            record R { a: Percent in 5..  b: Name length ..9 matching /a+/  c: Percent }
            """);
    assertThat(fieldType(contract, "a"))
        .isInstanceOfSatisfying(
            Type.IntegerNumber.class,
            number -> {
              assertThat(number.ranges()).hasSize(2);
              assertThat(number.minimum()).isEqualTo(new BigDecimal(5));
              assertThat(number.maximum()).isEqualTo(new BigDecimal(100));
              assertThat(number.ranges().get(0).clause().text()).isEqualTo("in 0..100");
              assertThat(number.ranges().get(1).clause().text()).isEqualTo("in 5..");
            });
    Type.OrNull orNull = (Type.OrNull) fieldType(contract, "b");
    Type.Restricted restricted = (Type.Restricted) orNull.base();
    assertThat(restricted.requirement().clause().text()).isEqualTo("where it != \"x\"");
    Type.Text text = (Type.Text) restricted.base();
    assertThat(text.minimumLength()).isEqualTo(1);
    assertThat(text.maximumLength()).isEqualTo(9);
    assertThat(text.patterns()).hasSize(1);
    assertThat(fieldType(contract, "c"))
        .isInstanceOfSatisfying(
            Type.Named.class, named -> assertThat(named.definition()).isEqualTo("Percent"));
  }

  @Test
  void conditionsMayReadWhatEachOtherRestrict() {
    Contract contract =
        contract(
            """
            record R { other: (S where it.back == null or it.back.n > 1) | null  n: int }
            record S { back: (R where it.other == null or it.other.n > 2) | null  n: int }
            """);
    assertThat(contract.types()).containsOnlyKeys("R", "S");
  }

  @Test
  void importsBringTypesButNoPrompts() {
    Contract contract =
        contract(
            Map.of(
                "a.contract", "contract a import \"b.contract\" record R { id: Id  n: Deep }",
                "b.contract",
                    """
                    contract b
                    import "c.contract"
                    type Id = string
                    prompt p() returns Id { user \"\"\"Hello.\"\"\" }
                    """,
                "c.contract", "contract c enum Deep { one }"));
    assertThat(contract.types().keySet()).containsExactly("R", "Id", "Deep");
    assertThat(contract.prompts()).isEmpty();
    assertThat(contract.declares(contract.definition("R"))).isTrue();
    assertThat(contract.declares(contract.definition("Deep"))).isFalse();
  }

  @Test
  void definitionsKeepTheirTextsAndDocumentation() {
    Contract contract =
        contract(
            """
            /// How urgent.
            enum Severity {
              low,
              /// Not said.
              not_set = "NOT SET"
            }
            union Action by "the kind" { "give-up" -> R }
            /// A record.
            open record R {
              /// A field.
              "first-name"?: string
              require true
            }
            """);
    EnumDefinition severity = (EnumDefinition) contract.definition("Severity");
    assertThat(severity.documentation()).isEqualTo("How urgent.");
    assertThat(severity.memberWithText("NOT SET").orElseThrow().documentation())
        .isEqualTo("Not said.");
    UnionDefinition action = (UnionDefinition) contract.definition("Action");
    assertThat(action.discriminator()).isEqualTo("the kind");
    assertThat(action.variant("give-up").orElseThrow().record()).isEqualTo("R");
    RecordDefinition record = (RecordDefinition) contract.definition("R");
    assertThat(record.open()).isTrue();
    assertThat(record.field("first-name").orElseThrow().optional()).isTrue();
    assertThat(record.field("first-name").orElseThrow().documentation()).isEqualTo("A field.");
    assertThat(record.requirements().get(0).clause().text()).isEqualTo("require true");
  }

  @Test
  void promptsKeepTheirClauses() {
    Contract contract =
        contract(
            """
            enum Language { en = "English" }
            prompt p(text: string untrusted, language: Language) returns boolean {
              user \"\"\"<t>${text}</t> ${language} ${format}\"\"\"
              isolate text between "<t>" and "</t>"
              budget output 10 chars, attempts 2
              ensure output implies text != ""
              example (text: "a", language: en) gives true
            }
            """);
    Prompt prompt = Objects.requireNonNull(contract.prompts().get("p"));
    assertThat(prompt.parameters())
        .extracting(Prompt.Parameter::untrusted)
        .containsExactly(true, false);
    assertThat(prompt.system()).isNull();
    Template user = Objects.requireNonNull(prompt.user());
    assertThat(user.parts()).hasSize(6);
    assertThat(user.parts().get(5)).isInstanceOf(Template.FormatPart.class);
    assertThat(prompt.isolations().get(0).closing()).isEqualTo("</t>");
    assertThat(prompt.budget().promptCharacters()).isNull();
    assertThat(Objects.requireNonNull(prompt.budget().attempts()).value()).isEqualTo(2);
    assertThat(prompt.ensures()).hasSize(1);
    assertThat(prompt.examples().get(0).arguments())
        .containsEntry("language", new JsonString("English"));
  }
}
