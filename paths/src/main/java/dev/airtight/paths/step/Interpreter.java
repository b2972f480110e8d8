package dev.airtight.paths.step;

import dev.airtight.paths.code.ClassPath;
import dev.airtight.paths.code.ClassProblemException;
import dev.airtight.paths.code.ConstantValue;
import dev.airtight.paths.code.Hierarchy;
import dev.airtight.paths.code.Instruction;
import dev.airtight.paths.code.JavaClass;
import dev.airtight.paths.code.JavaMethod;
import dev.airtight.paths.code.MethodLookup;
import dev.airtight.paths.code.MethodReference;
import dev.airtight.paths.code.MethodResolution;
import dev.airtight.paths.code.TypeDescriptor;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Machine;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.FloatValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.LanguageTooLargeException;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/** Maps a state to its successors, one instruction at a time. */
public final class Interpreter implements Machine {
  private final Terms terms;
  private final ClassPath classPath;
  private final Hierarchy hierarchy;
  private final MethodResolution methods;
  private final SummaryRegistry summaries;
  private final Limits limits;
  private final Literals literals = new Literals();
  private final JavaNumbers java;
  private final Aside aside = new Aside(this);
  private final Initialisation initialisation = new Initialisation(this, aside);
  private final StaticState statics = new StaticState(this);
  private final Locals locals = new Locals(this);
  private final Numbers numbers = new Numbers(this);
  private final Branches branches;
  private final Fields fields = new Fields(this);
  private final Objects objects = new Objects(this);
  private final Arrays arrays = new Arrays(this);
  private final Calls calls = new Calls(this);
  private final DynamicCalls dynamicCalls = new DynamicCalls(this);
  private final Exceptions exceptions = new Exceptions(this);
  private final TextConversion textConversion = new TextConversion(this);
  private int nextIdentity = 1;

  public Interpreter(Terms terms, Hierarchy hierarchy, SummaryRegistry summaries, Limits limits) {
    this.terms = terms;
    this.classPath = hierarchy.classPath();
    this.hierarchy = hierarchy;
    this.methods = new MethodResolution(hierarchy);
    this.summaries = summaries;
    this.limits = limits;
    this.java = new JavaNumbers(terms);
    this.branches = new Branches(this, new Identity(terms));
  }

  /**
   * Runs the innermost frame's instruction.
   *
   * @return states that together cover everything the instruction can do; a class that cannot be
   *     loaded or a language that grows too large makes the state stuck
   */
  public List<Successor> step(State state) {
    try {
      Frame frame = state.running();
      return run(state, frame.code().instructions().get(frame.position()));
    } catch (ClassProblemException problem) {
      return stuck(
          state, problem.getMessage() == null ? "a class cannot be loaded" : problem.getMessage());
    } catch (StuckException stuck) {
      return stuck(state, stuck.reason());
    } catch (LanguageTooLargeException tooLarge) {
      return stuck(
          state, "the set of strings at " + locationOf(state.running()) + " is too large to track");
    }
  }

  private List<Successor> run(State state, Instruction instruction) {
    if (instruction instanceof Instruction.Nothing) {
      return one(state.advance());
    } else if (instruction instanceof Instruction.Constant i) {
      return locals.constant(state, i.value());
    } else if (instruction instanceof Instruction.Load i) {
      return one(locals.load(state, i.local()));
    } else if (instruction instanceof Instruction.Store i) {
      return one(locals.store(state, i.local()));
    } else if (instruction instanceof Instruction.Increment i) {
      return one(locals.increment(state, i));
    } else if (instruction instanceof Instruction.Stack i) {
      return one(locals.stack(state, i.operation()));
    } else if (instruction instanceof Instruction.Arithmetic i) {
      return numbers.arithmetic(state, i);
    } else if (instruction instanceof Instruction.Negate i) {
      return one(numbers.negate(state, i.kind()));
    } else if (instruction instanceof Instruction.Convert i) {
      return one(numbers.convert(state, i));
    } else if (instruction instanceof Instruction.Compare i) {
      return one(numbers.compare(state, i));
    }
    return runControl(state, instruction);
  }

  private List<Successor> runControl(State state, Instruction instruction) {
    if (instruction instanceof Instruction.Goto i) {
      return branches.jump(state, i.target());
    } else if (instruction instanceof Instruction.BranchInt i) {
      return branches.compareInts(state, i);
    } else if (instruction instanceof Instruction.BranchZero i) {
      return branches.compareZero(state, i);
    } else if (instruction instanceof Instruction.BranchSame i) {
      return branches.compareSame(state, i);
    } else if (instruction instanceof Instruction.BranchNull i) {
      return branches.compareNull(state, i);
    } else if (instruction instanceof Instruction.Switch i) {
      return branches.switchOn(state, i);
    } else if (instruction instanceof Instruction.Invoke i) {
      return calls.invoke(state, i);
    } else if (instruction instanceof Instruction.InvokeDynamic i) {
      return dynamicCalls.invoke(state, i);
    } else if (instruction instanceof Instruction.Return) {
      return calls.returnFrom(state, state.running().peek(0));
    } else if (instruction instanceof Instruction.ReturnVoid) {
      return calls.returnFrom(state, null);
    } else if (instruction instanceof Instruction.Throw) {
      return exceptions.athrow(state);
    }
    return runObjects(state, instruction);
  }

  private List<Successor> runObjects(State state, Instruction instruction) {
    if (instruction instanceof Instruction.GetField i) {
      return fields.get(state, i.field());
    } else if (instruction instanceof Instruction.PutField i) {
      return fields.put(state, i.field());
    } else if (instruction instanceof Instruction.GetStatic i) {
      return fields.getStatic(state, i.field());
    } else if (instruction instanceof Instruction.PutStatic i) {
      return fields.putStatic(state, i.field());
    } else if (instruction instanceof Instruction.New i) {
      return objects.create(state, i.className());
    } else if (instruction instanceof Instruction.NewArray i) {
      return arrays.create(state, i.element());
    } else if (instruction instanceof Instruction.MultiNewArray i) {
      return arrays.createNested(state, i.array(), i.dimensions());
    } else if (instruction instanceof Instruction.ArrayLength) {
      return arrays.length(state);
    } else if (instruction instanceof Instruction.ArrayLoad) {
      return arrays.load(state);
    } else if (instruction instanceof Instruction.ArrayStore) {
      return arrays.store(state);
    } else if (instruction instanceof Instruction.CheckCast i) {
      return objects.checkCast(state, i.type());
    } else if (instruction instanceof Instruction.InstanceOf i) {
      return objects.instanceOf(state, i.type());
    } else if (instruction instanceof Instruction.MonitorEnter
        || instruction instanceof Instruction.MonitorExit) {
      return objects.monitor(state);
    }
    return stuck(state, "the instruction " + instruction + " is not supported");
  }

  static List<Successor> one(State state) {
    return List.of(new Successor.Running(state));
  }

  static List<Successor> stuck(State state, String reason) {
    return List.of(new Successor.Stuck(state, reason));
  }

  @Override
  public Terms terms() {
    return terms;
  }

  @Override
  public ClassPath classPath() {
    return classPath;
  }

  @Override
  public Hierarchy hierarchy() {
    return hierarchy;
  }

  public Arrays arrays() {
    return arrays;
  }

  Calls calls() {
    return calls;
  }

  Objects objects() {
    return objects;
  }

  public Limits limits() {
    return limits;
  }

  MethodResolution methods() {
    return methods;
  }

  JavaNumbers java() {
    return java;
  }

  Initialisation initialisation() {
    return initialisation;
  }

  StaticState statics() {
    return statics;
  }

  @Override
  public int freshIdentity() {
    return nextIdentity++;
  }

  int classIdentity(String name) {
    return literals.classObject(name);
  }

  @Override
  public Interned literal(State state, String text) {
    int identity = literals.string(text);
    State with =
        state.memory().heap().containsKey(identity)
            ? state
            : state.withObject(identity, new HeapObject.Text(terms.text(text)));
    return new Interned(with, new Reference(terms.bool(false), identity));
  }

  List<Successor> constant(State state, ConstantValue value) {
    return locals.constant(state, value);
  }

  Reference nullReference() {
    return new Reference(terms.bool(true), 0);
  }

  @Override
  public Value zero(TypeDescriptor type) {
    return switch (type.kind()) {
      case INT -> new IntValue(terms.constant(0));
      case LONG -> new LongValue(terms.constant(0));
      case FLOAT -> new FloatValue(0f);
      case DOUBLE -> new DoubleValue(0d);
      case REFERENCE -> nullReference();
    };
  }

  /** What is left of a value stored in a field, element or result of a type (JVMS 2.11.1). */
  Value narrow(Value value, TypeDescriptor type, State state) {
    if (!(value instanceof IntValue whole)) {
      return value;
    }
    return switch (type.text()) {
      case "B" -> new IntValue(java.narrow(whole.term(), 8, state));
      case "S" -> new IntValue(java.narrow(whole.term(), 16, state));
      case "C" -> new IntValue(java.unsigned16(whole.term(), state));
      default -> value;
    };
  }

  /** Goes on with the object behind a reference; null throws a NullPointerException. */
  List<Successor> dereference(
      State state, Reference reference, BiFunction<State, HeapObject, List<Successor>> then) {
    return onNullness(state, reference, s -> raise(s, "java/lang/NullPointerException"), then);
  }

  List<Successor> onNullness(
      State state,
      Reference reference,
      Function<State, List<Successor>> whenNull,
      BiFunction<State, HeapObject, List<Successor>> whenPresent) {
    List<Successor> successors = new ArrayList<>();
    state.assume(reference.isNull()).ifPresent(s -> successors.addAll(whenNull.apply(s)));
    state
        .assume(terms.not(reference.isNull()))
        .ifPresent(
            s -> {
              for (State made : force(s, reference.object())) {
                successors.addAll(
                    whenPresent.apply(made, made.memory().object(reference.object())));
              }
            });
    return successors;
  }

  @Override
  public List<State> force(State state, int object) {
    if (!(state.memory().object(object) instanceof HeapObject.Lazy lazy)) {
      return List.of(state);
    }
    return lazy.source().make(state, object);
  }

  /** Goes on for each constant that an enum value may be. */
  List<Successor> eachConstant(
      State state,
      HeapObject.EnumConstant constant,
      BiFunction<State, Integer, List<Successor>> then) {
    if (!isInitialised(state, constant.className())) {
      return stuck(
          state, "the enum " + constant.className().replace('/', '.') + " is not initialised yet");
    }
    PVector<Integer> constants = state.memory().constantsOf(constant.className());
    List<Successor> successors = new ArrayList<>();
    for (int ordinal = 0; ordinal < constants.size(); ordinal++) {
      int chosen = constants.get(ordinal);
      state
          .assume(terms.intEqual(constant.ordinal(), terms.constant(ordinal)))
          .ifPresent(s -> successors.addAll(then.apply(s, chosen)));
    }
    return successors;
  }

  /** Whether a constant of the enum has a class body of its own (JLS 8.9.1). */
  boolean hasConstantBodies(State state, String enumClass) {
    return state.memory().constantsOf(enumClass).stream()
        .anyMatch(c -> !state.memory().object(c).className().equals(enumClass));
  }

  @Nullable Summary summary(MethodReference method) {
    return summaries.find(method);
  }

  @Nullable StaticField staticField(String key) {
    return summaries.findStaticField(key);
  }

  /** The method that a summarised reference resolves to. */
  JavaMethod declared(MethodReference method) {
    if (methods.resolve(method) instanceof MethodLookup.Found found) {
      return found.method();
    }
    throw new IllegalStateException("a summary without a method: " + method);
  }

  boolean isInitialised(State state, String className) {
    return state.memory().initialised().containsKey(className);
  }

  boolean isAbstract(String className) {
    if (className.startsWith("[")) {
      return false;
    }
    JavaClass loaded = classPath.load(className);
    return loaded.isAbstract() || loaded.isInterface();
  }

  @Override
  public boolean isInstance(String className, String type) {
    return hierarchy.isAssignable(
        TypeDescriptor.ofInternalName(className), TypeDescriptor.ofInternalName(type));
  }

  /** Enters a method that has a body. */
  public List<Successor> enter(
      State state, JavaMethod method, List<Value> arguments, @Nullable Continuation continuation) {
    Frame caller = state.frame();
    if (caller != null && caller.depth() >= limits.frames()) {
      return stuck(
          state,
          "calls nest deeper than "
              + limits.frames()
              + " at "
              + method
              + ", a possible unbounded recursion");
    }
    return one(
        state.withFrame(
            Frame.enter(caller, method, method.code().orElseThrow(), arguments, continuation)));
  }

  @Override
  public List<Successor> raise(State state, String exceptionClass) {
    return exceptions.raise(state, exceptionClass);
  }

  @Override
  public List<Successor> raise(State state, Reference exception) {
    return exceptions.unwind(state, exception);
  }

  @Override
  public Location originOf(State state, int exception) {
    return exceptions.originOf(state, exception);
  }

  @Override
  public List<Successor> callVirtual(
      State state,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    return calls.virtual(state, method, arguments, continuation);
  }

  @Override
  public List<Successor> callExactly(
      State state,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    return calls.exactly(state, method, arguments, continuation);
  }

  @Override
  public List<Successor> toText(
      State state,
      Value value,
      TypeDescriptor type,
      BiFunction<State, TextTerm, List<Successor>> then) {
    return textConversion.convert(state, value, type, then);
  }

  @Override
  public List<Successor> runAside(State state, JavaMethod method, List<Value> arguments) {
    return aside.run(state, method, arguments);
  }

  @Override
  public List<State> initialise(State state, String className) {
    return initialisation.now(state, className);
  }

  @Override
  public List<ElementSource.Made> readElement(State state, int array, IntTerm index) {
    return arrays.read(state, array, index);
  }

  @Override
  public List<State> writeElement(State state, int array, IntTerm index, Value value) {
    return arrays.writeCell(state, array, index, value);
  }

  Location locationOf(Frame frame) {
    JavaClass owner = classPath.load(frame.method().owner());
    return new Location(
        owner.name(), frame.method().name(), owner.sourceFile().orElse(null), frame.line());
  }

  /** The innermost place in the application's own code, or the innermost of all. */
  Location applicationLocation(State state) {
    Frame frame = state.running();
    for (Frame at = frame; at != null; at = at.caller()) {
      if (!classPath.load(at.method().owner()).isPlatform()) {
        return locationOf(at);
      }
    }
    return locationOf(frame);
  }

  /** Says which library method the engine does not know, and which call of it the program makes. */
  String notModelled(State state, MethodReference method) {
    JavaMethod entry = null;
    for (Frame at = state.running(); at != null; at = at.caller()) {
      if (!classPath.load(at.method().owner()).isPlatform()) {
        break;
      }
      entry = at.method();
    }
    String place = " at " + applicationLocation(state);
    return entry == null
        ? "the method " + method + " is not modelled" + place
        : "the method "
            + entry.reference()
            + " is not modelled"
            + place
            + " (it reaches "
            + method
            + ")";
  }
}
