package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.jackson.AnyTree;
import dev.airtight.paths.decode.jackson.TreeClasses;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.prompt.SaidText;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How trees are read of texts. */
final class TreeReading {

  /** Nodes that are made of nothing, or of which some are made in advance. */
  private static final List<String> NODES =
      List.of(
          "JsonNodeType",
          "MissingNode",
          "NullNode",
          "BooleanNode",
          "IntNode",
          "BigIntegerNode",
          "JsonNodeFactory");

  /** A number that no {@code BigDecimal} is. */
  private static final String TOO_LARGE = "1e99999999999";

  private final Mappers mappers;
  private final JacksonVersion version;
  private final TreeClasses classes;
  private final JavaType tree;

  TreeReading(Mappers mappers) {
    this.mappers = mappers;
    this.version = mappers.version();
    this.classes = version.trees();
    this.tree = new JavaType.Of(classes.node(), List.of());
  }

  /** The tree of the text that the first argument is. */
  List<Successor> readTree(Call call) {
    return readTree(call, true);
  }

  /** Whether what is asked for is any tree. */
  boolean isTree(JavaType type) {
    return type.equals(tree);
  }

  /** As {@code readTree}, but that a text with nothing in it is refused. */
  List<Successor> readNode(Call call) {
    return readTree(call, false);
  }

  private List<Successor> readTree(Call call, boolean mayBeMissing) {
    return call.whenPresent(
        1,
        absent -> DecodingSummary.thrownWithMessage(absent, "java/lang/IllegalArgumentException"),
        (present, object) ->
            SaidText.of(present, object)
                .map(said -> initialised(present, said, mayBeMissing))
                .orElseGet(() -> present.stuck("a text that is no String is decoded")));
  }

  /** Its nodes are initialised as if one of each kind had been there: nobody can notice it. */
  private List<Successor> initialised(Call call, TextTerm text, boolean mayBeMissing) {
    List<State> states = List.of(call.state());
    List<String> nodes = new ArrayList<>(List.of(classes.text()));
    NODES.forEach(node -> nodes.add(classes.named(node)));
    for (String node : nodes) {
      states = states.stream().flatMap(s -> call.machine().initialise(s, node).stream()).toList();
    }
    return states.stream().flatMap(s -> read(call.in(s), text, mayBeMissing).stream()).toList();
  }

  private List<Successor> read(Call call, TextTerm text, boolean mayBeMissing) {
    if (call.machine().models().isPromised(text)) {
      return promised(call, text);
    }
    Dialogue.@Nullable Read before = call.state().inputs().dialogue().reads().get(text);
    List<Successor> ends = new ArrayList<>();
    BoolTerm isBlank = call.terms().inLanguage(text, blank());
    if (mayBeMissing) {
      call.state().assume(isBlank).ifPresent(s -> ends.addAll(missing(call.in(s))));
    }
    if (mayBeMissing && !mappers.isStandard(call)) {
      // With comments allowed, other texts are empty documents, too.
      ends.addAll(missing(call));
    }
    call.state()
        .assume(call.terms().not(isBlank))
        .ifPresent(s -> ends.addAll(readable(call.in(s), text, before != null)));
    if (before != null && isDecodedAlike(call, before)) {
      return ends;
    }
    // So that something is seen to be refused.
    boolean mayBeTooLarge = mappers.refusals(call, tree).size() > version.refusals().size();
    for (String example : mayBeTooLarge ? List.of("{", TOO_LARGE) : List.of("{")) {
      call.state()
          .assume(call.terms().textEqual(text, call.terms().text(example)))
          .ifPresent(s -> ends.addAll(refused(call.in(s))));
    }
    BoolTerm mayBeRefused = mayBeMissing ? call.terms().not(isBlank) : call.terms().bool(true);
    call.state().assume(mayBeRefused).ifPresent(s -> ends.addAll(refused(call.in(s))));
    return ends;
  }

  /** An output is no blank text, and one tree comes of it. */
  private List<Successor> promised(Call call, TextTerm text) {
    return DecodingSummary.ends(
        call,
        mappers.reading(call, text, tree, mappers.refusals(call, tree), mappers.isStandard(call)));
  }

  private static Language blank() {
    return Language.unitsOf(UnitSet.anyOf(" \t\n\r"));
  }

  private List<Successor> missing(Call call) {
    return call.returnsNew(TreeNodes.missing(classes));
  }

  /** What has been read once is not refused. */
  private boolean isDecodedAlike(Call call, Dialogue.Read before) {
    return mappers.isStandard(call)
        && before.into().equals(tree)
        && before.value().isPresent()
        && before.decoder().equals(Optional.of(version.decoder()));
  }

  /** Of a text that was read before, any tree again: more than there can be. */
  private List<Successor> readable(Call call, TextTerm text, boolean isAgain) {
    Input made =
        new AnyTree(call.machine(), classes, mappers.isStandard(call)).of(call.state(), "tree");
    if (isAgain) {
      return call.in(made.state()).returns(made.value());
    }
    State before = made.state();
    int depth = call.state().knowledge().depth();
    Dialogue.Read read =
        new Dialogue.Read(
            made.node(),
            Optional.of(made.value()),
            tree,
            Dialogue.Ending.DECODED,
            depth,
            before.knowledge().depth(),
            mappers.isStandard(call) ? Optional.of(version.decoder()) : Optional.empty());
    State noted =
        before.withInputs(before.inputs().withDialogue(said -> said.withRead(text, read)));
    return call.in(noted).returns(made.value());
  }

  private List<Successor> refused(Call call) {
    return mappers.refusals(call, tree).stream()
        .flatMap(refusal -> DecodingSummary.thrown(call, refusal).stream())
        .toList();
  }
}
