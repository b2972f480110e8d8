package dev.airtight.frameworks.openai;

import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.RealDecoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Soundness: for every allowed output, the symbolic decoder has a path that decodes it to what the
 * mapper of openai-java makes of it, and to nothing else; and it says that decoding throws exactly
 * where that throws.
 */
class DecoderAgainstOpenAiTest {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("openai", Answers.TYPES, Answers.OPTIONALS);

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
    "Ticket,J,ticketHidden",
    "Gaps,J,gapsBean",
    "Lists,J,listsBean"
  })
  void decodesAlike(String typeName, String owner, String field)
      throws ReflectiveOperationException {
    RealDecoding.decodesAlike(
        APPLICATION,
        new OpenAiDecoder().rules(APPLICATION.hierarchy()),
        new OpenAiLibrary(),
        typeName,
        owner,
        field);
  }
}
