package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.OpenClass;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;

/**
 * An object of any class: any value of a type once a path takes it for one.
 *
 * @param name what messages call it
 * @param ofAnyType whether it may be of each type; otherwise Object may stand for a type that is
 *     not known
 * @param excluded types that it is not of
 */
record AnyObject(
    Machine machine,
    ArbitraryValues values,
    String name,
    boolean ofAnyType,
    List<TypeDescriptor> excluded)
    implements OpenClass {
  static final String OBJECT = "java/lang/Object";

  AnyObject {
    excluded = List.copyOf(excluded);
  }

  HeapObject object() {
    return new HeapObject.Instance(OBJECT, HashTreePMap.empty(), this);
  }

  @Override
  public FieldSource.Made make(
      State state, int object, String owner, String field, String descriptor) {
    throw new StuckException("what " + name + " keeps is not known");
  }

  @Override
  public boolean ofExactClass() {
    return false;
  }

  @Override
  public Parted parted(State state, int object, TypeDescriptor type) {
    if (!ofAnyType) {
      throw new StuckException(
          "which type stands for that of "
              + name
              + " is not known, so a cast to "
              + type.javaName()
              + " cannot be decided");
    }
    List<TypeDescriptor> more = new ArrayList<>(excluded);
    more.add(type);
    State other = state.refined(object, new AnyObject(machine, values, name, true, more).object());
    boolean isExcluded =
        excluded.stream()
            .anyMatch(each -> machine.isInstance(type.internalName(), each.internalName()));
    return new Parted(isExcluded ? List.of() : of(state, object, type), List.of(other));
  }

  @Override
  public State anyClass(State state, int identity) {
    Input made =
        values.make(
            state,
            new JavaType.Of("java/lang/Class", List.of()),
            name + ".getClass()",
            Nullness.UNSPECIFIED.withoutNull());
    return made.state()
        .refined(identity, made.state().memory().object(((Reference) made.value()).object()));
  }

  private List<State> of(State state, int object, TypeDescriptor type) {
    JavaType made = ofAnyArguments(type);
    List<State> states = List.of(state.withAssumption(new Assumption.NothingShared()));
    for (String enumeration : new EnumClosure(machine.classPath()).of(made)) {
      states =
          states.stream().flatMap(each -> machine.initialise(each, enumeration).stream()).toList();
    }
    return states.stream().map(each -> filled(each, object, made)).toList();
  }

  /** What it holds is of any type, too, where its class does not say more. */
  private JavaType ofAnyArguments(TypeDescriptor type) {
    if (type.isArray()) {
      return JavaType.of(type);
    }
    List<JavaType> bounds =
        machine.classPath().load(type.internalName()).typeParameters().values().stream()
            .map(bound -> JavaType.of(bound.erasure()))
            .toList();
    return new JavaType.Of(type.internalName(), bounds);
  }

  /** With the content of a new object; one that is made later is made for this one. */
  private State filled(State state, int object, JavaType type) {
    Input made = values.make(state, type, name, Nullness.UNSPECIFIED.withoutNull());
    HeapObject content = made.state().memory().object(((Reference) made.value()).object());
    State filled = made.state().refined(object, content);
    return content instanceof HeapObject.Lazy
        ? filled
        : filled.withInputs(filled.inputs().withMade(object, typed(type, made.node())));
  }

  /** With its class where the node does not say it, which the place does not. */
  private static InputNode typed(JavaType type, InputNode node) {
    return node instanceof InputNode.Typed typed && !(typed.base() instanceof InputNode.Sequence)
        ? node
        : new InputNode.Typed(type.erasure().internalName(), node);
  }
}
