package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names of members, as the strategies of Jackson make them. */
class NamingTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 500);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final String UNITS = "aabcABCXYZ019_";

  @Test
  void membersAreCalledAsJacksonCallsThem() {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder name = new StringBuilder("n");
      for (int more = random.nextInt(9); more > 0; more--) {
        name.append(UNITS.charAt(random.nextInt(UNITS.length())));
      }
      check(name.toString());
    }
  }

  private static void check(String name) {
    assertThat(
            new String[] {
              Naming.SNAKE.member(name),
              Naming.KEBAB.member(name),
              Naming.LOWER_DOT.member(name),
              Naming.UPPER_CAMEL.member(name),
              Naming.LOWER_CAMEL.member(name)
            })
        .as(name + ", from seed " + SEED)
        .containsExactly(
            new PropertyNamingStrategies.SnakeCaseStrategy().translate(name),
            new PropertyNamingStrategies.KebabCaseStrategy().translate(name),
            new PropertyNamingStrategies.LowerDotCaseStrategy().translate(name),
            new PropertyNamingStrategies.UpperCamelCaseStrategy().translate(name),
            new PropertyNamingStrategies.LowerCamelCaseStrategy().translate(name));
  }
}
