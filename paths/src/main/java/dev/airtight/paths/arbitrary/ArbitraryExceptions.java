package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;

/** Exceptions that code throws of which only their type is known. */
public final class ArbitraryExceptions {
  private static final String MESSAGE = "java/lang/Throwable.detailMessage";
  private static final MethodDescriptor OF_MESSAGE =
      MethodDescriptor.parse("(Ljava/lang/String;)V");

  private final Machine machine;
  private final ArbitraryValues values;

  public ArbitraryExceptions(Machine machine, ArbitraryValues values) {
    this.machine = machine;
    this.values = values;
  }

  /**
   * One of exactly the class, of which all is known, and one that may be of a subclass.
   *
   * @param exception internal name
   * @param from what messages call the object that throws
   */
  public List<Input> of(State state, String exception, String from) {
    JavaClass type = machine.classPath().load(exception);
    List<Input> all = new ArrayList<>();
    for (State ready : machine.initialise(state, exception)) {
      if (!type.isAbstract()) {
        all.add(of(ready, type, from, true));
      }
      all.add(of(ready, type, from, false));
    }
    return all;
  }

  private Input of(State state, JavaClass exception, String from, boolean isExact) {
    int identity = machine.freshIdentity();
    boolean takesMessage = exception.method("<init>", OF_MESSAGE).isPresent();
    Input message =
        values.make(
            state,
            JavaType.of(TypeDescriptor.STRING),
            "message of " + exception.javaName(),
            Nullness.UNSPECIFIED);
    HeapObject thrown =
        new HeapObject.Instance(
            exception.name(),
            HashTreePMap.<String, Value>empty().plus(MESSAGE, message.value()),
            new OfException(exception.javaName() + " from " + from, isExact));
    InputNode made =
        takesMessage
            ? new InputNode.Built(
                identity,
                "<init>",
                OF_MESSAGE.text(),
                List.of(
                    new InputNode.Member("message", machine.terms().bool(true), message.node())))
            : new InputNode.Fields(identity, exception.name());
    return new Input(
        message.state().withObject(identity, thrown),
        new Reference(machine.terms().bool(false), identity),
        new InputNode.Typed(exception.name(), made));
  }

  /** What an exception keeps beside its message. */
  private record OfException(String what, boolean ofExactClass) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException(
          "the field " + owner.replace('/', '.') + "." + field + " of a " + what + " is not known");
    }
  }
}
