package dev.airtight.paths.code.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDigestTest {
  private static final String SOURCE =
      """
      @Deprecated class Some<T> {
        int field;
        int first(int a) { return a; }
        long second(String text) throws Exception { return text.length() + 5L; }
        static { System.out.println(); }
      }
      """;

  @TempDir Path folder;

  private ClassDigest digest(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Some.java"), source);
    List<String> arguments =
        new ArrayList<>(List.of("-g", "-nowarn", "-d", folder.toString(), file.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(status).isZero();
    return ClassDigest.of(Files.readAllBytes(folder.resolve("Some.class"))).orElseThrow();
  }

  @Test
  void theCodeOfAMethodIsItsOwn() throws IOException {
    ClassDigest before = digest(SOURCE);
    assertThat(before.code())
        .containsOnlyKeys("<init>()V", "first(I)I", "second(Ljava/lang/String;)J", "<clinit>()V");
    // Other constants, which move those of the other methods.
    ClassDigest after = digest(SOURCE.replace("return a;", "return a + \"x\".hashCode() * 99999;"));
    assertThat(after.declaration()).isEqualTo(before.declaration());
    assertThat(after.code().get("first(I)I")).isNotEqualTo(before.code().get("first(I)I"));
    for (String other : List.of("<init>()V", "second(Ljava/lang/String;)J", "<clinit>()V")) {
      assertThat(after.code().get(other)).as(other).isEqualTo(before.code().get(other));
    }
  }

  @Test
  void whateverElseChangesIsOfTheDeclaration() throws IOException {
    ClassDigest before = digest(SOURCE);
    for (String changed :
        List.of(
            SOURCE.replace("int field", "long field"),
            SOURCE.replace("int field", "public int field"),
            SOURCE.replace("int field", "@Deprecated int field"),
            SOURCE.replace("<T>", "<T extends Number>"),
            SOURCE.replace("@Deprecated class", "class"),
            SOURCE.replace("class Some<T>", "class Some<T> implements java.io.Serializable"),
            SOURCE.replace("int first", "private int first"),
            SOURCE.replace(" throws Exception", ""),
            SOURCE.replace("int first", "@Deprecated int first"))) {
      assertThat(digest(changed).declaration()).as(changed).isNotEqualTo(before.declaration());
    }
  }

  @Test
  void linesAndNamesOfVariablesAreOfTheCode() throws IOException {
    ClassDigest before = digest(SOURCE);
    assertThat(digest(SOURCE.replace("int first", "\nint first")).code().get("first(I)I"))
        .isNotEqualTo(before.code().get("first(I)I"));
    assertThat(
            digest(SOURCE.replace("first(int a) { return a;", "first(int b) { return b;"))
                .code()
                .get("first(I)I"))
        .isNotEqualTo(before.code().get("first(I)I"));
  }

  @Test
  void whatIsNoClassFileHasNone() {
    assertThat(ClassDigest.of(new byte[0])).isEmpty();
    assertThat(ClassDigest.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})).isEmpty();
  }
}
