package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jackson makes of JSON arrays. */
final class SequenceDecoder {
  /** A text has fewer than 2^31 units, and each element takes two of them at least. */
  private static final int LARGEST = 1 << 30;

  private static final String OBJECTS = "[Ljava/lang/Object;";
  private static final String ARRAY_LIST = "java/util/ArrayList";
  private static final String SET = "java/util/Set";

  private final Machine machine;
  private final Contract contract;
  private final Terms terms;
  private final StructureDecoder structures;
  private final ScalarDecoder scalars;
  private final OutputValues values;
  private final MayRefuse mayRefuse;
  private final InputLists lists;

  SequenceDecoder(
      Machine machine,
      Contract contract,
      StructureDecoder structures,
      ScalarDecoder scalars,
      OutputValues values,
      MayRefuse mayRefuse) {
    this.machine = machine;
    this.contract = contract;
    this.terms = machine.terms();
    this.structures = structures;
    this.scalars = scalars;
    this.values = values;
    this.mayRefuse = mayRefuse;
    this.lists = new InputLists(machine);
  }

  Conformance conformance() {
    return values.conformance();
  }

  /**
   * A list of an output and what its elements become.
   *
   * @param element null where nothing takes them
   */
  private final class Elements implements InputLists.ElementMaker {
    private final SymbolicJson.ListOf json;
    private final @Nullable JavaShape element;
    private final OutputPlace place;
    private int sequence = -1;

    Elements(SymbolicJson.ListOf json, @Nullable JavaShape element, OutputPlace list) {
      this.json = json;
      this.element = element;
      this.place = list.element(json.type(), terms);
    }

    @Override
    public List<Input> make(State state, IntTerm index) {
      DecodingFindings findings = new DecodingFindings(terms);
      return any(state, findings).stream()
          .flatMap(
              made ->
                  findings.success(made.state()).map(s -> made.withValue(s, made.value())).stream())
          .toList();
    }

    /** Any element of the list that is not yet among those made on this path. */
    Optional<Input> any(State state, DecodingFindings findings) {
      SymbolicJson member = values.fresh(json.type().element(), place.name());
      return values
          .assume(state, json.type().element(), member, place.there())
          .flatMap(s -> conformance().assumeMember(s, json, member))
          .flatMap(s -> conformance().assumeUnique(s, json, sequence, member))
          .map(
              s -> {
                Input made = structures.make(s, member, place, element, findings);
                conformance().parts().note(made.node(), member);
                return made;
              });
    }
  }

  Input list(
      State before,
      SymbolicJson.ListOf json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    State state = before.learn(terms.lessOrEqual(json.size(), terms.constant(LARGEST)));
    if (!(shape instanceof JavaShape.Sequence into)) {
      throw ScalarDecoder.unsupported(place, "a list");
    }
    JavaShape element = structures.shape(into.element());
    Elements elements = new Elements(json, element, place);
    boolean isSet =
        into.className().equals(SET)
            && SetElements.areComparedUnnoticed(element)
            && SetElements.mayBeLeftOut(contract, json.type());
    boolean isFollowed = isSet || into.className().equals(ARRAY_LIST) || into.isArray();
    Input made = collection(state, json, into, isSet, elements, place);
    InputNode.Sequence node = (InputNode.Sequence) made.node();
    elements.sequence = node.id();
    conformance().parts().place(json, node.id());
    if (mayRefuse.inside(json.type().element(), into.element())) {
      conformance().membersMayBeRefused();
      findings.suspect(s -> refusedElements(s, json, node, elements, place));
    }
    if (!isFollowed) {
      return scalars.opaque(made.state(), into.className(), place, node);
    }
    int identity = ((Reference) made.value()).object();
    return new Input(made.state(), new Reference(place.missing(), identity), node);
  }

  private Input collection(
      State state,
      SymbolicJson.ListOf json,
      JavaShape.Sequence into,
      boolean isSet,
      Elements elements,
      OutputPlace place) {
    if (isSet) {
      return lists.ofCaller(state, CollectionType.SET, place.name(), json.size(), elements);
    } else if (into.className().equals(ARRAY_LIST)) {
      return lists.list(state, json.size(), elements);
    }
    return lists.array(state, into.isArray() ? into.className() : OBJECTS, json.size(), elements);
  }

  /** Decoding throws where it does for some element, whether or not anybody looks at it. */
  private List<DecodingFindings.Refusal> refusedElements(
      State state,
      SymbolicJson.ListOf json,
      InputNode.Sequence node,
      Elements elements,
      OutputPlace place) {
    if (!place.isShallow(json.type())) {
      return List.of();
    }
    IntTerm index = terms.freshInt("some index", Interval.LENGTH);
    DecodingFindings findings = new DecodingFindings(terms);
    Optional<Input> element =
        state
            .assume(terms.and(place.there(), terms.lessThan(index, json.size())))
            .flatMap(s -> elements.any(s, findings));
    if (element.isEmpty()) {
      return List.of();
    }
    InputParts.Element known =
        new InputParts.Element(index, element.get().node(), element.get().value());
    State with = element.get().state();
    return findings.refusals(with.withInputs(with.inputs().withElement(node.id(), known)));
  }

  Input ignored(State state, SymbolicJson.ListOf json, OutputPlace place) {
    Elements elements = new Elements(json, null, place);
    Input made = lists.array(state, OBJECTS, json.size(), elements);
    elements.sequence = ((InputNode.Sequence) made.node()).id();
    conformance().parts().place(json, elements.sequence);
    return made;
  }
}
