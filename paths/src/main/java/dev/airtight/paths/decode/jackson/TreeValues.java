package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.ShownOutput;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson makes of trees of outputs where a value is asked for. It reads their nodes one by
 * one as it reads a text, but for decimals, which are doubles in a tree.
 */
final class TreeValues {
  private final Machine machine;
  private final Terms terms;
  private final Contract contract;
  private final OutputValues values;

  TreeValues(Machine machine, Contract contract, OutputValues values) {
    this.machine = machine;
    this.terms = machine.terms();
    this.contract = contract;
    this.values = values;
  }

  /** Of a part that is there. */
  List<Decoding> decoded(
      State state, SymbolicJson json, OutputPlace place, JacksonSettings settings, JavaType into) {
    Shapes shapes = new JavaShapes(machine.hierarchy(), settings);
    if (!(json instanceof SymbolicJson.UnionOf union) || !(shapes.of(into) instanceof ObjectOf)) {
      return decoded(state, json, type(json), place, shapes, into);
    }
    List<Decoding> all = new ArrayList<>();
    for (int index = 0; index < union.definition().variants().size(); index++) {
      int tag = index;
      state
          .assume(terms.intEqual(union.tag(), terms.constant(tag)))
          .ifPresent(
              s -> {
                SymbolicJson.RecordOf variant = variant(union, tag, place);
                all.addAll(decoded(s, variant, type(variant), place, shapes, into));
              });
    }
    return all;
  }

  /** The record of a variant, with the member that names it. */
  private SymbolicJson.RecordOf variant(SymbolicJson.UnionOf union, int tag, OutputPlace place) {
    Variant variant = union.definition().variants().get(tag);
    SymbolicJson.@Nullable RecordOf record = union.records().get(variant.record());
    if (record == null) {
      throw ScalarDecoder.unsupported(place, variant.tag());
    }
    String name = union.definition().discriminator();
    RecordDefinition declared = record.definition();
    List<Field> fields = new ArrayList<>(declared.fields());
    Type text = new Type.Text(List.of(), List.of(), variant.clause());
    fields.add(new Field(name, false, text, "", variant.clause()));
    Map<String, SymbolicJson.FieldOf> values = new LinkedHashMap<>(record.fields());
    values.put(
        name,
        new SymbolicJson.FieldOf(
            terms.bool(true), new SymbolicJson.Text(terms.text(variant.tag()))));
    return new SymbolicJson.RecordOf(
        new RecordDefinition(
            declared.name(),
            declared.open(),
            fields,
            declared.requirements(),
            declared.documentation(),
            declared.clause()),
        values);
  }

  private List<Decoding> decoded(
      State state, SymbolicJson json, Type type, OutputPlace place, Shapes shapes, JavaType into) {
    check(FitChecker.check(contract, type, shapes, into, place.name(), place.name()));
    DecodingFindings findings = new DecodingFindings(terms);
    OutputPlace here = OutputPlace.there(place.name(), false, place.inside(), terms);
    Input made =
        new StructureDecoder(machine, contract, shapes, values)
            .make(state, json, here, shapes.of(into), findings);
    ShownOutput shown = at -> values.conformance().parts().shown(json, at);
    List<Decoding> all = new ArrayList<>();
    for (DecodingFindings.Refusal refusal : findings.refusals(made.state())) {
      State refused =
          values.conformance().mayMembersBeRefused()
              ? refusal.state().withOthersRefused()
              : refusal.state();
      all.add(new Decoding.Refused(refused, made.node(), refusal.reason(), shown));
    }
    findings
        .success(made.state())
        .ifPresent(
            decoded ->
                finished(decoded, made)
                    .forEach(
                        at ->
                            all.add(
                                new Decoding.Decoded(made.withValue(at, made.value()), shown))));
    return all;
  }

  /** Constructors with effects run now. */
  private List<State> finished(State state, Input made) {
    return made.value() instanceof Reference reference
            && reference.isNull().isFalse()
            && state.memory().object(reference.object()) instanceof HeapObject.Lazy
        ? machine.force(state, reference.object())
        : List.of(state);
  }

  private static void check(Fit fit) {
    if (!fit.unsupported().isEmpty()) {
      throw new StuckException(String.join("; ", fit.unsupported()));
    } else if (!fit.misfits().isEmpty()) {
      throw new StuckException(fit.misfits().get(0).message());
    }
  }

  private static Type type(SymbolicJson container) {
    if (container instanceof SymbolicJson.ListOf list) {
      return list.type();
    } else if (container instanceof SymbolicJson.MapOf map) {
      return map.type();
    }
    TypeDefinition definition =
        container instanceof SymbolicJson.UnionOf union
            ? union.definition()
            : ((SymbolicJson.RecordOf) container).definition();
    return new Type.Named(definition.name(), definition.clause());
  }
}
