package dev.airtight.paths.code.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.testing.JavaSources;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureParserTest {

  @Test
  void readsParametersAsWritten() {
    var directory =
        JavaSources.compile(
            """
            import java.util.*;
            public class Generic<T> {
              static <E extends Comparable<E>, F> void all(
                  List<String> a, Map<String, ? extends Number> b, E c, F d, int[] e, List<?> f,
                  Map.Entry<String, List<Integer>[]> g, Set<? super String> h, long i) {}
              void own(T t, List<T> list) {}
            }
            """);
    JavaClass loaded = ClassPath.open(List.of(directory), name -> null).load("Generic");
    assertThat(types(loaded, "all"))
        .containsExactly(
            "java.util.List<java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.Number>",
            "java.lang.Comparable<java.lang.Object>",
            "java.lang.Object",
            "int[]",
            "java.util.List<java.lang.Object>",
            "java.util.Map$Entry<java.lang.String, java.util.List<java.lang.Integer>[]>",
            "java.util.Set<java.lang.Object>",
            "long");
    assertThat(types(loaded, "own"))
        .containsExactly("java.lang.Object", "java.util.List<java.lang.Object>");
  }

  private static List<String> types(JavaClass loaded, String method) {
    return loaded.methods(method).get(0).genericParameters().stream()
        .map(JavaType::toString)
        .toList();
  }
}
