package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.Misfit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitCheckerTest {
  /** Called as contracts of any text once were, which this one is not to be taken for. */
  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "test.contract",
                  """
                  contract answer
                  enum Level { low, high }
                  record Ticket {
                    id: string
                    score: int in 0..100
                    tags: list of string
                    levels: map of Level
                    parent?: Ticket | null
                  }
                  record Go {
                    x: int
                  }
                  union Step by kind { go -> Go }
                  record Steps {
                    all: list of Step
                  }
                  type Answer = Step
                  """)
              .contract());

  private static final RealJackson JACKSON =
      new RealJackson(
          """
          import com.fasterxml.jackson.annotation.*;
          import java.util.*;
          class F {
            record Fits(String id, Integer score, Set<String> tags, Map<String, String> levels,
                Optional<Fits> parent) {}
            record TextIsList(List<String> id) {}
            record NumberIsList(int[] score) {}
            record ListIsText(String tags) {}
            record ElementIsNumber(List<Integer> tags) {}
            record MapIsList(List<String> levels) {}
            record MemberIsNumber(Map<String, Integer> levels) {}
            record RecordIsText(String parent) {}
            record TextIsNumber(int id) {}
            record NumberIsText(String score) {}
            record Bean(java.util.Date id) {}
            record Late(java.time.LocalDate id) {}
            record Fewer(String id) {}
            record Deep(Deep parent, boolean score) {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
            @JsonSubTypes(@JsonSubTypes.Type(value = Go.class, name = "go"))
            interface ByType {}
            record Go(String x) implements ByType {}
            record WrongProperty(List<ByType> all) {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes(@JsonSubTypes.Type(value = GoText.class, name = "go"))
            interface ByKind {}
            record GoText(List<String> x) implements ByKind {}
            record WrongVariant(List<ByKind> all) {}
          }
          """);

  @Test
  void saysWhichUnionHasTheMemberThatTellsTheClass() {
    assertThat(fit("Go", "GoText").misfits())
        .extracting(Misfit::message)
        .containsExactly(
            "parameter ticket has type F$GoText, but Go is a record in the contract: @JsonTypeInfo"
                + " wants the member `kind`, which it has not; the union Step has it: decode that"
                + " into the type that bears the annotation");
  }

  private static Fit fit(String definition, String className) {
    Type type =
        new Type.Named(
            definition, Objects.requireNonNull(CONTRACT.types().get(definition)).clause());
    return FitChecker.check(
        CONTRACT,
        type,
        JACKSON.shapes,
        new JavaType.Of("F$" + className, List.of()),
        "parameter ticket",
        definition);
  }

  @ParameterizedTest
  @CsvSource({"Fits", "Fewer", "Late"})
  void acceptsWhatSomeValueFits(String className) {
    assertThat(fit("Ticket", className)).isEqualTo(new Fit(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TextIsList|component id of record F$TextIsList has type java.util.List<java.lang.String>, "
            + "but Ticket.id is a string in the contract",
        "NumberIsList|component score of record F$NumberIsList has type int[], but Ticket.score is"
            + " a number in the contract",
        "ListIsText|component tags of record F$ListIsText has type java.lang.String, but"
            + " Ticket.tags is a list in the contract",
        "ElementIsNumber|an element of component tags of record F$ElementIsNumber has type "
            + "java.lang.Integer, but Ticket.tags[] is a string in the contract",
        "MapIsList|component levels of record F$MapIsList has type"
            + " java.util.List<java.lang.String>, but Ticket.levels is a map in the contract",
        "MemberIsNumber|an element of component levels of record F$MemberIsNumber has type "
            + "java.lang.Integer, but Ticket.levels[] is an enum in the contract",
        "RecordIsText|component parent of record F$RecordIsText has type java.lang.String, but "
            + "Ticket.parent is a record in the contract",
        "TextIsNumber|component id of record F$TextIsNumber has type int, but Ticket.id is a string"
            + " in the contract",
      })
  void namesTheComponentAndTheRule(String className, String message) {
    assertThat(fit("Ticket", className).misfits())
        .extracting(Misfit::message)
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WrongProperty|an element of component all of record F$WrongProperty has type F$ByType, but"
            + " Steps.all[] is a union in the contract: @JsonTypeInfo looks for the member `type`,"
            + " the contract calls it `kind`",
        "WrongVariant|component x of record F$GoText has type java.util.List<java.lang.String>, but"
            + " Go.x is a number in the contract",
      })
  void looksIntoUnions(String className, String message) {
    Fit fit = fit("Steps", className);
    assertThat(fit.misfits().stream().map(Misfit::message).toList())
        .containsAnyOf(message)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(fit.misfits().size() + fit.unsupported().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"NumberIsText", "Bean", "Deep"})
  void saysWhatItDoesNotKnow(String className) {
    assertThat(fit("Ticket", className).misfits()).isEmpty();
    assertThat(fit("Ticket", className).unsupported()).hasSize(1);
  }
}
