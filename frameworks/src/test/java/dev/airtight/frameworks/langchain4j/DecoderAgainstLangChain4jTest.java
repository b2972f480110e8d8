package dev.airtight.frameworks.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.RealDecoding;
import dev.airtight.paths.decode.Fit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Soundness: for every allowed output, the symbolic decoder has a path that decodes it to what the
 * real parsers of AI services make of it, and to nothing else; and it says that decoding throws
 * exactly where they throw.
 */
class DecoderAgainstLangChain4jTest {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("langchain4j", Answers.TYPES);

  @ParameterizedTest
  @CsvSource({
    "Ticket,ticketInt",
    "Ticket,ticketLong",
    "Ticket,ticketNamed",
    "Ticket,ticketMissing",
    "Ticket,ticketMore",
    "Gaps,gapsBoxed",
    "Gaps,gapsPrimitive",
    "Gaps,gapsFew",
    "Lists,listsAll",
    "Lists,listsChecked",
    "Lists,listsArrays",
    "Steps,stepsAll",
    "Open,openStrict",
    "Open,openTolerant",
    "Numbers,numbersAll",
    "Numbers,numbersOther",
    "Ticket,ticketBean",
    "Ticket,ticketHidden",
    "Gaps,gapsBean",
    "Lists,listsBean",
    "PlainValue,plain",
    "LevelValue,level",
    "IntValue,number",
    "IntValue,boxed",
    "TruthValue,truth",
    "TextValues,texts",
    "PlainValues,plains",
    "UniqueValues,textSet",
    "UniquePlainValues,plainSet",
    "IntValue,whole",
    "InnerValues,inners",
    "NullableValues,inners",
    "GapsValues,gaps"
  })
  void decodesLikeAnAiService(String typeName, String field) throws ReflectiveOperationException {
    RealDecoding.decodesAlike(
        APPLICATION,
        new LangChain4jRules(APPLICATION.hierarchy()),
        new LangChain4jLibrary(),
        typeName,
        "J",
        field);
  }

  /** Jackson would cut a fraction off, and these parsers refuse it. */
  @ParameterizedTest
  @CsvSource({"number, false", "whole, false", "ratio, true"})
  void fractionsAreFollowedIntoFloatingNumbersOnly(String field, boolean isFollowed) {
    Contract contract = Answers.contract("contract test\nrecord Half { value: decimal in 0..1 }");
    Fit fit =
        new LangChain4jRules(APPLICATION.hierarchy())
            .fit(
                contract,
                new Type.Named("Half", contract.definition("Half").clause()),
                APPLICATION.javaType("J", field),
                "result",
                "Half");
    assertThat(fit.unsupported().isEmpty()).isEqualTo(isFollowed);
  }
}
