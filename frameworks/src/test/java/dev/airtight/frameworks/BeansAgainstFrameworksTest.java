package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.frameworks.langchain4j.LangChain4jDecoder;
import dev.airtight.frameworks.openai.OpenAiDecoder;
import dev.airtight.frameworks.springai.SpringAiDecoder;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.testing.decoding.DecoderComparison;
import dev.airtight.paths.testing.decoding.RandomBeans;
import dev.airtight.paths.testing.decoding.SymbolicDecoding;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random classes with fields, getters and setters, decoded as each framework's Jackson does it. */
class BeansAgainstFrameworksTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 40);
  private static final long SEED = Long.getLong("airtight.seed", 20261128L);
  private static final int OUTPUTS = 4;
  private static final Contract CONTRACT =
      Answers.contract(
          "contract beans\n"
              + IntStream.range(0, RandomBeans.MEMBERS.size())
                  .mapToObj(
                      i ->
                          "\nrecord Of"
                              + i
                              + " {\n  \""
                              + RandomBeans.MEMBERS.get(i)
                              + "\"?: int in 1..9\n}\n")
                  .collect(Collectors.joining()));

  @ParameterizedTest
  @ValueSource(strings = {"langchain4j", "spring-ai-1", "spring-ai-2", "openai"})
  void decodedAlike(String jars) throws ReflectiveOperationException {
    RandomBeans beans = new RandomBeans(new Random(SEED), "Integer");
    String[] sources =
        IntStream.range(0, TRIES).mapToObj(i -> beans.source("Bean" + i)).toArray(String[]::new);
    FrameworkApplication application = new FrameworkApplication(jars, sources);
    DecoderProfile decoder = decoder(jars);
    DecodingRules rules = decoder.rules(application.hierarchy());
    int followed = 0;
    for (int i = 0; i < TRIES; i++) {
      try {
        followed += compare(application, decoder, rules, "Bean" + i) ? 1 : 0;
      } catch (AssertionError different) {
        throw new AssertionError(sources[i] + "from seed " + SEED, different);
      }
    }
    assertThat(followed).as("followed, from seed " + SEED).isPositive();
  }

  private static DecoderProfile decoder(String jars) {
    return switch (jars) {
      case "langchain4j" -> new LangChain4jDecoder();
      case "openai" -> new OpenAiDecoder();
      default -> new SpringAiDecoder();
    };
  }

  /** Whether the class is followed. */
  private static boolean compare(
      FrameworkApplication application, DecoderProfile decoder, DecodingRules rules, String bean)
      throws ReflectiveOperationException {
    JavaType.Of type = new JavaType.Of(bean, List.of());
    Class<?> real = Class.forName(bean, false, application.loader());
    boolean isFollowed = false;
    for (String name : CONTRACT.types().keySet()) {
      Type outputs = new Type.Named(name, CONTRACT.types().get(name).clause());
      if (rules.fit(CONTRACT, outputs, type, bean, name).unsupported().isEmpty()) {
        isFollowed = true;
        SymbolicDecoding symbolic =
            new SymbolicDecoding(application.hierarchy(), rules, CONTRACT, outputs, type);
        new DecoderComparison(symbolic, json -> application.decode(decoder.library(), json, real))
            .compare(CONTRACT, outputs, SEED, OUTPUTS);
      }
    }
    return isFollowed;
  }
}
