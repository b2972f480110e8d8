package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.decoding.DecoderComparison;
import dev.airtight.paths.testing.decoding.SymbolicDecoding;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes compiled for a test: as the rules see them, and as the real Jackson decodes into them.
 */
final class RealJackson {
  final Path classes;
  final Hierarchy hierarchy;
  final JavaShapes shapes;
  private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
  private final ClassLoader loader;

  RealJackson(String... sources) {
    this(List.of("-g"), sources);
  }

  /** Compiled with the given options. */
  RealJackson(List<String> options, String... sources) {
    classes = JavaSources.compile(options, sources);
    hierarchy = new Hierarchy(ClassPath.open(List.of(classes), ClassOverlay.NONE));
    shapes = new JavaShapes(hierarchy, JacksonProfile.SETTINGS);
    try {
      loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
      // Classes that are deduced are looked up by their names.
      mapper.setTypeFactory(mapper.getTypeFactory().withClassLoader(loader));
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The contract of a test. */
  static Contract contract(String text) {
    CheckResult result = ContractLoader.loadText("test.contract", text);
    assertThat(result.diagnostics()).isEmpty();
    return result.contract();
  }

  /**
   * That outputs of a type of the contract are decoded symbolically into what the real one makes of
   * them.
   */
  void compare(Contract contract, String typeName, String className, int outputs)
      throws ReflectiveOperationException {
    Type type = new Type.Named(typeName, contract.types().get(typeName).clause());
    SymbolicDecoding symbolic =
        new SymbolicDecoding(
            hierarchy,
            new JacksonRules(hierarchy, JacksonProfile.SETTINGS),
            contract,
            type,
            new JavaType.Of(className, List.of()));
    new DecoderComparison(symbolic, json -> decode(className.replace('/', '.'), json))
        .compare(contract, type, className.hashCode(), outputs);
  }

  JavaShape shape(String className) {
    return shapes.of(new JavaType.Of(className, List.of()));
  }

  Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, loader);
  }

  /** The decoded object, or the exception that decoding threw. */
  Object decode(String className, String json) {
    try {
      return mapper.readValue(json, load(className));
    } catch (JsonProcessingException refused) {
      return refused;
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
