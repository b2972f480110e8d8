package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LibrarySource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** Any objects of the types of the JDK that a {@link LibraryType} stands for. */
final class LibraryObjects {
  private static final String EQUALS = "equals(Ljava/lang/Object;)Z";

  private final Machine machine;
  private final ArbitraryValues values;

  LibraryObjects(Machine machine, ArbitraryValues values) {
    this.machine = machine;
    this.values = values;
  }

  /** Not null. */
  Input of(State state, LibraryType type, String name) {
    int identity = machine.freshIdentity();
    LibraryType.Maker maker = type.maker();
    InputNode text = new InputNode.Text(machine.terms().text(maker.text()));
    InputNode built =
        new InputNode.Built(
            identity,
            maker.method(),
            maker.descriptor(),
            List.of(new InputNode.Member("text", machine.terms().bool(true), text)));
    HeapObject object =
        new HeapObject.Instance(type.className(), HashTreePMap.empty(), new Answers(type, name));
    InputNode node = new InputNode.Typed(type.className(), built);
    JavaClass javaClass = machine.classPath().load(type.className());
    State assumed =
        javaClass.isFinal()
            ? state
            : state.withAssumption(new Assumption.ExactClass(name, javaClass.javaName()));
    return new Input(
        assumed.withObject(identity, object).withInputs(state.inputs().withMade(identity, node)),
        new Reference(machine.terms().bool(false), identity),
        node);
  }

  private final class Answers implements LibrarySource {
    private final LibraryType type;
    private final String name;

    Answers(LibraryType type, String name) {
      this.type = type;
      this.name = name;
    }

    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException("what " + name + " keeps is not known");
    }

    @Override
    public boolean ofExactClass() {
      return !machine.classPath().load(type.className()).isAbstract();
    }

    /** The JDK keeps many of them, such as those of its constants. */
    @Override
    public boolean mayBeShared() {
      return true;
    }

    @Override
    public Optional<FieldSource.Made> answer(
        State state, int object, MethodReference method, List<Value> arguments) {
      String said = method.name() + method.descriptor().text();
      if (said.equals(EQUALS)) {
        return Optional.of(
            new FieldSource.Made(
                state, AnyPrimitive.of(machine.terms(), "Z", name + " equals it").value()));
      }
      return method.descriptor().parameters().isEmpty() && type.queries().contains(method.name())
          ? Optional.of(known(state, object, method))
          : Optional.empty();
    }

    /** The same at every call. */
    private FieldSource.Made known(State state, int object, MethodReference method) {
      HeapObject.Instance asked = (HeapObject.Instance) state.memory().object(object);
      String key = type.className() + "." + method.name() + "()";
      @Nullable Value before = asked.fields().get(key);
      if (before != null) {
        return new FieldSource.Made(state, before);
      }
      Nullness said =
          type.mayAnswerNull(method.name())
              ? Nullness.UNSPECIFIED
              : Nullness.UNSPECIFIED.withoutNull();
      TypeDescriptor result = method.descriptor().returnType();
      Input made =
          values.make(
              state, JavaType.of(result).withoutObject(), name + "." + method.name() + "()", said);
      return new FieldSource.Made(
          made.state().refined(object, asked.withField(key, made.value())), made.value());
    }
  }
}
