package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.airtight.paths.testing.decoding.RandomBeans;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random classes with fields, getters and setters: members go where the ObjectMapper puts them. */
class BeansAgainstJacksonTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 150);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());

  @Test
  void membersGoWhereJacksonPutsThem() throws ReflectiveOperationException {
    RandomBeans beans = new RandomBeans(new Random(SEED), "int");
    String[] sources = new String[TRIES];
    for (int i = 0; i < TRIES; i++) {
      sources[i] = beans.source("Bean" + i);
    }
    RealJackson jackson = new RealJackson(sources);
    int followed = 0;
    for (int i = 0; i < TRIES; i++) {
      if (jackson.shape("Bean" + i) instanceof ObjectOf shape) {
        followed++;
        for (String member : RandomBeans.MEMBERS) {
          check(jackson, shape, member, sources[i]);
        }
      }
    }
    assertThat(followed).as("followed, from seed " + SEED).isGreaterThan(TRIES / 5);
  }

  private static void check(RealJackson jackson, ObjectOf shape, String member, String source)
      throws ReflectiveOperationException {
    String what = member + " of " + source + ", from seed " + SEED;
    boolean needsMore =
        shape.components().stream().anyMatch(c -> c.required() && !c.names().contains(member));
    Object real = jackson.decode(shape.className(), "{\"" + member + "\": 7}");
    if (needsMore) {
      assertThat(real).as(what).isInstanceOf(Exception.class);
      return;
    }
    assertThat(real instanceof UnrecognizedPropertyException)
        .as(what + " gave " + real)
        .isEqualTo(shape.refuses(member));
    if (!shape.refuses(member)) {
      assertThat(real).as(what).isNotInstanceOf(Exception.class);
      assertThat(fields(real)).as(what).isEqualTo(expected(shape, member));
    }
  }

  /** The fields that hold what was sent. */
  private static Map<String, Integer> fields(Object bean) throws ReflectiveOperationException {
    Map<String, Integer> held = new HashMap<>();
    for (Class<?> at = bean.getClass(); at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        field.setAccessible(true);
        if (field.getInt(bean) != 0) {
          held.put(field.getName(), field.getInt(bean));
        }
      }
    }
    return held;
  }

  private static Map<String, Integer> expected(ObjectOf shape, String member) {
    return shape
        .componentFor(member)
        .map(
            component ->
                component.way() instanceof Component.Way.Store store
                    ? store.field().name()
                    : component.way() instanceof Component.Way.Call call
                        ? "s" + RandomBeans.NAMES.indexOf(named(call.setter().name()))
                        : "p" + shape.components().indexOf(component))
        .map(field -> Map.of(field, 7))
        .orElse(Map.of());
  }

  private static String named(String setter) {
    String rest = setter.substring(3);
    return RandomBeans.NAMES.contains(rest)
        ? rest
        : rest.substring(0, 1).toLowerCase() + rest.substring(1);
  }
}
