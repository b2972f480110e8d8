package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.Records;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Resolution;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;

/** Objects that constructors make of any arguments. */
final class BuiltObjects {
  private final Machine machine;
  private final ArbitraryValues values;
  private final Constructors constructors;
  private final NullnessReader nullness;
  private final Wiring wiring;
  private final Optional<String> wired;
  private final Records records;
  private final ObjectAging aging;
  private final Set<String> inProgress = new HashSet<>();

  BuiltObjects(
      Machine machine,
      ArbitraryValues values,
      Constructors constructors,
      NullnessReader nullness,
      Optional<String> wired,
      ObjectAging aging) {
    this.machine = machine;
    this.values = values;
    this.constructors = constructors;
    this.nullness = nullness;
    this.wiring = new Wiring(machine);
    this.wired = wired;
    this.records = new Records(machine);
    this.aging = aging;
  }

  /**
   * Puts every object of a class into the heap. Where a constructor throws there is no object.
   *
   * @param said the class with what stands for its type parameters
   * @return empty where some constructor cannot be followed to all its ends
   */
  Optional<List<State>> make(
      State state, int identity, JavaClass type, JavaType.Of said, String name) {
    if (!inProgress.add(type.name())) {
      // An object of the class that is needed to make one may be any.
      return Optional.empty();
    }
    try {
      // Where one gets stuck its objects are described without it, by more than it can make.
      return Attempt.at(() -> Optional.of(makeAll(state, identity, type, said, name)))
          .orElse(reason -> Optional.empty());
    } finally {
      inProgress.remove(type.name());
    }
  }

  private List<State> makeAll(
      State state, int identity, JavaClass type, JavaType.Of said, String name) {
    List<State> all = new ArrayList<>();
    for (JavaMethod constructor : constructors.of(type)) {
      all.addAll(make(state, identity, type, said, constructor, name));
    }
    return all;
  }

  private List<State> make(
      State state,
      int identity,
      JavaClass type,
      JavaType.Of said,
      JavaMethod constructor,
      String name) {
    State at =
        state.refined(identity, new HeapObject.Instance(type.name(), HashTreePMap.empty(), null));
    List<Value> arguments = new ArrayList<>();
    List<InputNode.Member> members = new ArrayList<>();
    List<JavaType> types = types(type, said, constructor);
    for (int i = 0; i < types.size(); i++) {
      String parameter = parameterName(type, constructor, i);
      Input made =
          values.held(
              at,
              types.get(i),
              name + "." + parameter,
              nullness(type, constructor, i),
              injected(type, constructor, types.get(i), i));
      at = made.state();
      arguments.add(made.value());
      members.add(new InputNode.Member(parameter, machine.terms().bool(true), made.node()));
    }
    InputNode node =
        constructors
            .accessible(type, constructor)
            .<InputNode>map(
                maker ->
                    new InputNode.Built(identity, maker.name(), maker.descriptor().text(), members))
            .orElseGet(() -> new InputNode.Fields(identity, type.name()));
    List<State> all = new ArrayList<>();
    for (State end : run(at, identity, type, constructor, arguments)) {
      if (machine.publishes(at, end)) {
        throw new StuckException(
            "a constructor of " + type.javaName() + " puts what it makes into a static field");
      }
      Set<Integer> changed = new HashSet<>(end.memory().aliasing().changed());
      changed.removeAll(at.memory().aliasing().changed());
      // What constructors did was before the call.
      State made =
          end.withMemory(end.memory().withAliasing(state.memory().aliasing()))
              .withLoops(state.loops());
      State known =
          made.withInputs(made.inputs().withMade(identity, new InputNode.Typed(type.name(), node)));
      all.add(
          aging.age(known, identity, said, name, new ObjectAging.Construction(arguments, changed)));
    }
    return all;
  }

  private List<State> run(
      State state, int identity, JavaClass type, JavaMethod constructor, List<Value> arguments) {
    if (type.isRecord() && Records.isPlain(type)) {
      return records.make(state, type, identity, arguments).stream().map(Successor::state).toList();
    }
    List<Value> all = new ArrayList<>();
    all.add(new Reference(machine.terms().bool(false), identity));
    all.addAll(arguments);
    return machine.construct(state, constructor, identity, all);
  }

  private List<JavaType> types(JavaClass type, JavaType.Of said, JavaMethod constructor) {
    TypeInstance instance = new TypeInstance(machine.classPath(), said, Nullness.UNSPECIFIED);
    return type.isRecord()
        ? type.recordComponents().stream().map(instance::typeOf).toList()
        : instance.parametersOf(constructor);
  }

  private static String parameterName(JavaClass type, JavaMethod constructor, int index) {
    List<RecordComponent> components = type.recordComponents();
    return index < components.size()
        ? components.get(index).name()
        : constructor.parameterName(index).orElse("argument" + (index + 1));
  }

  private static boolean isInjected(JavaClass type, JavaMethod constructor) {
    return Injections.isInjected(constructor.annotations())
        || Injections.isManaged(type.annotations());
  }

  private Optional<Resolution> injected(
      JavaClass type, JavaMethod constructor, JavaType parameter, int index) {
    return isInjected(type, constructor) && parameter instanceof JavaType.Of of
        ? wiring.injected(
            machine.classPath().load(of.name()), constructor.parameterAnnotations(index))
        : Optional.empty();
  }

  private Nullness nullness(JavaClass type, JavaMethod constructor, int index) {
    Nullness said = nullness.ofParameter(constructor, index);
    boolean isOuter =
        type.isInner()
            && index == 0
            && type.outerClass()
                .filter(constructor.descriptor().parameters().get(0).internalName()::equals)
                .isPresent();
    if (isOuter) {
      return said.withoutNull();
    }
    if (wired.filter(type.name()::equals).isPresent()) {
      return said.withoutNullUnlessAllowed("as the application passes it");
    }
    return isInjected(type, constructor) ? said.withoutNullUnlessAllowed(Injections.REASON) : said;
  }
}
