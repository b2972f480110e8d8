package dev.airtight.paths.testing.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random classes with fields, getters, setters, creators and annotations of Jackson. */
public final class RandomBeans {
  /** What properties are called in Java. */
  public static final List<String> NAMES =
      List.of("x", "URLCount", "isOpen", "aB", "x1", "first", "last");

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
          "@JsonProperty(access = JsonProperty.Access.READ_ONLY) ",
          "@JsonProperty(value = \"n\", access = JsonProperty.Access.READ_ONLY) ",
          "@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) ",
          "@JsonIgnore ");
  private static final List<String> ACCESS = List.of("public ", "private ", "protected ", "");

  /** What members may be called. */
  public static final List<String> MEMBERS =
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
          "first",
          "last",
          "n",
          "b",
          "m",
          "s0",
          "X",
          "class");

  private final Random random;
  private final String number;

  /**
   * @param number the type of all properties: {@code int} or {@code Integer}
   */
  public RandomBeans(Random random, String number) {
    this.random = random;
    this.number = number;
  }

  /** The class of a name, and its superclass. */
  public String source(String name) {
    StringBuilder base = new StringBuilder();
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      if (random.nextInt(5) < 3) {
        addProperty(random.nextInt(4) == 0 ? base : own, i);
      }
    }
    return ("import com.fasterxml.jackson.annotation.*;\n"
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
            + "}\n")
        .replace("NUMBER", number);
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
      fields.append("  private NUMBER p").append(i).append(";\n");
      String annotation = i == 0 ? "@JsonProperty(\"x\") " : "@JsonProperty(\"m\") ";
      if (random.nextInt(5) == 0) {
        annotation =
            annotation.replace("\")", "\", required = true)").replace("(\"", "(value = \"");
      }
      declared.add(annotation + "NUMBER a" + i);
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
      to.append(
          random.nextInt(12) == 0 ? "final NUMBER " + name + " = 0;\n" : "NUMBER " + name + ";\n");
    }
    if (random.nextInt(5) < 2) {
      to.append("  ").append(pick(ANNOTATIONS)).append(pick(ACCESS));
      to.append(
          random.nextInt(3) == 0
              ? "boolean is" + capital + "() { return true; }\n"
              : "NUMBER get" + capital + "() { return 1; }\n");
    }
    if (random.nextInt(5) < 2) {
      to.append("  private NUMBER s").append(index).append(";\n  ").append(pick(ANNOTATIONS));
      to.append(pick(ACCESS)).append(random.nextInt(3) == 0 ? "Object set" : "void set");
      boolean isFluent = to.toString().endsWith("Object set");
      to.append(capital).append("(NUMBER value) { s").append(index).append(" = value;");
      to.append(isFluent ? " return this; }\n" : " }\n");
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
