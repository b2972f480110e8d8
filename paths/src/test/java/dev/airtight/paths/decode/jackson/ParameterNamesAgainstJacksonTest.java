package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which constructor makes an object where Jackson may know the names of parameters. */
class ParameterNamesAgainstJacksonTest {
  private static final RealJackson CLASSES =
      new RealJackson(
          List.of("-parameters"),
          """
          import java.util.*;
          public class Named {
            static class Base {
              private String name = "";
              private int count;
              public void setName(String name) { this.name = name; }
              public void setCount(int count) { this.count = count; }
            }
            public static class Both extends Base {
              public Both() {}
              public Both(String name, int count) { throw new IllegalStateException(); }
            }
            public static class Hidden extends Base {
              private Hidden() {}
              public Hidden(String name, int count) { throw new IllegalStateException(); }
              protected Hidden(int count, String name) { throw new IllegalStateException(); }
            }
            public static class Single extends Base {
              public Single() {}
              public Single(String name) { throw new IllegalStateException(); }
            }
            public static class Alone extends Base {
              public Alone(String name, int count) { throw new IllegalStateException(); }
            }
          }
          """);

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new ParameterNamesModule());

  private static JavaShape shape(String name) throws Exception {
    Path module =
        Path.of(
            ParameterNamesModule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ClassPath classPath = ClassPath.open(List.of(CLASSES.classes, module), ClassOverlay.NONE);
    return new JavaShapes(new Hierarchy(classPath), JacksonProfile.SETTINGS)
        .of(new JavaType.Of("Named$" + name, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"Both", "Hidden"})
  void severalParametersCountForNothingBesideNone(String name) throws Exception {
    assertThat(shape(name)).isInstanceOf(ObjectOf.class);
    for (String json : List.of("{}", "{'name':'x','count':1}", "{'name':'x'}", "{'count':1}")) {
      String text = json.replace('\'', '"');
      assertThat(mapper.readValue(text, CLASSES.load("Named$" + name))).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"Single", "Alone"})
  void othersAreNotFollowed(String name) throws Exception {
    assertThat(shape(name)).isInstanceOf(JavaShape.Unsupported.class);
  }

  @Test
  void namesAreKnownHere() throws ClassNotFoundException {
    Class<?> type = CLASSES.load("Named$Alone");
    assertThatThrownBy(() -> mapper.readValue("{\"name\":\"x\",\"count\":1}", type))
        .isInstanceOf(ValueInstantiationException.class);
  }
}
