package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/**
 * Runs a constructor of an input. A call that cannot be followed returns any value, where it can
 * change nothing that is known: the object then is one of more than exist.
 */
final class ConstructorRun {

  /**
   * A path.
   *
   * @param call the state before the call by which it left the constructor's own code; null in that
   *     code
   * @param handedOut whether others may have got the object under construction
   */
  private record Path(State state, @Nullable State call, boolean handedOut) {}

  private static final Set<String> COPYING =
      Set.of("java/util/List", "java/util/Set", "java/util/Map");

  private final Interpreter machine;
  private final JavaMethod constructor;
  private final int made;
  private final Set<State> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Path> pending = new ArrayDeque<>();
  private final List<State> ends = new ArrayList<>();

  /**
   * A run.
   *
   * @param made the identity of the object under construction
   */
  ConstructorRun(Interpreter machine, JavaMethod constructor, int made) {
    this.machine = machine;
    this.constructor = constructor;
    this.made = made;
  }

  /** See {@link dev.airtight.paths.machine.Machine#construct}. */
  List<State> run(State state, List<Value> arguments) {
    Frame frame = Frame.enter(null, constructor, constructor.code().orElseThrow(), arguments, null);
    pending.push(new Path(machine.attributed(state, constructor).withFrame(frame), null, false));
    int steps = 0;
    while (!pending.isEmpty()) {
      if (++steps > machine.limits().instructionsAside()) {
        throw new StuckException("running " + constructor + " takes too many steps");
      }
      step(pending.pop());
    }
    return ends.stream().map(end -> end.withFrame(state.frame())).toList();
  }

  private void step(Path path) {
    State at = path.state();
    State call = path.call();
    if (isOwn(at)) {
      boolean leaves =
          instruction(at) instanceof Instruction.Invoke
              || instruction(at) instanceof Instruction.New;
      call = leaves ? at : null;
    }
    boolean handedOut = path.handedOut() || handsOut(at);
    for (Successor successor : machine.step(at)) {
      if (successor instanceof Successor.Running running) {
        pending.push(new Path(running.state(), isOwn(running.state()) ? null : call, handedOut));
      } else if (successor instanceof Successor.Returned returned) {
        ends.add(returned.state());
      } else if (successor instanceof Successor.Stuck stuck) {
        if (call == null) {
          throw new StuckException(stuck.reason());
        } else if (leftOut.add(call)) {
          State after = withoutCall(call, stuck.reason());
          pending.push(new Path(after, null, handedOut || isCalledOnIt(call)));
        }
      } else if (successor instanceof Successor.Outgrown) {
        throw new StuckException("what a loop writes in " + constructor + " is not followed");
      } else if (successor instanceof Successor.Escaped && handedOut) {
        throw new StuckException(
            constructor + " hands out the object that it makes, and then may throw");
      }
    }
  }

  /** Whether an instruction gives the object under construction to others than its own methods. */
  private boolean handsOut(State state) {
    Frame frame = state.running();
    Instruction next = instruction(state);
    if (next instanceof Instruction.Invoke invoke) {
      return isAmong(frame.top(invoke.method().descriptor().parameters().size()));
    } else if (next instanceof Instruction.InvokeDynamic dynamic) {
      return isAmong(frame.top(dynamic.descriptor().parameters().size()));
    }
    boolean isStore =
        next instanceof Instruction.PutField
            || next instanceof Instruction.PutStatic
            || next instanceof Instruction.ArrayStore
            || next instanceof Instruction.Throw;
    return isStore && isAmong(frame.top(1));
  }

  /** A method of the object itself of which nothing is known. */
  private boolean isCalledOnIt(State state) {
    return instruction(state) instanceof Instruction.Invoke invoke
        && invoke.kind() != InvokeKind.STATIC
        && isAmong(List.of(state.running().peek(invoke.method().descriptor().parameters().size())));
  }

  private boolean isAmong(List<Value> values) {
    return values.stream()
        .anyMatch(value -> value instanceof Reference reference && reference.object() == made);
  }

  private static Instruction instruction(State state) {
    Frame frame = state.running();
    return frame.code().instructions().get(frame.position());
  }

  private boolean isOwn(State state) {
    JavaMethod method = state.running().method();
    return method.owner().equals(constructor.owner()) && !method.isStaticInitializer();
  }

  private State withoutCall(State state, String reason) {
    if (instruction(state) instanceof Instruction.New created) {
      // The class is initialised when something needs that.
      int identity = machine.freshIdentity();
      return state
          .withObject(
              identity, new HeapObject.Instance(created.className(), HashTreePMap.empty(), null))
          .push(new Reference(machine.terms().bool(false), identity));
    }
    Instruction.Invoke invoke = (Instruction.Invoke) instruction(state);
    MethodReference method = invoke.method();
    for (Frame frame = state.running(); frame != null; frame = frame.caller()) {
      int position = frame.position();
      if (frame.code().exceptionTable().stream().anyMatch(handler -> handler.covers(position))) {
        throw new StuckException(reason);
      }
    }
    boolean hasReceiver = invoke.kind() != InvokeKind.STATIC;
    int count = method.descriptor().parameters().size() + (hasReceiver ? 1 : 0);
    List<Value> arguments = state.running().top(count);
    boolean isConstructor = method.name().equals("<init>");
    boolean isCopy = isCopy(method);
    for (Value argument : isConstructor ? arguments.subList(1, count) : arguments) {
      if (!isCopy && argument instanceof Reference reference && !isOutOfReach(state, reference)) {
        throw new StuckException(reason);
      }
    }
    State popped = state.withFrame(state.running().pop(count));
    if (isConstructor) {
      int identity = ((Reference) arguments.get(0)).object();
      if (identity == made) {
        throw new StuckException(reason);
      }
      return unknown(popped, identity, method.owner(), reason).advance();
    }
    TypeDescriptor type = method.descriptor().returnType();
    if (isCopy) {
      int identity = machine.freshIdentity();
      return unknown(popped, identity, type.internalName(), reason)
          .push(new Reference(machine.terms().bool(false), identity));
    }
    return type.isVoid() ? popped.advance() : result(popped, type, method.name(), reason);
  }

  /** Of a collection of the JDK, which that does not change, and never null. */
  private static boolean isCopy(MethodReference method) {
    return method.name().equals("copyOf") && COPYING.contains(method.owner());
  }

  private State result(State state, TypeDescriptor type, String name, String reason) {
    if (type.isPrimitive()) {
      return state.push(AnyPrimitive.of(machine.terms(), type.text(), name).value());
    }
    int identity = machine.freshIdentity();
    Reference reference = new Reference(machine.terms().freshBool(name + " is null"), identity);
    return type.equals(TypeDescriptor.STRING)
        ? state
            .withObject(identity, new HeapObject.Text(machine.terms().freshText(name)))
            .push(reference)
        : unknown(state, identity, type.internalName(), reason).push(reference);
  }

  private static State unknown(State state, int identity, String className, String reason) {
    return state.refined(
        identity,
        new HeapObject.Lazy(
            className,
            (s, object) -> {
              throw new StuckException(reason);
            }));
  }

  /** Whether a call can change nothing that is known of what it is handed. */
  private boolean isOutOfReach(State state, Reference reference) {
    if (reference.isNull().isTrue()) {
      return true;
    }
    HeapObject object = state.memory().object(reference.object());
    boolean isOfTheWorld =
        object instanceof HeapObject.Instance instance
            && machine.classPath().load(instance.className()).isInterface();
    return isOfTheWorld || machine.changeable(state, reference).isEmpty();
  }
}
