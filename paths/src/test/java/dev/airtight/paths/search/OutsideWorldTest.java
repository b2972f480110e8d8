package dev.airtight.paths.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.testing.JavaSources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which code is not run on inputs that are merely tried. */
class OutsideWorldTest {
  /** Nobody knows what it does. */
  @Test
  void opaqueCodeIsOutside() throws Exception {
    Path classes =
        JavaSources.compile(
            "package vendor;\npublic class Client { public static int m(int i) { return i; } }",
            "class Tried { static int m(int i) { return vendor.Client.m(i); } }");
    FollowedCode opaque = new FollowedCode(false, List.of("vendor"));
    try (ClassPath all = ClassPath.open(List.of(classes), ClassOverlay.NONE);
        ClassPath part = ClassPath.open(List.of(classes), ClassOverlay.NONE, opaque)) {
      assertThat(OutsideWorld.isReachedFrom(all, all.load("Tried").methods("m").get(0))).isFalse();
      assertThat(OutsideWorld.isReachedFrom(part, part.load("Tried").methods("m").get(0))).isTrue();
    }
  }

  private static boolean isReached(String body) throws Exception {
    Path classes =
        JavaSources.compile(
            "import java.util.*;\n"
                + "public class Tried {\n"
                + "  static Object m(String text) throws Exception { "
                + body
                + " }\n"
                + "  static void wipe(String t) { new java.io.File(t).delete(); }\n"
                + "  static void indirect(String t) { Runnable r = () -> wipe(t); r.run(); }\n"
                + "  static class Deleting { void run(String t) { new java.io.File(t).delete(); }"
                + " }\n"
                + "  static class Within { int through(String t) { wipe(t); return 1; } }\n"
                + "  static class Deeper extends Deleting {}\n"
                + "  interface Wiping { default int wipe(String t) { return new"
                + " java.io.File(t).delete() ? 1 : 0; } }\n"
                + "  static class Wiper implements Wiping {}\n"
                + "}\n");
    try (ClassPath classPath = ClassPath.open(List.of(classes), ClassOverlay.NONE)) {
      JavaClass tried = classPath.load("Tried");
      return OutsideWorld.isReachedFrom(classPath, tried.methods("m").get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return new java.io.File(text).delete();",
        "java.nio.file.Files.delete(java.nio.file.Path.of(text)); return 1;",
        "return new java.net.URL(text).openStream();",
        "return Runtime.getRuntime().exec(text);",
        "return new ProcessBuilder(text).start();",
        "new Deleting().run(text); return 1;",
        "wipe(text); return 1;",
        "indirect(text); return 1;",
        "java.util.function.Consumer<String> c = Tried::wipe; c.accept(text); return 1;",
        "return new Within().through(text);",
        "new Deeper().run(text); return 1;",
        "return new Wiper().wipe(text);",
        "java.util.function.Function<String, Object> f = java.io.File::new; return f.apply(text);",
        "return System.getenv(text);",
        "return java.time.LocalDate.now();",
        "return new Random().nextInt();",
        "new Thread(() -> {}).start(); return 1;",
        "return Locale.getDefault();",
        "return Class.forName(text).getMethods()[0].invoke(null);"
      })
  void reached(String body) throws Exception {
    assertThat(isReached(body)).isTrue();
  }

  @Test
  void whatIsDecodedHasCodeToo() throws Exception {
    Path classes =
        JavaSources.compile(
            "import java.util.List;\n"
                + "public class Decoding { static int m(List<Part> all) { return all.size(); } }\n"
                + "record Part(String t) { Part { new java.io.File(t).delete(); } }\n");
    try (ClassPath classPath = ClassPath.open(List.of(classes), ClassOverlay.NONE)) {
      JavaClass decoding = classPath.load("Decoding");
      assertThat(OutsideWorld.isReachedFrom(classPath, decoding.methods("m").get(0))).isTrue();
    }
  }

  @Test
  void ofAReceiverTheConstructorsCountAndWhatAssignsItsFields() throws Exception {
    Path classes =
        JavaSources.compile(
            "public class Made { int n; void set(int n) { this.n = n; new"
                + " java.io.File(\"\").delete(); }\n"
                + "  int m() { return 1; } static int s() { return 1; } }\n");
    try (ClassPath classPath = ClassPath.open(List.of(classes), ClassOverlay.NONE)) {
      JavaClass made = classPath.load("Made");
      assertThat(OutsideWorld.isReachedFrom(classPath, made.methods("m").get(0))).isTrue();
      assertThat(OutsideWorld.isReachedFrom(classPath, made.methods("s").get(0))).isFalse();
    }
  }

  @Test
  void whatAnotherClassThatIsASubclassInheritsCounts() throws Exception {
    Path classes =
        JavaSources.compile(
            "public class Above { void wipe() { new java.io.File(\"\").delete(); }\n"
                + "  static void m() { new Below().wipe(); } static class Below extends Above {}"
                + " }\n");
    try (ClassPath classPath = ClassPath.open(List.of(classes), ClassOverlay.NONE)) {
      JavaClass above = classPath.load("Above");
      assertThat(OutsideWorld.isReachedFrom(classPath, above.methods("m").get(0))).isTrue();
    }
  }

  @Test
  void notReached() throws Exception {
    assertThat(
            isReached(
                "return List.of(text.trim(), Map.of(text, 1)).hashCode() + 1 / text.length();"))
        .isFalse();
  }
}
