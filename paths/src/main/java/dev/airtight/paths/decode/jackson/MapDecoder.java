package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** What Jackson makes of JSON objects that become maps. */
final class MapDecoder {
  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;
  private final OutputValues values;
  private final MayRefuse mayRefuse;

  MapDecoder(
      Machine machine, StructureDecoder structures, OutputValues values, MayRefuse mayRefuse) {
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
    this.values = values;
    this.mayRefuse = mayRefuse;
  }

  Input map(
      State state,
      SymbolicJson.MapOf json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    if (!(shape instanceof JavaShape.Mapping into)) {
      throw ScalarDecoder.unsupported(place, "a map");
    }
    JavaShape value = structures.shape(into.value());
    Input made =
        new InputMaps(machine)
            .map(
                state,
                into.className(),
                json.size(),
                (s, key) -> entry(s, key, json, place, value));
    InputNode.Mapping node = (InputNode.Mapping) made.node();
    values.conformance().parts().place(json, node.id());
    if (mayRefuse.inside(json.type().value(), into.value())) {
      values.conformance().membersMayBeRefused();
      findings.suspect(s -> refused(s, json, node, place, value));
    }
    Input kept = into.keptIn().map(field -> kept(made, field)).orElse(made);
    int identity = ((Reference) kept.value()).object();
    return new Input(kept.state(), new Reference(place.missing(), identity), node);
  }

  private Input kept(Input map, FieldReference field) {
    int identity = machine.freshIdentity();
    HeapObject holder =
        new HeapObject.Instance(field.owner(), HashTreePMap.empty(), null)
            .withField(field.owner() + "." + field.name(), map.value());
    return map.withValue(
        map.state().withObject(identity, holder), new Reference(terms.bool(false), identity));
  }

  Input ignored(State state, SymbolicJson.MapOf json, OutputPlace place) {
    Input made =
        new InputMaps(machine)
            .entries(state, json.size(), (s, key) -> entry(s, key, json, place, null));
    values.conformance().parts().place(json, ((InputNode.Mapping) made.node()).id());
    return made;
  }

  private List<Input> entry(
      State state,
      TextTerm key,
      SymbolicJson.MapOf json,
      OutputPlace place,
      @Nullable JavaShape value) {
    DecodingFindings findings = new DecodingFindings(terms);
    return any(state, key, json, place, value, findings)
        .flatMap(made -> findings.success(made.state()).map(s -> made.withValue(s, made.value())))
        .stream()
        .toList();
  }

  /** Any entry of a key. */
  private Optional<Input> any(
      State state,
      TextTerm key,
      SymbolicJson.MapOf json,
      OutputPlace place,
      @Nullable JavaShape value,
      DecodingFindings findings) {
    Type type = json.type().value();
    OutputPlace inside = place.element(json.type(), terms);
    SymbolicJson member = values.fresh(type, inside.name());
    return state
        .assume(terms.inLanguage(key, Unicode.wellFormed()))
        .flatMap(s -> values.assume(s, type, member, inside.there()))
        .flatMap(s -> values.conformance().assumeMember(s, json, member))
        .map(
            s -> {
              Input made = structures.make(s, member, inside, value, findings);
              values.conformance().parts().note(made.node(), member);
              return made;
            });
  }

  /** Decoding throws where it does for some entry, whether or not anybody looks at it. */
  private List<DecodingFindings.Refusal> refused(
      State state,
      SymbolicJson.MapOf json,
      InputNode.Mapping node,
      OutputPlace place,
      JavaShape value) {
    if (!place.isShallow(json.type())) {
      return List.of();
    }
    TextTerm key = terms.freshText(place.name() + " key");
    DecodingFindings findings = new DecodingFindings(terms);
    Optional<Input> made =
        state
            .assume(terms.and(place.there(), terms.lessThan(terms.constant(0), json.size())))
            .flatMap(s -> any(s, key, json, place, value, findings));
    if (made.isEmpty()) {
      return List.of();
    }
    State with = made.get().state();
    InputParts.Entry entry = new InputParts.Entry(key, made.get().node(), made.get().value());
    return findings.refusals(with.withInputs(with.inputs().withEntry(node.id(), entry)));
  }
}
