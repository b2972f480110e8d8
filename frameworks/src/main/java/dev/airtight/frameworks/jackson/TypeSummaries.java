package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/**
 * {@code TypeFactory} of Jackson, which says by objects what tokens say by their classes. Only such
 * types are followed as it makes of any mapper, and takes without an objection.
 */
public final class TypeSummaries implements SummaryProvider {
  private static final String CLASS = "Ljava/lang/Class;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (JacksonVersion version : JacksonVersion.values()) {
      putTypes(all, version);
    }
    return all;
  }

  private static void putTypes(Map<String, Summary> all, JacksonVersion version) {
    String types = version.named("databind/type/");
    String type = version.named("databind/JavaType");
    String factory = types + "TypeFactory";
    Mappers mappers = new Mappers(version);
    all.put(
        version.mapper() + ".getTypeFactory()L" + factory + ";",
        call -> mappers.known(call, c -> factory(c, factory)));
    String ofAll = version == JacksonVersion.TWO ? "defaultInstance" : "createDefaultInstance";
    all.put(factory + "." + ofAll + "()L" + factory + ";", call -> factory(call, factory));
    for (String said :
        List.of("Ljava/lang/reflect/Type;", "L" + version.named("core/type/TypeReference") + ";")) {
      all.put(
          version.mapper() + ".constructType(" + said + ")L" + type + ";",
          call -> mappers.known(call, c -> made(c, type, said(c, 1))));
      put(all, factory + ".constructType(" + said, type, call -> said(call, 1));
    }
    for (String said : List.of(CLASS, "L" + type + ";")) {
      put(
          all,
          factory + ".constructCollectionType(" + CLASS + said,
          types + "CollectionType",
          call -> of(call, "java/util/Collection", 1));
      put(
          all,
          factory + ".constructMapType(" + CLASS + said + said,
          types + "MapType",
          call -> of(call, "java/util/Map", 2));
      put(
          all,
          factory + ".constructParametricType(" + CLASS + "[" + said,
          type,
          TypeSummaries::parametric);
    }
  }

  /** Which type a call makes; empty where that is not known. */
  @FunctionalInterface
  private interface Making {
    Optional<JavaType> type(Call call);
  }

  private static void put(Map<String, Summary> all, String method, String result, Making making) {
    all.put(
        method + ")L" + result + ";",
        call ->
            call.state().memory().object(call.reference(0).object())
                        instanceof HeapObject.Instance factory
                    && factory.arbitrary() instanceof OfFactory
                ? made(call, result, making.type(call))
                : call.stuck("how a TypeFactory makes types is not known"));
  }

  private static List<Successor> made(Call call, String className, Optional<JavaType> type) {
    return type.map(known -> call.returnsNew(SaidTypes.object(className, known)))
        .orElseGet(() -> call.stuck("which type " + call.method() + " makes is not known"));
  }

  private static List<Successor> factory(Call call, String className) {
    return call.returnsNew(
        new HeapObject.Instance(className, HashTreePMap.empty(), new OfFactory()));
  }

  private static Optional<JavaType> said(Call call, int argument) {
    return SaidTypes.by(call, call.arguments().get(argument));
  }

  /**
   * A class with the types that further arguments say.
   *
   * @param kind what it has to be of
   */
  private static Optional<JavaType> of(Call call, String kind, int count) {
    return said(call, 1)
            .filter(
                raw ->
                    raw instanceof JavaType.Of named
                        && call.machine().hierarchy().isSubclass(named.name(), kind))
            .isPresent()
        ? generic(call, call.arguments().subList(2, 2 + count))
        : Optional.empty();
  }

  private static Optional<JavaType> parametric(Call call) {
    return VarArguments.of(call, 2).flatMap(values -> generic(call, values));
  }

  /** Others than as many as a class declares are refused. */
  private static Optional<JavaType> generic(Call call, List<Value> values) {
    List<JavaType> arguments = new ArrayList<>();
    for (Value value : values) {
      Optional<JavaType> type = SaidTypes.by(call, value);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(type.get());
    }
    return said(call, 1)
        .filter(JavaType.Of.class::isInstance)
        .map(JavaType.Of.class::cast)
        .filter(raw -> raw.arguments().isEmpty())
        .filter(raw -> declared(call, raw).typeParameters().size() == arguments.size())
        .map(raw -> new JavaType.Of(raw.name(), arguments));
  }

  private static JavaClass declared(Call call, JavaType.Of raw) {
    return call.machine().classPath().load(raw.name());
  }

  /** What is in a factory that nobody has changed. */
  private record OfFactory() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException("what a TypeFactory has in " + name + " is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }

    @Override
    public boolean mayBeShared() {
      return true;
    }
  }
}
