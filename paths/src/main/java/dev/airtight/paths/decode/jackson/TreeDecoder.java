package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Jackson makes of JSON where a node of a tree is asked for. */
final class TreeDecoder {
  private static final JavaShape TEXT = new JavaShape.Text();

  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;
  private final TreeValues parts;

  /** In what stands for any text, what no more is said of may be any tree. */
  private final boolean isOfAnyText;

  TreeDecoder(
      Machine machine, Contract contract, StructureDecoder structures, OutputValues values) {
    this.parts = new TreeValues(machine, contract, values);
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
    this.isOfAnyText = AnyOutput.is(contract);
  }

  /** A node; null where there is no value. */
  Input make(
      State state,
      SymbolicJson json,
      OutputPlace place,
      JavaShape.Tree shape,
      DecodingFindings findings) {
    if (json instanceof SymbolicJson.NullOr orNull) {
      return orNull(state, orNull, place, shape, findings);
    } else if (json instanceof SymbolicJson.Unexplored) {
      return structures.present(state, json, place, shape, findings);
    }
    TreeNodes nodes = new TreeNodes(machine, shape.classes());
    if (isAny(json)) {
      Input any = new AnyTree(machine, shape.classes(), false).of(state, place.name());
      return any.withValue(any.state(), orAbsent(any, place));
    } else if (json instanceof SymbolicJson.Whole whole) {
      return whole(state, whole, place, nodes);
    } else if (json instanceof SymbolicJson.Decimal decimal) {
      return decimal(state, decimal, place, nodes);
    } else if (json instanceof SymbolicJson.Truth truth) {
      return made(state, nodes.ofTruth(truth.value()), new InputNode.Bool(truth.value()), place);
    }
    // What is inside of a node is there, whether or not the node is.
    OutputPlace inside =
        new OutputPlace(
            place.name(),
            place.there(),
            place.expected(),
            terms.bool(false),
            place.isAnyText(),
            place.inside());
    if (json instanceof SymbolicJson.Text || json instanceof SymbolicJson.EnumMember) {
      Input text = structures.present(state, json, inside, TEXT, findings);
      return made(text.state(), nodes.ofText((Reference) text.value()), text.node(), place);
    }
    boolean isList = json instanceof SymbolicJson.ListOf;
    Input children =
        structures.present(state, json, inside, isList ? shape.list() : shape.map(), findings);
    return made(
        children.state(),
        nodes.container(
            isList ? shape.classes().array() : shape.classes().object(),
            (Reference) children.value(),
            part(json, place)),
        children.node(),
        place);
  }

  /** What stands for any text says less of its parts than it seems to. */
  private Optional<TreeNodes.Part> part(SymbolicJson json, OutputPlace place) {
    return isOfAnyText
        ? Optional.empty()
        : Optional.of((state, settings, into) -> parts.decoded(state, json, place, settings, into));
  }

  private boolean isAny(SymbolicJson json) {
    return isOfAnyText
        && json instanceof SymbolicJson.RecordOf record
        && AnyOutput.isObject(record.definition());
  }

  private Reference orAbsent(Input made, OutputPlace place) {
    return new Reference(place.missing(), ((Reference) made.value()).object());
  }

  private Input made(State state, HeapObject node, InputNode shown, OutputPlace place) {
    int identity = machine.freshIdentity();
    return new Input(
        state.withObject(identity, node), new Reference(place.missing(), identity), shown);
  }

  /** JSON null is a node of its own, but only where any node is asked for. */
  private Input orNull(
      State state,
      SymbolicJson.NullOr json,
      OutputPlace place,
      JavaShape.Tree shape,
      DecodingFindings findings) {
    OutputPlace there =
        shape.isAny()
            ? new OutputPlace(
                place.name(),
                terms.and(place.there(), terms.not(json.isNull())),
                place.expected(),
                place.missing(),
                place.isAnyText(),
                place.inside())
            : place.orNull(json.isNull(), terms);
    Input base = make(state, json.base(), there, shape, findings);
    InputNode node = new InputNode.Nullable(json.isNull(), base.node());
    if (!shape.isAny()) {
      return new Input(base.state(), base.value(), node);
    }
    int held = ((Reference) base.value()).object();
    TreeNodes nodes = new TreeNodes(machine, shape.classes());
    HeapObject later = nodes.later((s, object) -> orNull(nodes, s, object, json.isNull(), held));
    return made(base.state(), later, node, place);
  }

  private List<State> orNull(TreeNodes nodes, State state, int object, BoolTerm isNull, int base) {
    List<State> all = new ArrayList<>();
    state.assume(isNull).map(s -> s.refined(object, nodes.ofNull())).ifPresent(all::add);
    state
        .assume(terms.not(isNull))
        .ifPresent(
            s -> {
              for (State known : machine.force(s, base)) {
                // Nobody else has it.
                all.add(known.refined(object, known.memory().object(base)));
              }
            });
    return all;
  }

  private Input whole(State state, SymbolicJson.Whole json, OutputPlace place, TreeNodes nodes) {
    HeapObject later = nodes.later((s, object) -> nodes.ofInteger(s, object, json.value()));
    return made(
        state.withAssumption(new Assumption.PlainIntegers(true)),
        later,
        new InputNode.Whole(json.value()),
        place);
  }

  /** A decimal without a fraction may be written like an integer, and is one then. */
  private Input decimal(
      State state, SymbolicJson.Decimal json, OutputPlace place, TreeNodes nodes) {
    HeapObject later =
        nodes.later(
            (s, object) -> {
              List<State> all = new ArrayList<>();
              all.add(
                  s.refined(
                      object,
                      nodes.ofDouble(
                          new FloatingNumbers(terms)
                              .nearest(FloatingType.DOUBLE, json.value(), place.name()))));
              IntTerm integer = terms.freshInt(place.name() + " as an integer", Interval.ALL);
              s.assume(terms.realEqual(terms.ofInt(integer), json.value()))
                  .ifPresent(same -> all.addAll(nodes.ofInteger(same, object, integer)));
              return all;
            });
    return made(state, later, new InputNode.Decimal(json.value()), place);
  }
}
