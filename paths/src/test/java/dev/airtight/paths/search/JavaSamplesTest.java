package dev.airtight.paths.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.replay.ReplayValue;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which values of Java types are tried. */
class JavaSamplesTest {
  private static final int TRIES = 400;

  @Test
  void doublesThatJsonHasNoNumbersFor() {
    assertThat(tried("D"))
        .contains(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, 1e308);
  }

  @Test
  void floatsThatJsonHasNoNumbersFor() {
    assertThat(tried("F"))
        .contains(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.0f, 0.0f);
  }

  private static Set<Object> tried(String descriptor) {
    ConcreteValues values =
        new JavaSamples(ClassPath.open(List.of(), ClassOverlay.NONE), List.of())
            .of(JavaType.of(new TypeDescriptor(descriptor)), Nullness.UNSPECIFIED)
            .orElseThrow();
    Random random = new Random(3);
    Set<Object> all = new HashSet<>();
    for (int i = 0; i < TRIES; i++) {
      JsonValue value = values.sample(random).orElseThrow();
      assertThat(values.allow(value)).as("allows " + value).isTrue();
      all.add(((ReplayValue.Plain) values.replay(value)).value());
    }
    return all;
  }
}
