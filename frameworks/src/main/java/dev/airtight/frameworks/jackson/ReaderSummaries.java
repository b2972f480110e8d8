package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.OfMapper;
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

/** What mappers of Jackson decode, and {@code ObjectReader}s: a mapper and a type. */
public final class ReaderSummaries implements SummaryProvider {
  private static final String STRING = "Ljava/lang/String;";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String CLASS = "Ljava/lang/Class;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (JacksonVersion version : JacksonVersion.values()) {
      new OfVersion(version, new Mappers(version)).put(all);
    }
    return all;
  }

  private record OfVersion(JacksonVersion version, Mappers mappers) {
    private String reader() {
      return version.named("databind/ObjectReader");
    }

    void put(Map<String, Summary> all) {
      String self = ")L" + reader() + ";";
      all.put(
          version.mapper() + ".reader(" + self,
          call -> mappers.known(call, c -> made(c, Optional.empty())));
      for (String said : version.said()) {
        for (String text : List.of(STRING, "[B")) {
          all.put(
              version.mapper() + ".readValue(" + text + said + ")" + OBJECT,
              call -> mappers.known(call, this::decoded));
        }
        all.put(
            version.mapper() + ".readerFor(" + said + self,
            call -> mappers.known(call, c -> into(c, type -> type)));
        all.put(
            reader() + ".forType(" + said + self, call -> known(call, c -> into(c, type -> type)));
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
          reader() + ".readValue(" + STRING + ")" + OBJECT,
          call -> known(call, c -> mappers.decoded(c, at -> of(at).flatMap(OfReader::type))));
      all.put(
          reader() + ".readValue(" + STRING + CLASS + ")" + OBJECT,
          call -> known(call, this::decoded));
      all.put(
          reader() + ".readTree(" + STRING + ")L" + version.trees().node() + ";",
          call -> known(call, new TreeReading(mappers)::readTree));
    }

    private List<Successor> decoded(Call call) {
      return mappers.decoded(call, at -> SaidTypes.by(at, at.reference(2)));
    }

    private void putOfClass(Map<String, Summary> all, String name, UnaryOperator<JavaType> made) {
      all.put(
          version.mapper() + ".readerFor" + name + "Of(" + CLASS + ")L" + reader() + ";",
          call -> mappers.known(call, c -> into(c, made)));
    }

    private List<Successor> into(Call call, UnaryOperator<JavaType> made) {
      return SaidTypes.by(call, call.reference(1))
          .map(type -> made(call, Optional.of(made.apply(type))))
          .orElseGet(() -> call.stuck("which type " + call.method() + " is about is not known"));
    }

    private List<Successor> made(Call call, Optional<JavaType> type) {
      return call.returnsNew(
          new HeapObject.Instance(
              reader(), HashTreePMap.empty(), new OfReader(mappers.in(call), type)));
    }
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
   * @param mapper what is in the mapper that made it
   * @param type what it decodes into, where that is said
   */
  record OfReader(OfMapper mapper, Optional<JavaType> type) implements FieldSource {
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
