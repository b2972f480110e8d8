package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;

/** {@code ObjectReader} of Jackson 2: a mapper and a type that it decodes into. */
public final class ReaderSummaries implements SummaryProvider {
  private static final String DATABIND = "com/fasterxml/jackson/databind/";
  private static final String MAPPER = DATABIND + "ObjectMapper";
  private static final String READER = DATABIND + "ObjectReader";
  private static final String NODE = DATABIND + "JsonNode";
  private static final String STRING = "Ljava/lang/String;";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String CLASS = "Ljava/lang/Class;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    all.put(
        MAPPER + ".reader()L" + READER + ";",
        call -> MapperSummaries.known(call, c -> made(c, Optional.empty())));
    for (String said : MapperSummaries.SAID) {
      String reader = said + ")L" + READER + ";";
      all.put(
          MAPPER + ".readerFor(" + reader,
          call -> MapperSummaries.known(call, c -> into(c, type -> type)));
      all.put(READER + ".forType(" + reader, call -> known(call, c -> into(c, type -> type)));
    }
    putOfClass(all, "List", type -> new JavaType.Of("java/util/List", List.of(type)));
    putOfClass(
        all,
        "Map",
        type ->
            new JavaType.Of(
                "java/util/Map", List.of(new JavaType.Of("java/lang/String", List.of()), type)));
    putOfClass(all, "Array", JavaType.ArrayOf::new);
    all.put(
        READER + ".readValue(" + STRING + ")" + OBJECT,
        call ->
            known(
                call,
                c ->
                    MapperSummaries.decoded(
                        c, at -> of(at).flatMap(ReaderSummaries.OfReader::type))));
    all.put(
        READER + ".readValue(" + STRING + CLASS + ")" + OBJECT,
        call ->
            known(call, c -> MapperSummaries.decoded(c, at -> SaidTypes.by(at, at.reference(2)))));
    all.put(
        READER + ".readTree(" + STRING + ")L" + NODE + ";",
        call -> known(call, TreeSummaries::readTree));
    return all;
  }

  private static void putOfClass(
      Map<String, Summary> all, String name, UnaryOperator<JavaType> made) {
    all.put(
        MAPPER + ".readerFor" + name + "Of(" + CLASS + ")L" + READER + ";",
        call -> MapperSummaries.known(call, c -> into(c, made)));
  }

  private static List<Successor> into(Call call, UnaryOperator<JavaType> made) {
    return SaidTypes.by(call, call.reference(1))
        .map(type -> made(call, Optional.of(made.apply(type))))
        .orElseGet(() -> call.stuck("which type " + call.method() + " is about is not known"));
  }

  private static List<Successor> made(Call call, Optional<JavaType> type) {
    return call.returnsNew(
        new HeapObject.Instance(
            READER, HashTreePMap.empty(), new OfReader(MapperSummaries.isStandard(call), type)));
  }

  private static List<Successor> known(Call call, Summary then) {
    return of(call).isPresent()
        ? then.apply(call)
        : call.stuck("how an ObjectReader decodes is not known");
  }

  private static Optional<OfReader> of(Call call) {
    return call.state().memory().object(call.reference(0).object())
                instanceof HeapObject.Instance reader
            && reader.arbitrary() instanceof OfReader made
        ? Optional.of(made)
        : Optional.empty();
  }

  /**
   * What is in a reader that is followed. It never changes.
   *
   * @param isStandard whether nobody has set up the mapper that made it
   * @param type what it decodes into, where that is said
   */
  record OfReader(boolean isStandard, Optional<JavaType> type) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException("what an ObjectReader has in " + name + " is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }
}
