package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.jackson.AnyTree;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code readTree} of Jackson 2, and what its nodes ask of Jackson's core. */
public final class TreeSummaries implements SummaryProvider {
  private static final String PACKAGE = "com/fasterxml/jackson/";
  private static final String MAPPER = PACKAGE + "databind/ObjectMapper";
  private static final String NODE = PACKAGE + "databind/JsonNode";

  /** Those that are made of nothing, or of which some are made in advance. */
  private static final List<String> NODES =
      Stream.of(
              "JsonNodeType",
              "MissingNode",
              "NullNode",
              "BooleanNode",
              "TextNode",
              "IntNode",
              "BigIntegerNode",
              "JsonNodeFactory")
          .map(node -> PACKAGE + "databind/node/" + node)
          .toList();

  private static final JavaType TREE = new JavaType.Of(NODE, List.of());
  private static final String REFUSED = PACKAGE + "core/JsonProcessingException";
  private static final String STRING = "Ljava/lang/String;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    all.put(
        MAPPER + ".readTree(" + STRING + ")L" + NODE + ";",
        call -> MapperSummaries.known(call, TreeSummaries::readTree));
    String numbers = PACKAGE + "core/io/NumberOutput.toString(";
    all.put(numbers + "I)" + STRING, call -> written(call, TypeDescriptor.INT));
    all.put(numbers + "J)" + STRING, call -> written(call, TypeDescriptor.LONG));
    all.put(numbers + "D)" + STRING, TreeSummaries::someText);
    all.put(numbers + "DZ)" + STRING, TreeSummaries::someText);
    // A text that is no number stands for the default.
    String parsed = PACKAGE + "core/io/NumberInput.parseAs";
    all.put(parsed + "Int(" + STRING + "I)I", TreeSummaries::someInt);
    all.put(parsed + "Long(" + STRING + "J)J", TreeSummaries::someLong);
    all.put(parsed + "Double(" + STRING + "D)D", call -> call.returns(DoubleValue.ANY));
    all.put(parsed + "Double(" + STRING + "DZ)D", call -> call.returns(DoubleValue.ANY));
    return all;
  }

  private static List<Successor> written(Call call, TypeDescriptor type) {
    return call.machine()
        .toText(call.state(), call.arguments().get(0), type, (s, t) -> call.in(s).returnsText(t));
  }

  private static List<Successor> someInt(Call call) {
    return call.returnsInt(call.terms().freshInt("a number", Interval.INT));
  }

  private static List<Successor> someLong(Call call) {
    return call.returnsLong(call.terms().freshInt("a number", Interval.LONG));
  }

  private static List<Successor> someText(Call call) {
    return call.returnsText(call.terms().freshText("a number as a text"));
  }

  /** The tree of the text that the first argument is. */
  static List<Successor> readTree(Call call) {
    return readTree(call, true);
  }

  /** Whether what is asked for is any tree. */
  static boolean isTree(JavaType type) {
    return type.equals(TREE);
  }

  /** As {@code readTree}, but that a text with nothing in it is refused. */
  static List<Successor> readNode(Call call) {
    return readTree(call, false);
  }

  private static List<Successor> readTree(Call call, boolean mayBeMissing) {
    return call.whenPresent(
        1,
        absent -> DecodingSummary.thrownWithMessage(absent, "java/lang/IllegalArgumentException"),
        (present, object) ->
            object instanceof HeapObject.Text said
                ? initialised(present, said.text(), mayBeMissing)
                : present.stuck("a text that is no String is decoded"));
  }

  /** Its nodes are initialised as if one of each kind had been there: nobody can notice it. */
  private static List<Successor> initialised(Call call, TextTerm text, boolean mayBeMissing) {
    List<State> states = List.of(call.state());
    for (String node : NODES) {
      states = states.stream().flatMap(s -> call.machine().initialise(s, node).stream()).toList();
    }
    return states.stream().flatMap(s -> read(call.in(s), text, mayBeMissing).stream()).toList();
  }

  private static List<Successor> read(Call call, TextTerm text, boolean mayBeMissing) {
    if (call.state().inputs().dialogue().reads().containsKey(text)) {
      return call.stuck("what comes of a text that is decoded twice is not followed");
    }
    if (call.machine().models().isPromised(text)) {
      return promised(call, text);
    }
    List<Successor> ends = new ArrayList<>();
    BoolTerm isBlank = call.terms().inLanguage(text, blank());
    if (mayBeMissing) {
      call.state().assume(isBlank).ifPresent(s -> ends.addAll(missing(call.in(s))));
    }
    if (mayBeMissing && !MapperSummaries.isStandard(call)) {
      // With comments allowed, other texts are empty documents, too.
      ends.addAll(missing(call));
    }
    call.state()
        .assume(call.terms().not(isBlank))
        .ifPresent(s -> ends.addAll(readable(call.in(s), text)));
    // So that something is seen to be refused.
    call.state()
        .assume(call.terms().textEqual(text, call.terms().text("{")))
        .ifPresent(s -> ends.addAll(DecodingSummary.thrown(call.in(s), REFUSED)));
    ends.addAll(DecodingSummary.thrown(call, REFUSED));
    return ends;
  }

  /** An output is no blank text, and one tree comes of it. */
  private static List<Successor> promised(Call call, TextTerm text) {
    ModelAnswers.Reading reading =
        new ModelAnswers.Reading(
            new JacksonCalls(),
            "jackson",
            TREE,
            List.of(REFUSED),
            text,
            call.method().name() + "()",
            MapperSummaries.isStandard(call));
    return DecodingSummary.ends(call, reading);
  }

  private static Language blank() {
    return Language.unitsOf(UnitSet.anyOf(" \t\n\r"));
  }

  private static List<Successor> missing(Call call) {
    return call.returnsNew(TreeNodes.missing());
  }

  private static List<Successor> readable(Call call, TextTerm text) {
    Input tree =
        new AnyTree(call.machine(), MapperSummaries.isStandard(call)).of(call.state(), "tree");
    State before = tree.state();
    int depth = call.state().knowledge().depth();
    Dialogue.Read read =
        new Dialogue.Read(
            tree.node(),
            Optional.of(tree.value()),
            TREE,
            Dialogue.Ending.DECODED,
            depth,
            before.knowledge().depth(),
            Optional.empty());
    State noted =
        before.withInputs(before.inputs().withDialogue(said -> said.withRead(text, read)));
    return call.in(noted).returns(tree.value());
  }
}
