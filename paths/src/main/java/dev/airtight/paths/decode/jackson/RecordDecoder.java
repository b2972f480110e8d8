package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
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

/** What Jackson makes of a JSON object that becomes a record or a bean. */
final class RecordDecoder {
  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;
  private final Shapes shapes;
  private final DecodedObjects maker;

  RecordDecoder(Machine machine, StructureDecoder structures, Shapes shapes) {
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
    this.shapes = shapes;
    this.maker = new DecodedObjects(machine);
  }

  /** What goes into the components of an object, before its constructor runs. */
  record Parts(State state, List<DecodedObjects.Given> given, List<InputNode.Member> members) {}

  Input record(
      State state,
      SymbolicJson.RecordOf json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    if (!(shape instanceof ObjectOf into)) {
      throw ScalarDecoder.unsupported(place, "a record");
    }
    Parts parts = parts(state, json, place, into, null, findings);
    return construct(parts, place, into, findings);
  }

  /** The object, made at once where its constructor does nothing of its own. */
  private Input construct(
      Parts parts, OutputPlace place, ObjectOf into, DecodingFindings findings) {
    JavaClass type = machine.classPath().load(into.className());
    int identity = machine.freshIdentity();
    List<State> made =
        DecodedObjects.isPlain(into, type)
            ? made(parts.state(), into, identity, parts.given())
            : List.of(
                parts
                    .state()
                    .withObject(
                        identity, new HeapObject.Lazy(type.name(), source(into, parts.given()))));
    suspectMaking(into, parts.given(), place.there(), findings);
    return new Input(
        made.get(0),
        new Reference(place.missing(), identity),
        new InputNode.Members(parts.members()));
  }

  /** Fills in the object that the constructor makes. */
  private ObjectSource source(ObjectOf into, List<DecodedObjects.Given> given) {
    return (state, object) -> made(state, into, object, given);
  }

  List<State> made(State state, ObjectOf into, int identity, List<DecodedObjects.Given> given) {
    List<State> states = new ArrayList<>();
    for (Successor end : maker.make(state, into, identity, given)) {
      SideEffects.check(state, end.state(), "making a " + into.javaName());
      if (end instanceof Successor.Returned returned) {
        states.add(returned.state());
      }
    }
    return states;
  }

  void suspectMaking(
      ObjectOf into, List<DecodedObjects.Given> given, BoolTerm there, DecodingFindings findings) {
    if (!DecodedObjects.isPlain(into, machine.classPath().load(into.className()))) {
      findings.suspect(
          state -> state.assume(there).map(s -> thrown(s, into, given)).orElse(List.of()));
    }
  }

  private List<DecodingFindings.Refusal> thrown(
      State state, ObjectOf into, List<DecodedObjects.Given> given) {
    List<DecodingFindings.Refusal> refusals = new ArrayList<>();
    for (Successor end : maker.make(state, into, machine.freshIdentity(), given)) {
      SideEffects.check(state, end.state(), "making a " + into.javaName());
      if (end instanceof Successor.Escaped escaped) {
        String exception =
            escaped.state().memory().object(escaped.exception().object()).className();
        refusals.add(
            new DecodingFindings.Refusal(
                escaped.state(),
                "making a "
                    + into.className().replace('/', '.')
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
      ObjectOf into,
      @Nullable Tag tag,
      DecodingFindings findings) {
    RecordDefinition definition = json.definition();
    Map<Component, DecodedObjects.Given> values = new LinkedHashMap<>();
    List<InputNode.Member> members = new ArrayList<>();
    State state = start;
    if (tag != null) {
      OutputPlace part = place.part("." + tag.property(), tag.field().present(), terms);
      state = member(state, tag.property(), tag.field(), part, into, values, findings).state();
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
    List<DecodedObjects.Given> all = new ArrayList<>();
    for (Component component : into.components()) {
      DecodedObjects.Given given = values.get(component);
      if (given == null) {
        if (shapes.refusesNull(shapes.of(component))) {
          refuseAbsent(component, place, findings);
        }
        Input absent = structures.absent(state, component.type());
        state = absent.state();
        given = new DecodedObjects.Given(absent.value(), terms.bool(false));
      }
      all.add(given);
      if (component.required()) {
        findings.refuse(
            terms.and(place.there(), terms.not(givenTo(component, json, tag))),
            place.name() + " may lack the required " + component.name());
      }
    }
    return new Parts(state, all, members);
  }

  private static void refuseAbsent(
      Component component, OutputPlace place, DecodingFindings findings) {
    if (component.names().isEmpty()) {
      throw new StuckException(
          "whether the ignored component " + component.name() + " may be absent is not known");
    }
    findings.refuse(
        place.there(),
        place.name() + " has nothing for " + component.name() + ", which is of a primitive type");
  }

  /** The member that names the class to make. */
  record Tag(String property, FieldOf field) {}

  private Input member(
      State state,
      String name,
      FieldOf field,
      OutputPlace part,
      ObjectOf into,
      Map<Component, DecodedObjects.Given> values,
      DecodingFindings findings) {
    Optional<Component> component = into.componentFor(name);
    if (component.isEmpty()) {
      if (into.refuses(name)) {
        findings.refuse(
            part.there(),
            into.className().replace('/', '.') + " has no component for " + part.name());
      }
      return structures.make(state, field.value(), part, null, findings);
    }
    Input made = structures.make(state, field.value(), part, shapes.of(component.get()), findings);
    DecodedObjects.Given given = new DecodedObjects.Given(made.value(), field.present());
    if (values.put(component.get(), given) != null) {
      throw new StuckException(
          "two members of the contract go into component " + component.get().name());
    }
    return made;
  }

  private BoolTerm givenTo(Component component, SymbolicJson.RecordOf json, @Nullable Tag tag) {
    List<BoolTerm> given = new ArrayList<>();
    json.fields().entrySet().stream()
        .filter(field -> component.names().contains(field.getKey()))
        .forEach(field -> given.add(field.getValue().present()));
    if (tag != null && component.names().contains(tag.property())) {
      given.add(tag.field().present());
    }
    return terms.or(given);
  }

  /** Where undeclared members are not refused, any of them may be one that a component takes. */
  private static void checkUndeclared(SymbolicJson.RecordOf json, ObjectOf into) {
    Optional<Component> open = into.componentForUndeclared(json.definition());
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
      RecordDefinition definition, ObjectOf into, OutputPlace place, DecodingFindings findings) {
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
