package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.RealDecoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Soundness: for every allowed output, the symbolic decoder has a path that decodes it to what the
 * converter of Spring AI 2.0 makes of it, and to nothing else; and it says that decoding throws
 * exactly where that throws.
 */
class DecoderAgainstSpringAi2Test {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("spring-ai-2", Answers.TYPES, Answers.OPTIONALS);

  @ParameterizedTest
  @CsvSource({
    "Ticket,J,ticketInt",
    "Ticket,J,ticketLong",
    "Ticket,J,ticketNamed",
    "Ticket,J,ticketMissing",
    "Ticket,J,ticketMore",
    "Gaps,J,gapsBoxed",
    "Gaps,J,gapsPrimitive",
    "Gaps,J,gapsFew",
    "Gaps,K,gapsOptional",
    "Lists,J,listsAll",
    "Lists,J,listsChecked",
    "Lists,J,listsArrays",
    "Steps,J,stepsAll",
    "Open,J,openStrict",
    "Open,J,openTolerant",
    "Numbers,J,numbersAll",
    "Numbers,J,numbersOther",
    "Ticket,J,ticketBean",
    "Gaps,J,gapsBean",
    "Lists,J,listsBean"
  })
  void decodesAlike(String typeName, String owner, String field)
      throws ReflectiveOperationException {
    RealDecoding.decodesAlike(
        APPLICATION,
        new SpringAiDecoder().rules(APPLICATION.hierarchy()),
        new SpringAiLibrary(),
        typeName,
        owner,
        field);
  }
}
