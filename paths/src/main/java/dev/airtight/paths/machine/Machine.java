package dev.airtight.paths.machine;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.PartsOfOutputs;
import dev.airtight.paths.state.RuntimeClasses;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What summaries, instructions and the decoder need of the engine. */
public interface Machine {

  Terms terms();

  ClassPath classPath();

  Hierarchy hierarchy();

  /** What comes of calls that ask a model. */
  ModelAnswers models();

  /** What comes of code that is not known. */
  UnknownObjects unknownObjects();

  /** Which objects are parts of outputs. */
  PartsOfOutputs partsOfOutputs();

  /** What is known of the classes of objects. */
  RuntimeClasses classes();

  /** An object identity that no state has used. */
  int freshIdentity();

  /** A reference to the interned String of a literal (JLS 3.10.5), and the state that has it. */
  Interned literal(State state, String text);

  /** See {@link #literal}. */
  record Interned(State state, Reference reference) {}

  /** Whether an object is one that a real JVM made when it initialised a class. */
  boolean isOfJvm(int identity);

  /** Whether two objects are both of a JVM, and of one order in which it initialised classes. */
  boolean areOfOneWorld(int left, int right);

  /**
   * A new object of an exception class, which has a constructor that takes a message, is thrown by
   * the innermost frame's instruction.
   */
  List<Successor> raise(State state, String exceptionClass);

  /** As above, with the constructor and its arguments, the exception itself left out. */
  List<Successor> raise(State state, MethodReference constructor, List<Value> arguments);

  /** An exception object is thrown by the innermost frame's instruction. */
  List<Successor> raise(State state, Reference exception);

  /** Where a Throwable that is being constructed comes from, as its stack trace will say. */
  Location originOf(State state, int exception);

  /**
   * Makes the object behind an identity where it is lazy.
   *
   * @return states that cover all cases; unchanged, where the object is there already
   */
  List<State> force(State state, int object);

  /**
   * Calls a method on a receiver that is not null, selected by the receiver's class (JVMS 5.4.6).
   *
   * @param arguments the receiver first
   * @param continuation what to do with the result; null pushes it and goes on with the next
   *     instruction
   */
  List<Successor> callVirtual(
      State state,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation);

  /** Calls a static method, a constructor or a private method, without selection. */
  List<Successor> callExactly(
      State state,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation);

  /**
   * The text that string conversion makes of a value (JLS 5.1.11), calling {@code toString} where
   * that is the program's own.
   *
   * @param type the static type of the value
   * @param then goes on with the text
   */
  List<Successor> toText(
      State state,
      Value value,
      TypeDescriptor type,
      BiFunction<State, TextTerm, List<Successor>> then);

  /**
   * Initialises a class, its superclasses first, where that has not begun.
   *
   * @throws dev.airtight.paths.state.StuckException if an initialiser gets stuck or throws
   */
  List<State> initialise(State state, String className);

  /**
   * Runs a method to all its ends at once, aside from the path's own frames.
   *
   * @return how it ended: {@link Successor.Returned} or {@link Successor.Escaped} states, whose
   *     frames are those of {@code state} again
   * @throws dev.airtight.paths.state.StuckException if one of its paths gets stuck
   */
  List<Successor> runAside(State state, JavaMethod method, List<Value> arguments);

  /**
   * Runs a constructor of an input to all its ends at once, aside from the path's own frames. Calls
   * that cannot be followed may return anything, so that more objects may come of it than exist.
   *
   * @param made the identity of the object under construction
   * @param arguments a reference to that object first
   * @return how it returned; where it throws there is no object, as nobody else has got it
   * @throws dev.airtight.paths.state.StuckException if not even that is sound
   */
  List<State> construct(State state, JavaMethod constructor, int made, List<Value> arguments);

  /**
   * The identities of the objects that a value leads to and that whoever has it can change, but for
   * those that static fields lead to.
   */
  Set<Integer> changeable(State state, Value from);

  /** Whether code has put an object that it made into a static field, where everybody finds it. */
  boolean publishes(State before, State after);

  /**
   * Notes what only unmodifiable collections, and fields that keep what is in there, lead to that a
   * constructor made of what it had itself: nobody can change it any more.
   *
   * @param from the new object
   * @param arguments of the constructor
   * @param changed what the constructor changed
   * @param keeps whether a field, by the internal name of its class and its own, is one whose class
   *     only reads what is in there
   */
  State sealed(
      State state,
      Reference from,
      List<Value> arguments,
      Set<Integer> changed,
      BiPredicate<String, String> keeps);

  /**
   * Reads an element of an array whose index is within bounds.
   *
   * @return values and states that cover all ways the index can coincide with indices seen before
   */
  List<ElementSource.Made> readElement(State state, int array, IntTerm index);

  /** Writes an element of an array whose index is within bounds; covers all ways as above. */
  List<State> writeElement(State state, int array, IntTerm index, Value value);

  /**
   * Splits over a reference being null or its object being of a type.
   *
   * @param then goes on where it is
   * @param otherwise goes on where it is not
   */
  List<Successor> whereOf(
      State state,
      Reference reference,
      TypeDescriptor type,
      Function<State, List<Successor>> then,
      Function<State, List<Successor>> otherwise);

  /** The default value of a type (JVMS 2.3, 2.4). */
  Value zero(TypeDescriptor type);

  /** Whether a value of a run-time class can be cast to a type (JVMS 6.5 checkcast). */
  boolean isInstance(String className, String type);
}
