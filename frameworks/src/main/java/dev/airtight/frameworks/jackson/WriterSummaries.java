package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.jackson.TreeClasses;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/**
 * JSON that Jackson writes: of any object what its getters say, or nothing as they throw; of a
 * tree, a text that begins and ends as JSON does.
 */
public final class WriterSummaries implements SummaryProvider {
  private static final String STRING = "Ljava/lang/String;";
  private static final String WRITE = ".writeValueAsString(Ljava/lang/Object;)" + STRING;
  private static final String BYTES = ".writeValueAsBytes(Ljava/lang/Object;)[B";

  /** Trees that are nested deeper than those that are read are refused. */
  private static final Assumption LEVELS =
      new Assumption.DecoderLimits("Jackson's StreamWriteConstraints (1000 levels)");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (JacksonVersion version : JacksonVersion.values()) {
      put(all, version);
    }
    return all;
  }

  private static void put(Map<String, Summary> all, JacksonVersion version) {
    Mappers mappers = new Mappers(version);
    String writer = version.named("databind/ObjectWriter");
    TreeClasses trees = version.trees();
    all.put(
        version.mapper() + WRITE,
        call -> mappers.known(call, c -> written(c, 1, trees, version.refused())));
    all.put(
        version.mapper() + BYTES, call -> mappers.known(call, c -> bytes(c, version.refused())));
    all.put(writer + BYTES, call -> known(call, c -> bytes(c, version.refused())));
    for (String made : List.of("writer", "writerWithDefaultPrettyPrinter")) {
      all.put(
          version.mapper() + "." + made + "()L" + writer + ";",
          call ->
              mappers.known(
                  call,
                  c ->
                      c.returnsNew(
                          new HeapObject.Instance(writer, HashTreePMap.empty(), new OfWriter()))));
    }
    all.put(
        writer + ".withDefaultPrettyPrinter()L" + writer + ";",
        call -> known(call, c -> c.returns(c.arguments().get(0))));
    all.put(writer + WRITE, call -> known(call, c -> written(c, 1, trees, version.refused())));
    boolean isOld = version == JacksonVersion.TWO;
    String nodes = trees.named(isOld ? "InternalNodeMapper" : "InternalNodeSerializer");
    for (String method :
        isOld
            ? List.of("nodeToString", "nodeToPrettyString")
            : List.of("toString", "toPrettyString")) {
      all.put(
          nodes + "." + method + "(L" + trees.named("BaseJsonNode") + ";)" + STRING,
          call -> written(call, 0, trees, "java/lang/RuntimeException"));
    }
  }

  private static List<Successor> known(Call call, Summary then) {
    return call.state().memory().object(call.reference(0).object())
                instanceof HeapObject.Instance writer
            && writer.arbitrary() instanceof OfWriter
        ? then.apply(call)
        : call.stuck("how an ObjectWriter writes is not known");
  }

  private static List<Successor> written(
      Call call, int argument, TreeClasses trees, String refusal) {
    Reference value = call.reference(argument);
    boolean isTree =
        value.isNull().isFalse() && new PlainTree(call.state(), trees).isTree(value.object());
    TextTerm text = call.terms().freshText("written JSON");
    if (isTree) {
      State within = call.state().withAssumption(LEVELS);
      return within.assume(call.terms().inLanguage(text, json())).stream()
          .flatMap(state -> call.in(state).returnsText(text).stream())
          .toList();
    }
    Call noted = noted(call, "writeValueAsString");
    List<Successor> ends = new ArrayList<>(DecodingSummary.thrown(noted, refusal));
    ends.addAll(noted.returnsText(text));
    return ends;
  }

  private static Call noted(Call call, String method) {
    return call.in(
        call.state()
            .withAssumption(
                new Assumption.OfUnknownCode("ObjectMapper." + method, Optional.empty())));
  }

  /** Any bytes, or as the getters throw. */
  private static List<Successor> bytes(Call call, String refusal) {
    Call noted = noted(call, "writeValueAsBytes");
    List<Successor> ends = new ArrayList<>(DecodingSummary.thrown(noted, refusal));
    for (CallSource.Given given :
        call.machine()
            .unknownObjects()
            .valuesOf(
                call.machine(),
                noted.state(),
                JavaType.of(TypeDescriptor.ofInternalName("[B")),
                "written JSON")) {
      ends.addAll(call.in(given.state()).returns(given.value()));
    }
    return ends;
  }

  /** Its ends can be seen. */
  private static Language json() {
    Language visible = Language.unit(UnitSet.range('!', '~'));
    return visible.union(visible.concat(Language.all()).concat(visible));
  }

  /** What is in a writer that is followed: nothing that changes whether it writes. */
  private record OfWriter() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException("what an ObjectWriter has in " + name + " is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }
}
