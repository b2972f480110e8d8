package dev.airtight.verification.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.grammar.format.ContractFormatter;
import dev.airtight.grammar.format.FormatResult;
import dev.airtight.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class OpenPlacesTest {
  private static final String DRAFT =
      """
      contract order

      enum Kind { string, int }

      record Order {
        id:            string
        "a: int"?:     Kind
        "list of x"?:  int
        names:         list of string
        prices?:       map of decimal
        note:          string | null
        open:          boolean
      }

      type Answer = Order
      """;

  @Test
  void eachFieldIsMarkedThatSomethingIsLeftOpenOf() {
    assertThat(OpenPlaces.marked(DRAFT))
        .isEqualTo(
            """
            contract order

            enum Kind { string, int }

            record Order {
              id:            string  // how long?
              "a: int"?:     Kind
              "list of x"?:  int  // from what to what?
              names:         list of string  // how many? how long?
              prices?:       map of decimal  // how many? from what to what?
              note:          string | null  // how long?
              open:          boolean
            }

            type Answer = Order
            """);
  }

  @Test
  void aMarkedContractIsOneAndStaysAsItIsWhenItIsFormatted() {
    FormatResult.Formatted formatted = format(DRAFT.replace("string, int", "text, whole"));
    String marked = OpenPlaces.marked(formatted.text());

    assertThat(ContractLoader.loadText("order.contract", marked).contract()).isNotNull();
    assertThat(format(marked).text()).isEqualTo(marked);
  }

  private static FormatResult.Formatted format(String text) {
    return (FormatResult.Formatted) ContractFormatter.format(new SourceText("order", text));
  }
}
