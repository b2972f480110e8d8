package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.RealDecoding;
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
}
