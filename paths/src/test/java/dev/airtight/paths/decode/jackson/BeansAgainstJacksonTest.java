package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random classes with fields, getters and setters: members go where the ObjectMapper puts them. */
class BeansAgainstJacksonTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 150);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private static final List<String> NAMES = List.of("x", "URLCount", "isOpen", "aB", "x1");
  private static final List<String> ANNOTATIONS =
      List.of(
          "",
          "",
          "",
          "",
          "",
          "",
          "@JsonProperty ",
          "@JsonProperty(\"n\") ",
          "@JsonProperty(\"x\") ",
          "@JsonProperty(required = true) ",
          "@JsonAlias({\"b\", \"m\"}) ",
          "@JsonIgnore ");
  private static final List<String> ACCESS = List.of("public ", "private ", "protected ", "");
  private static final List<String> MEMBERS =
      List.of(
          "x",
          "URLCount",
          "urlcount",
          "urlCount",
          "isOpen",
          "open",
          "aB",
          "ab",
          "x1",
          "n",
          "b",
          "m",
          "s0",
          "X",
          "class");

  private final Random random = new Random(SEED);

  @Test
  void membersGoWhereJacksonPutsThem() throws ReflectiveOperationException {
    String[] sources = new String[TRIES];
    for (int i = 0; i < TRIES; i++) {
      sources[i] = source("Bean" + i);
    }
    RealJackson jackson = new RealJackson(sources);
    int followed = 0;
    for (int i = 0; i < TRIES; i++) {
      if (jackson.shape("Bean" + i) instanceof JavaShape.ObjectOf shape) {
        followed++;
        for (String member : MEMBERS) {
          check(jackson, shape, member, sources[i]);
        }
      }
    }
    assertThat(followed).as("followed, from seed " + SEED).isGreaterThan(TRIES / 5);
  }

  private static void check(
      RealJackson jackson, JavaShape.ObjectOf shape, String member, String source)
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

  private static Map<String, Integer> expected(JavaShape.ObjectOf shape, String member) {
    return shape
        .componentFor(member)
        .map(
            component ->
                component.way() instanceof JavaShape.Way.Store store
                    ? store.field().name()
                    : component.way() instanceof JavaShape.Way.Call call
                        ? "s" + NAMES.indexOf(named(call.setter().name()))
                        : "p" + shape.components().indexOf(component))
        .map(field -> Map.of(field, 7))
        .orElse(Map.of());
  }

  private static String named(String setter) {
    String rest = setter.substring(3);
    return NAMES.contains(rest) ? rest : rest.substring(0, 1).toLowerCase() + rest.substring(1);
  }

  private String source(String name) {
    StringBuilder base = new StringBuilder();
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      if (random.nextInt(5) < 3) {
        addProperty(random.nextInt(4) == 0 ? base : own, i);
      }
    }
    return "import com.fasterxml.jackson.annotation.*;\n"
        + ignoring()
        + "class "
        + name
        + " extends Base"
        + name
        + " {\n"
        + own
        + others()
        + constructor(name)
        + "}\nclass Base"
        + name
        + " {\n"
        + base
        + "}\n";
  }

  private String ignoring() {
    return switch (random.nextInt(8)) {
      case 0 -> "@JsonIgnoreProperties(ignoreUnknown = true)\n";
      case 1 -> "@JsonIgnoreProperties({\"x\", \"m\"})\n";
      default -> "";
    };
  }

  /** What is no accessor, whatever its name. */
  private String others() {
    return random.nextInt(3) > 0
        ? ""
        : "  public int total() { return 1; }\n  void set(int a, int b) {}\n"
            + "  public boolean is() { return true; }\n  public String get() { return null; }\n"
            + "  public void getNothing() {}\n  int issue() { return 1; }\n";
  }

  private String constructor(String name) {
    int parameters = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    if (parameters == 0) {
      return random.nextBoolean() ? "" : "  " + pick(ACCESS) + name + "() {}\n";
    }
    StringBuilder fields = new StringBuilder();
    List<String> declared = new ArrayList<>();
    StringBuilder stores = new StringBuilder();
    for (int i = 0; i < parameters; i++) {
      fields.append("  private int p").append(i).append(";\n");
      String annotation = i == 0 ? "@JsonProperty(\"x\") " : "@JsonProperty(\"m\") ";
      if (random.nextInt(5) == 0) {
        annotation =
            annotation.replace("\")", "\", required = true)").replace("(\"", "(value = \"");
      }
      declared.add(annotation + "int a" + i);
      stores.append(" p").append(i).append(" = a").append(i).append(";");
    }
    return fields
        + "  @JsonCreator "
        + name
        + "("
        + String.join(", ", declared)
        + ") {"
        + stores
        + " }\n";
  }

  private void addProperty(StringBuilder to, int index) {
    String name = NAMES.get(index);
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    if (random.nextInt(4) > 0) {
      to.append("  ").append(pick(ANNOTATIONS)).append(pick(ACCESS));
      to.append(random.nextInt(12) == 0 ? "final int " + name + " = 0;\n" : "int " + name + ";\n");
    }
    if (random.nextInt(5) < 2) {
      to.append("  ").append(pick(ANNOTATIONS)).append(pick(ACCESS));
      to.append(
          random.nextInt(3) == 0
              ? "boolean is" + capital + "() { return true; }\n"
              : "int get" + capital + "() { return 1; }\n");
    }
    if (random.nextInt(5) < 2) {
      to.append("  private int s").append(index).append(";\n  ").append(pick(ANNOTATIONS));
      to.append(pick(ACCESS)).append(random.nextInt(3) == 0 ? "Object set" : "void set");
      boolean isFluent = to.toString().endsWith("Object set");
      to.append(capital).append("(int value) { s").append(index).append(" = value;");
      to.append(isFluent ? " return this; }\n" : " }\n");
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
