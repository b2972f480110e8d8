package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.RealDecoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Soundness: for every allowed output, the symbolic decoder has a path that decodes it to what the
 * converter of Spring AI 1.1 makes of it, and to nothing else; and it says that decoding throws
 * exactly where that throws.
 */
class DecoderAgainstSpringAi1Test {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("spring-ai-1", Answers.TYPES);

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
    "Lists,J,listsAll",
    "Lists,J,listsChecked",
    "Lists,J,listsArrays",
    "Steps,J,stepsAll",
    "Open,J,openStrict",
    "Open,J,openTolerant",
    "Numbers,J,numbersAll",
    "Numbers,J,numbersOther",
    "Ticket,J,ticketBean",
    "Ticket,J,ticketHidden",
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
