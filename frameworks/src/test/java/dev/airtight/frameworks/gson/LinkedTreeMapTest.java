package dev.airtight.frameworks.gson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.Jars;
import dev.airtight.paths.standin.LinkedTreeMapStandIn;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stand-in for Gson's own map does what that does. */
class LinkedTreeMapTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", 7);
  private static final List<@Nullable String> KEYS =
      Arrays.asList("a", "b", "", "B", "\ud800", null);
  private static final List<@Nullable Object> VALUES = Arrays.asList(1, "x", null, List.of());

  private interface Deed {
    @Nullable Object on(Map<String, Object> map);
  }

  @Test
  void itDoesTheSame() throws ReflectiveOperationException, MalformedURLException {
    List<URL> jars = new ArrayList<>();
    for (Path jar : Jars.of("libraries")) {
      jars.add(jar.toUri().toURL());
    }
    Class<?> real =
        new URLClassLoader(jars.toArray(URL[]::new), null)
            .loadClass(GsonNames.MAP.replace('/', '.'));
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      boolean allowsNull = random.nextBoolean();
      @SuppressWarnings("unchecked")
      Map<String, Object> one =
          (Map<String, Object>) real.getConstructor(boolean.class).newInstance(allowsNull);
      Map<String, Object> other = new LinkedTreeMapStandIn<>(allowsNull);
      for (int step = 0; step < 20; step++) {
        Deed deed = deed(random);
        assertThat(done(deed, other)).isEqualTo(done(deed, one));
        assertThat(other.toString()).isEqualTo(one.toString());
        assertThat(other.equals(one) && one.equals(other)).isTrue();
        assertThat(other.hashCode()).isEqualTo(one.hashCode());
      }
    }
  }

  private static Deed deed(Random random) {
    String key = KEYS.get(random.nextInt(KEYS.size()));
    Object value = VALUES.get(random.nextInt(VALUES.size()));
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> map -> map.put(key, value);
      case 4 -> map -> map.get(key);
      case 5 -> map -> map.containsKey(key) + ":" + map.size();
      case 6 -> map -> map.remove(key);
      case 7 -> map -> map.getOrDefault(key, value);
      case 8 -> map -> map.putIfAbsent(key, value);
      case 9 -> map -> map.keySet().remove(key) + ":" + map.containsValue(value);
      case 10 -> map -> map.entrySet().iterator().next().setValue(value);
      case 11 -> map -> map.get(List.of()) + ":" + map.containsKey((Object) 1) + map.remove(2);
      case 12 -> LinkedTreeMapTest::withoutLast;
      default -> map -> changedMeanwhile(map, key);
    };
  }

  private static @Nullable Object withoutLast(Map<String, Object> map) {
    Iterator<Map.Entry<String, Object>> all = map.entrySet().iterator();
    Object last = null;
    while (all.hasNext()) {
      last = all.next().getValue();
    }
    all.remove();
    return last;
  }

  private static @Nullable Object changedMeanwhile(Map<String, Object> map, String key) {
    for (String each : map.keySet()) {
      map.put(key + each, 1);
    }
    return map.size();
  }

  /** The result, or the class of what is thrown. */
  private static @Nullable Object done(Deed deed, Map<String, Object> map) {
    try {
      return deed.on(map);
    } catch (RuntimeException thrown) {
      return thrown.getClass();
    }
  }
}
