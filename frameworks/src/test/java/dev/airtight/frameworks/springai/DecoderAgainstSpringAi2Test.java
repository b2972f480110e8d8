package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.testing.decoding.DecoderComparison;
import dev.airtight.paths.testing.decoding.SymbolicDecoding;
import java.lang.reflect.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Soundness: for every allowed output, the symbolic decoder has a path that decodes it to what the
 * converter of Spring AI 2.0 makes of it, and to nothing else; and it says that decoding throws
 * exactly where that throws.
 */
class DecoderAgainstSpringAi2Test {
  private static final int OUTPUTS = 150;
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
    "Numbers,J,numbersOther"
  })
  void decodesAlike(String typeName, String owner, String field)
      throws ReflectiveOperationException {
    SymbolicDecoding symbolic =
        new SymbolicDecoding(
            APPLICATION.hierarchy(),
            new SpringAiDecoder().rules(APPLICATION.hierarchy()),
            Answers.CONTRACT,
            Answers.type(typeName),
            APPLICATION.javaType(owner, field));
    Type real = APPLICATION.type(owner, field);
    new DecoderComparison(symbolic, json -> APPLICATION.decode(new SpringAiLibrary(), json, real))
        .compare(Answers.CONTRACT, Answers.type(typeName), field.hashCode(), OUTPUTS);
  }
}
