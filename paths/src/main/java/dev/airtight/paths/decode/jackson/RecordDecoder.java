package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.Records;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jackson makes of a JSON object that becomes a record. */
final class RecordDecoder {
  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;
  private final JavaShapes shapes;
  private final Records records;

  RecordDecoder(Machine machine, StructureDecoder structures, JavaShapes shapes) {
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
    this.shapes = shapes;
    this.records = new Records(machine);
  }

  /** The components of a record, before its constructor runs. */
  record Parts(State state, List<Value> components, List<InputNode.Member> members) {}

  Input record(
      State state,
      SymbolicJson.RecordOf json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    if (!(shape instanceof JavaShape.RecordOf into)) {
      throw ScalarDecoder.unsupported(place, "a record");
    }
    Parts parts = parts(state, json, place, into, null, findings);
    return construct(parts, place, into, findings);
  }

  /** The record object, made at once where its constructor does nothing of its own. */
  private Input construct(
      Parts parts, OutputPlace place, JavaShape.RecordOf into, DecodingFindings findings) {
    JavaClass type = machine.classPath().load(into.className());
    int identity = machine.freshIdentity();
    List<State> made =
        Records.isPlain(type)
            ? made(parts.state(), type, identity, parts.components())
            : List.of(
                parts
                    .state()
                    .withObject(
                        identity,
                        new HeapObject.Lazy(type.name(), source(type, parts.components()))));
    suspectConstructor(type, parts.components(), place.there(), findings);
    return new Input(
        made.get(0),
        new Reference(place.missing(), identity),
        new InputNode.Members(parts.members()));
  }

  /** Fills an object with the record that the constructor makes. */
  ObjectSource source(JavaClass type, List<Value> components) {
    return (state, object) -> {
      List<State> states = made(state, type, object, components);
      for (State after : states) {
        checkStatics(state.memory(), after.memory(), type);
      }
      return states;
    };
  }

  /** It ran while the output was decoded, but is followed only when the object is looked at. */
  private static void checkStatics(Memory before, Memory after, JavaClass type) {
    if (!after.staticsChangedSince(before).isEmpty()) {
      throw new StuckException(
          "the constructor of record "
              + type.javaName()
              + " changes a static field, whose value while decoding is not known");
    }
  }

  List<State> made(State state, JavaClass type, int identity, List<Value> components) {
    List<State> states = new ArrayList<>();
    for (Successor end : records.make(state, type, identity, components)) {
      if (end instanceof Successor.Returned returned) {
        states.add(returned.state());
      }
    }
    return states;
  }

  void suspectConstructor(
      JavaClass type, List<Value> components, BoolTerm there, DecodingFindings findings) {
    if (!Records.isPlain(type)) {
      findings.suspect(
          state -> state.assume(there).map(s -> thrown(s, type, components)).orElse(List.of()));
    }
  }

  private List<DecodingFindings.Refusal> thrown(
      State state, JavaClass type, List<Value> components) {
    List<DecodingFindings.Refusal> refusals = new ArrayList<>();
    for (Successor end : records.make(state, type, machine.freshIdentity(), components)) {
      if (end instanceof Successor.Escaped escaped) {
        String exception =
            escaped.state().memory().object(escaped.exception().object()).className();
        refusals.add(
            new DecodingFindings.Refusal(
                escaped.state(),
                "the constructor of record "
                    + type.javaName()
                    + " may throw "
                    + exception.replace('/', '.')));
      }
    }
    return refusals;
  }

  /**
   * Makes the components from the members.
   *
   * @param tag the member that names the class, where it is passed on like any other
   */
  Parts parts(
      State start,
      SymbolicJson.RecordOf json,
      OutputPlace place,
      JavaShape.RecordOf into,
      @Nullable Tag tag,
      DecodingFindings findings) {
    RecordDefinition definition = json.definition();
    Map<JavaShape.Component, Value> values = new LinkedHashMap<>();
    List<InputNode.Member> members = new ArrayList<>();
    State state = start;
    if (tag != null) {
      OutputPlace part = place.part("." + tag.property(), terms.bool(true), terms);
      FieldOf field = new FieldOf(terms.bool(true), new SymbolicJson.Text(terms.text(tag.text())));
      state = member(state, tag.property(), field, part, into, values, findings).state();
    }
    for (Field declared : definition.fields()) {
      FieldOf field = Objects.requireNonNull(json.fields().get(declared.name()));
      OutputPlace part = place.part("." + declared.name(), field.present(), terms);
      Input made = member(state, declared.name(), field, part, into, values, findings);
      state = made.state();
      members.add(new InputNode.Member(declared.name(), field.present(), made.node()));
    }
    if (definition.open() && !into.ignoreUnknown()) {
      members.add(unknownMember(definition, into, place, findings));
    } else {
      checkUndeclared(json, into);
    }
    List<Value> components = new ArrayList<>();
    for (JavaShape.Component component : into.components()) {
      Value value = values.get(component);
      if (value == null) {
        if (shapes.refusesNull(shapes.of(component.type()))) {
          refuseAbsent(component, place, findings);
        }
        Input absent = structures.absent(state, component.type());
        state = absent.state();
        value = absent.value();
      }
      components.add(value);
      if (component.required()) {
        findings.refuse(
            terms.and(place.there(), terms.not(givenTo(component, json))),
            place.name() + " may lack the required " + component.name());
      }
    }
    return new Parts(state, components, members);
  }

  private static void refuseAbsent(
      JavaShape.Component component, OutputPlace place, DecodingFindings findings) {
    if (component.names().isEmpty()) {
      throw new StuckException(
          "whether the ignored component " + component.name() + " may be absent is not known");
    }
    findings.refuse(
        place.there(),
        place.name() + " has nothing for " + component.name() + ", which is of a primitive type");
  }

  /** The member that names the class to make. */
  record Tag(String property, String text) {}

  private Input member(
      State state,
      String name,
      FieldOf field,
      OutputPlace part,
      JavaShape.RecordOf into,
      Map<JavaShape.Component, Value> values,
      DecodingFindings findings) {
    Optional<JavaShape.Component> component = into.componentFor(name);
    if (component.isEmpty()) {
      if (into.refuses(name)) {
        findings.refuse(
            part.there(),
            "record "
                + into.className().replace('/', '.')
                + " has no component for "
                + part.name());
      }
      return structures.make(state, field.value(), part, null, findings);
    }
    Input made =
        structures.make(state, field.value(), part, shapes.of(component.get().type()), findings);
    if (values.put(component.get(), made.value()) != null) {
      throw new StuckException(
          "two members of the contract go into component " + component.get().name());
    }
    return made;
  }

  private BoolTerm givenTo(JavaShape.Component component, SymbolicJson.RecordOf json) {
    return terms.or(
        json.fields().entrySet().stream()
            .filter(field -> component.names().contains(field.getKey()))
            .map(field -> field.getValue().present())
            .toList());
  }

  /** Where undeclared members are not refused, any of them may be one that a component takes. */
  private static void checkUndeclared(SymbolicJson.RecordOf json, JavaShape.RecordOf into) {
    Optional<JavaShape.Component> open = into.componentForUndeclared(json.definition());
    if (open.isPresent()) {
      throw new StuckException(
          "component "
              + open.get().name()
              + " of record "
              + into.className().replace('/', '.')
              + " takes a member that the open record "
              + json.definition().name()
              + " does not declare, which may hold anything");
    }
  }

  /** An open record may have members that nobody declared. */
  private InputNode.Member unknownMember(
      RecordDefinition definition,
      JavaShape.RecordOf into,
      OutputPlace place,
      DecodingFindings findings) {
    String name = "extra";
    while (definition.field(name).isPresent() || !into.refuses(name)) {
      name = name + "_";
    }
    BoolTerm present = terms.freshBool(place.name() + " has another member");
    findings.refuse(
        terms.and(place.there(), present),
        "record " + into.className().replace('/', '.') + " takes no undeclared members");
    return new InputNode.Member(name, present, new InputNode.Bool(terms.bool(true)));
  }

  /** Only the node of an object that nothing takes. */
  Input ignored(
      State start, SymbolicJson.RecordOf json, OutputPlace place, DecodingFindings findings) {
    List<InputNode.Member> members = new ArrayList<>();
    State state = start;
    for (Map.Entry<String, FieldOf> field : json.fields().entrySet()) {
      OutputPlace part = place.part("." + field.getKey(), field.getValue().present(), terms);
      Input made = structures.make(state, field.getValue().value(), part, null, findings);
      state = made.state();
      members.add(new InputNode.Member(field.getKey(), field.getValue().present(), made.node()));
    }
    return new Input(state, structures.nothing(), new InputNode.Members(members));
  }
}
