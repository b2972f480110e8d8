package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.Records;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/** Arbitrary objects of the application's own classes, made when they are first needed. */
final class ArbitraryObjects {
  private final Machine machine;
  private final Terms terms;
  private final ArbitraryValues values;
  private final Records records;

  ArbitraryObjects(Machine machine, ArbitraryValues values) {
    this.machine = machine;
    this.terms = machine.terms();
    this.values = values;
    this.records = new Records(machine);
  }

  /** An object of a declared type: of a record or class, or of one that a sealed type permits. */
  Input declared(State state, JavaClass type, String name) {
    if (!type.isSealed() || type.isRecord()) {
      return ofClass(state, type, name);
    }
    Optional<List<JavaClass>> permitted = machine.hierarchy().closedInstances(type.name());
    if (permitted.isEmpty() || permitted.get().isEmpty()) {
      return ofClass(state, type, name);
    }
    List<JavaClass> classes = permitted.get();
    IntTerm choice = terms.freshInt("class of " + name, Interval.of(0, classes.size() - 1));
    return deferred(
        state,
        type,
        (s, object) -> {
          List<State> all = new ArrayList<>();
          for (int i = 0; i < classes.size(); i++) {
            JavaClass chosen = classes.get(i);
            s.assume(terms.intEqual(choice, terms.constant(i)))
                .ifPresent(assumed -> all.addAll(fill(assumed, object, chosen, name)));
          }
          return all;
        });
  }

  Input ofClass(State state, JavaClass type, String name) {
    return deferred(state, type, (s, object) -> fill(s, object, type, name));
  }

  private Input deferred(State state, JavaClass type, ObjectSource source) {
    int identity = machine.freshIdentity();
    return new Input(
        state.withObject(identity, new HeapObject.Lazy(type.name(), source)),
        new Reference(terms.bool(false), identity),
        new InputNode.Deferred(identity));
  }

  private List<State> fill(State state, int identity, JavaClass type, String name) {
    if (type.isRecord()) {
      return record(state, identity, type, name);
    }
    if (type.isEnum()) {
      throw new StuckException(
          "a sealed type that permits the enum " + type.javaName() + " is not modelled");
    }
    FieldSource source =
        (s, object, owner, field, descriptor) -> field(s, object, owner, field, descriptor, name);
    State made =
        state
            .withObject(
                identity, new HeapObject.Instance(type.name(), HashTreePMap.empty(), source))
            .withInputs(
                state
                    .inputs()
                    .withMade(
                        identity,
                        new InputNode.Typed(
                            type.name(), new InputNode.Fields(identity, type.name()))));
    return List.of(
        hasFields(type) || !type.isFinal()
            ? made.withAssumption(
                name
                    + " may be any object of class "
                    + type.javaName()
                    + " itself, with any field values")
            : made);
  }

  private boolean hasFields(JavaClass type) {
    Optional<JavaClass> at = Optional.of(type);
    while (at.isPresent()) {
      if (at.get().fields().stream().anyMatch(f -> !f.isStatic())) {
        return true;
      }
      at = at.get().superName().map(machine.classPath()::load);
    }
    return false;
  }

  private FieldSource.Made field(
      State state, int object, String owner, String field, String descriptor, String name) {
    TypeDescriptor erased = new TypeDescriptor(descriptor);
    Optional<JavaField> declared =
        machine.hierarchy().resolveField(new FieldReference(owner, field, erased));
    JavaType type =
        declared
            .map(f -> SignatureParser.fieldType(f.signature(), erased))
            .orElseGet(() -> JavaType.of(erased));
    Optional<String> constructed =
        declared.flatMap(f -> ConstructedFields.classOf(machine.classPath().load(f.owner()), f));
    Input made =
        constructed.isPresent() && type instanceof JavaType.Of of
            ? values.constructed(
                state, new JavaType.Of(constructed.get(), of.arguments()), name + "." + field)
            : values.make(state, type, name + "." + field);
    InputParts inputs =
        made.state()
            .inputs()
            .withField(object, new InputParts.Field(owner, field, descriptor, made.node()));
    return new FieldSource.Made(made.state().withInputs(inputs), made.value());
  }

  /** A record is any that its canonical constructor can make. */
  private List<State> record(State state, int identity, JavaClass type, String name) {
    State at = state;
    List<Value> components = new ArrayList<>();
    List<InputNode.Member> members = new ArrayList<>();
    for (RecordComponent component : type.recordComponents()) {
      Input made =
          values.make(
              at,
              SignatureParser.fieldType(component.signature(), component.type()),
              name + "." + component.name());
      at = made.state();
      components.add(made.value());
      members.add(new InputNode.Member(component.name(), terms.bool(true), made.node()));
    }
    InputNode node = new InputNode.Typed(type.name(), new InputNode.Members(members));
    List<State> all = new ArrayList<>();
    for (Successor end : records.make(at, type, identity, components)) {
      if (end instanceof Successor.Returned returned) {
        State made = returned.state();
        all.add(made.withInputs(made.inputs().withMade(identity, node)));
      }
    }
    return all;
  }
}
