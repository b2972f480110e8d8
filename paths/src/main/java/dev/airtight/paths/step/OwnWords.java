package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Implementations;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of objects of unknown classes. What the
 * classes of the application say there is run aside; others are assumed to throw nothing. Witnesses
 * do not say what they answer: collections ask in ways that replays do not repeat.
 */
final class OwnWords {
  /** What the {@code toString} of Object asks. */
  private static final MethodReference HASH_CODE =
      new MethodReference("java/lang/Object", "hashCode", MethodDescriptor.parse("()I"), false);

  private final Interpreter machine;

  /**
   * Types that are asked something already. What parts of their objects say is what objects say
   * that are looked at there.
   */
  private final Set<String> asked = new HashSet<>();

  OwnWords(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * Asks an object.
   *
   * @param method one of those three
   * @param arguments the receiver first
   */
  List<Successor> said(
      State state,
      HeapObject.Instance object,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    String type = object.className();
    String called = TypeDescriptor.ofInternalName(type).javaName() + "." + method.name();
    State assumed = state.withAssumption(new Assumption.OfItself(called));
    State before = RunsAside.withoutChanges(assumed);
    List<Successor> runs = new ArrayList<>();
    if (object.arbitrary() instanceof CallSource source && asked.add(called)) {
      try {
        for (String known : classes(type, method)) {
          runs.addAll(ofClass(before, source, known, method, arguments));
        }
        if (ofApplication(method, type) instanceof MethodLookup.Found inherited) {
          runs.addAll(
              RunsAside.exactly(
                  machine,
                  MethodCalls.notOverridden(before, inherited.method()),
                  inherited.method().reference(),
                  arguments));
        }
      } finally {
        asked.remove(called);
      }
    }
    return RunsAside.anyAnswer(
            machine, assumed, before, runs, method.descriptor().returnType(), continuation)
        .orElseGet(() -> Interpreter.stuck(state, "what " + called + " changes is not followed"));
  }

  /**
   * Whether the answer is for the class to say, and for Object: other classes of the JDK ask more
   * of those below.
   */
  static boolean isFollowed(Interpreter machine, JavaMethod method, String className) {
    return !(machine.methods().select(method, className) instanceof MethodLookup.Found found)
        || found.method().owner().equals("java/lang/Object")
        || !machine.classPath().load(found.method().owner()).isPlatform();
  }

  /** The method of an abstract class. */
  private @Nullable MethodLookup ofApplication(JavaMethod method, String className) {
    return machine.methods().select(method, className) instanceof MethodLookup.Found found
            && !machine.classPath().load(found.method().owner()).isPlatform()
            && found.method().code().isPresent()
        ? found
        : null;
  }

  /** Those of the application that have a method of their own, or inherit one from such a class. */
  private List<String> classes(String type, JavaMethod method) {
    return machine
        .hierarchy()
        .implementations()
        .of(type)
        .map(Implementations.Of::classes)
        .orElse(List.of())
        .stream()
        .filter(known -> isOwn(method.reference(), known) || isOwn(HASH_CODE, known))
        .toList();
  }

  private boolean isOwn(MethodReference method, String className) {
    return machine.methods().resolve(method) instanceof MethodLookup.Found declared
        && machine.methods().select(declared.method(), className)
            instanceof MethodLookup.Found found
        && !machine.classPath().load(found.method().owner()).isPlatform();
  }

  private List<Successor> ofClass(
      State before, CallSource source, String known, JavaMethod method, List<Value> arguments) {
    int object = ((Reference) arguments.get(0)).object();
    List<Successor> runs = new ArrayList<>();
    for (State made : source.ofClass(before, object, known)) {
      runs.addAll(RunsAside.virtual(machine, made, method.reference(), arguments));
    }
    return runs;
  }
}
