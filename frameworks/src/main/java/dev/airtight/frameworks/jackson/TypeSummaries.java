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
 * {@code TypeFactory} of Jackson 2, which says by objects what tokens say by their classes. Only
 * such types are followed as it makes of any mapper, and takes without an objection.
 */
public final class TypeSummaries implements SummaryProvider {
  private static final String DATABIND = "com/fasterxml/jackson/databind/";
  private static final String MAPPER = DATABIND + "ObjectMapper";
  private static final String TYPE = DATABIND + "JavaType";
  private static final String TYPES = DATABIND + "type/";
  private static final String FACTORY = TYPES + "TypeFactory";
  private static final String CLASS = "Ljava/lang/Class;";
  private static final String TOKEN = "Lcom/fasterxml/jackson/core/type/TypeReference;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    all.put(
        MAPPER + ".getTypeFactory()L" + FACTORY + ";",
        call -> MapperSummaries.known(call, TypeSummaries::factory));
    all.put(FACTORY + ".defaultInstance()L" + FACTORY + ";", TypeSummaries::factory);
    for (String said : List.of("Ljava/lang/reflect/Type;", TOKEN)) {
      all.put(
          MAPPER + ".constructType(" + said + ")L" + TYPE + ";",
          call -> MapperSummaries.known(call, c -> made(c, TYPE, said(c, 1))));
      put(all, "constructType(" + said, TYPE, call -> said(call, 1));
    }
    for (String said : List.of(CLASS, "L" + TYPE + ";")) {
      String collection = TYPES + "CollectionType";
      put(
          all,
          "constructCollectionType(" + CLASS + said,
          collection,
          call -> of(call, "java/util/Collection", 1));
      put(
          all,
          "constructMapType(" + CLASS + said + said,
          TYPES + "MapType",
          call -> of(call, "java/util/Map", 2));
      put(all, "constructParametricType(" + CLASS + "[" + said, TYPE, TypeSummaries::parametric);
    }
    return all;
  }

  /** Which type a call makes; empty where that is not known. */
  @FunctionalInterface
  private interface Making {
    Optional<JavaType> type(Call call);
  }

  private static void put(Map<String, Summary> all, String method, String result, Making making) {
    all.put(
        FACTORY + "." + method + ")L" + result + ";",
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

  private static List<Successor> factory(Call call) {
    return call.returnsNew(new HeapObject.Instance(FACTORY, HashTreePMap.empty(), new OfFactory()));
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
