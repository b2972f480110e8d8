package dev.airtight.paths.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Soundness: what objects of the JDK are taken to answer is what they answer. */
class LibraryTypeTest {
  private static final int TRIES = 500;
  private static final String[] URIS = {
    "",
    "a",
    "a:b",
    "mailto:a@b",
    "/a%20b?c#d",
    "//h",
    "http://u:p@[::1]:80/%41?q=%C3%A4#f",
    "file:///a",
    "http://a_b:99999/",
    "urn:x:y",
    "http://\u00e4/\u00f6?\u20ac",
    "?",
    "#",
    "x:y#",
    "http:/a"
  };

  @Test
  void answersAreNeitherExceptionsNorNullAndStayTheSame() throws ReflectiveOperationException {
    Map<LibraryType, List<?>> samples = samples();
    for (LibraryType type : LibraryType.values()) {
      assertThat(samples.get(type)).as("samples of %s", type).isNotEmpty();
      for (String query : type.queries()) {
        Method method = Class.forName(type.className().replace('/', '.')).getMethod(query);
        for (Object sample : samples.get(type)) {
          Object answer = method.invoke(sample);
          assertThat(method.invoke(sample)).as("%s of %s", query, sample).isEqualTo(answer);
          if (!type.mayAnswerNull(query)) {
            assertThat(answer).as("%s of %s", query, sample).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void whatIsComparedToAnythingThrowsNothing() {
    List<Object> all = new ArrayList<>();
    samples().values().forEach(all::addAll);
    List<Object> some = new ArrayList<>(all);
    some.add(null);
    some.add("a");
    Random random = new Random(1);
    for (Object one : all) {
      for (int i = 0; i < 20; i++) {
        Object other = some.get(random.nextInt(some.size()));
        assertThat(one.equals(other)).isEqualTo(one.equals(other));
      }
    }
  }

  @Test
  void whatTheWitnessSaysMakesOne() throws ReflectiveOperationException {
    for (LibraryType type : LibraryType.values()) {
      LibraryType.Maker maker = type.maker();
      Class<?> made = Class.forName(type.className().replace('/', '.'));
      List<Executable> makers =
          Stream.<Executable>concat(
                  Arrays.stream(made.getConstructors()), Arrays.stream(made.getMethods()))
              .filter(
                  each -> maker.method().equals(each instanceof Method ? each.getName() : "<init>"))
              .filter(each -> each.getParameterCount() == 1)
              .filter(each -> each.getParameterTypes()[0].isAssignableFrom(String.class))
              .filter(each -> maker.descriptor().contains(nameOf(each.getParameterTypes()[0])))
              .toList();
      assertThat(makers).as("makers of %s", type).hasSize(1);
      Object built =
          makers.get(0) instanceof Method method
              ? method.invoke(null, maker.text())
              : made.getConstructor(makers.get(0).getParameterTypes()).newInstance(maker.text());
      assertThat(built).isInstanceOf(made);
    }
  }

  private static String nameOf(Class<?> parameter) {
    return "L" + parameter.getName().replace('.', '/') + ";";
  }

  private static Map<LibraryType, List<?>> samples() {
    Random random = new Random(42);
    Map<LibraryType, List<?>> samples = new EnumMap<>(LibraryType.class);
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      ids.add(new UUID(random.nextLong(), random.nextLong()));
    }
    samples.put(LibraryType.URI, Arrays.stream(URIS).map(URI::create).toList());
    samples.put(LibraryType.UUID, ids);
    samples.put(LibraryType.CHARSET, List.copyOf(Charset.availableCharsets().values()));
    samples.put(LibraryType.CURRENCY, List.copyOf(Currency.getAvailableCurrencies()));
    samples.put(LibraryType.LOCALE, List.of(Locale.getAvailableLocales()));
    samples.put(
        LibraryType.CLASS,
        List.of(
            int.class,
            void.class,
            int[][].class,
            String[].class,
            Object.class,
            Override.class,
            Modifier.class,
            Map.Entry.class,
            LibraryType.class,
            LibraryType.Maker.class,
            new Object() {}.getClass()));
    return samples;
  }
}
