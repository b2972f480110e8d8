package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.LiveLocals;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.lookup.MethodResolution;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.machine.UnknownObjects;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.LoopHead;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.PartsOfOutputs;
import dev.airtight.paths.state.RuntimeClasses;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps a state to its successors, one instruction at a time. */
public final class Interpreter implements Machine {
  private final Terms terms;
  private final ClassPath classPath;
  private final Hierarchy hierarchy;
  private final RuntimeClasses classes;
  private final MethodResolution methods;
  private final SummaryRegistry summaries;
  private final Limits limits;
  private final InternedObjects literals = new InternedObjects();
  private final JavaNumbers java;
  private final NestedRun aside = new NestedRun(this);
  private final Initialisation initialisation = new Initialisation(this, aside);
  private final InitialisedClasses initialisedClasses;
  private final ModelAnswers models;
  private final UnknownObjects unknownObjects;
  private final PartsOfOutputs partsOfOutputs = new PartsOfOutputs();
  private final StaticState statics = new StaticState(this);
  private final SnapshotObjects snapshots = new SnapshotObjects(this);
  private final ObjectSteps objects = new ObjectSteps(this);
  private final ArrayCells cells = new ArrayCells(this);
  private final MethodCalls calls = new MethodCalls(this);
  private final Exceptions exceptions = new Exceptions(this);
  private final TextConversion textConversion = new TextConversion(this);
  private final Dereferencing references = new Dereferencing(this);
  private final ProgramLocations places;
  private final Dispatch dispatch;
  private final LoopPlan loops;

  /** Told by which code it is, not by what is in it. */
  private final Map<MethodCode, LiveLocals> live = new IdentityHashMap<>();

  private final AnyObjects leftByLoops =
      new AnyObjects(this, "a loop without a bound leaves", true);
  private final Recursion recursion = new Recursion(this, leftByLoops);
  private final Set<String> classesEntered = new HashSet<>();
  private int nextIdentity = 1;

  /**
   * An engine that runs in the name of one handler.
   *
   * @param initialisedClasses a real JVM's, for initialisers that cannot be followed
   * @param models answers calls that ask a model
   * @param unknownObjects answers calls of code that is taken to be unknown
   * @param loops which stand for any number of rounds
   */
  public Interpreter(
      Terms terms,
      Hierarchy hierarchy,
      SummaryRegistry summaries,
      Limits limits,
      InitialisedClasses initialisedClasses,
      ModelAnswers models,
      UnknownObjects unknownObjects,
      LoopPlan loops) {
    this.models = models;
    this.unknownObjects = unknownObjects;
    this.loops = loops;
    this.initialisedClasses = initialisedClasses;
    this.terms = terms;
    this.classPath = hierarchy.classPath();
    this.hierarchy = hierarchy;
    this.classes = new RuntimeClasses(hierarchy);
    this.methods = new MethodResolution(hierarchy);
    this.summaries = summaries;
    this.limits = limits;
    this.java = new JavaNumbers(terms);
    this.places = new ProgramLocations(classPath);
    this.dispatch = new Dispatch(this);
  }

  /**
   * Runs the innermost frame's instruction.
   *
   * @return states that together cover everything the instruction can do; a class that cannot be
   *     loaded or a language that grows too large makes the state stuck
   */
  public List<Successor> step(State state) {
    WorkBudget.charge(Work.INSTRUCTIONS, 1);
    List<Successor> successors =
        Attempt.at(() -> instruction(state)).orElse(reason -> stuck(state, reason));
    return successors.stream().noneMatch(Successor.Stuck.class::isInstance)
        ? successors
        : successors.stream()
            .map(each -> each instanceof Successor.Stuck stuck ? stuck.at(state.frame()) : each)
            .toList();
  }

  private List<Successor> instruction(State state) {
    Frame frame = state.running();
    try {
      return isRoundOfWidened(state)
          ? round(state)
          : dispatch.run(
              state.withLoops(state.loops().arriving(Loops.Arrival.FORWARD)),
              frame.code().instructions().get(frame.position()));
    } catch (LanguageTooLargeException tooLarge) {
      throw new StuckException("the set of strings that a text is one of is too large to track");
    }
  }

  private boolean isRoundOfWidened(State state) {
    return loops.hasPosition(state.running().position())
        && state.loops().arrival() != Loops.Arrival.WIDENED
        && loops.isWidened(LoopSite.of(state.running()));
  }

  /** A loop is entered that stands for any number of rounds, or one of them has ended. */
  private List<Successor> round(State state) {
    LoopHead head = state.loops().head(state.running());
    return head == null || state.loops().arrival() != Loops.Arrival.BACKWARD
        ? new LoopEntry(this, leftByLoops, state).widened()
        : new LoopRound(this, leftByLoops, head, state).successors();
  }

  /** An array with any elements such as it has now, in any places. */
  HeapObject.Array withAnyOfItsElements(State state, int array) {
    return leftByLoops.array(
        (HeapObject.Array) state.memory().object(array), leftByLoops.elements(state, array));
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

  @Override
  public ModelAnswers models() {
    return models;
  }

  @Override
  public PartsOfOutputs partsOfOutputs() {
    return partsOfOutputs;
  }

  @Override
  public RuntimeClasses classes() {
    return classes;
  }

  @Override
  public UnknownObjects unknownObjects() {
    return unknownObjects;
  }

  ArrayCells cells() {
    return cells;
  }

  Exceptions exceptions() {
    return exceptions;
  }

  MethodCalls calls() {
    return calls;
  }

  ObjectSteps objects() {
    return objects;
  }

  public Limits limits() {
    return limits;
  }

  MethodResolution methods() {
    return methods;
  }

  /** Whether a variable of a frame may still be read. */
  boolean isLive(Frame frame, int local) {
    return live.computeIfAbsent(frame.code(), LiveLocals::of).isLive(local, frame.position());
  }

  /** Which loops stand for any number of rounds. */
  public LoopPlan loops() {
    return loops;
  }

  JavaNumbers java() {
    return java;
  }

  Dereferencing references() {
    return references;
  }

  /** Where a path is in the code of the program itself, if it is in any. */
  public Optional<Location> placeInProgram(State state) {
    return places.inProgram(state);
  }

  ProgramLocations places() {
    return places;
  }

  Initialisation initialisation() {
    return initialisation;
  }

  InitialisedClasses initialisedClasses() {
    return initialisedClasses;
  }

  SnapshotObjects snapshots() {
    return snapshots;
  }

  StaticState statics() {
    return statics;
  }

  @Override
  public int freshIdentity() {
    return nextIdentity++;
  }

  int classIdentity(TypeDescriptor type) {
    return literals.classObject(type);
  }

  @Override
  public Interned literal(State state, String text) {
    int identity = literals.string(text);
    State with = state.ensuring(identity, new HeapObject.Text(terms.text(text)));
    return new Interned(with, new Reference(terms.bool(false), identity));
  }

  @Override
  public boolean isOfJvm(int identity) {
    return snapshots.isOfJvm(identity);
  }

  @Override
  public boolean areOfOneWorld(int left, int right) {
    return snapshots.areOfOneWorld(left, right);
  }

  List<Successor> constant(State state, ConstantValue value) {
    return dispatch.constant(state, value);
  }

  Reference nullReference() {
    return new Reference(terms.bool(true), 0);
  }

  @Override
  public Value zero(TypeDescriptor type) {
    return switch (type.kind()) {
      case INT -> new IntValue(terms.constant(0));
      case LONG -> new LongValue(terms.constant(0));
      case FLOAT -> FloatingValue.ofFloat(0f);
      case DOUBLE -> FloatingValue.ofDouble(0d);
      case REFERENCE -> nullReference();
    };
  }

  @Override
  public List<State> force(State state, int object) {
    return references.force(state, object);
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

  @Override
  public boolean isInstance(String className, String type) {
    return hierarchy.isAssignable(
        TypeDescriptor.ofInternalName(className), TypeDescriptor.ofInternalName(type));
  }

  /** Enters a method that has a body. */
  public List<Successor> enter(
      State state, JavaMethod method, List<Value> arguments, @Nullable Continuation continuation) {
    if (classesEntered.add(method.owner())) {
      WorkBudget.charge(Work.CLASSES, 1);
      hierarchy.noteRun(method.owner());
    }
    Frame caller = state.frame();
    Optional<String> tooDeep = recursion.tooDeep(state, method);
    if (tooDeep.isPresent()) {
      return stuck(state, tooDeep.get());
    }
    State entered =
        attributed(state, method)
            .withFrame(
                Frame.enter(caller, method, method.code().orElseThrow(), arguments, continuation));
    return recursion.entered(entered);
  }

  Recursion recursion() {
    return recursion;
  }

  /** With what is assumed where a method is of somebody's stand-in. */
  State attributed(State state, JavaMethod method) {
    return classPath
        .extensionOf(method.owner())
        .map(
            extension ->
                state.withAssumption(
                    new Assumption.OfExtension(method.owner().replace('/', '.'), extension)))
        .orElse(state);
  }

  @Override
  public List<Successor> raise(State state, String exceptionClass) {
    return exceptions.raise(state, exceptionClass);
  }

  @Override
  public List<Successor> raise(State state, MethodReference constructor, List<Value> arguments) {
    return exceptions.raise(state, constructor, arguments);
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
  public List<Successor> whereOf(
      State state,
      Reference reference,
      TypeDescriptor type,
      Function<State, List<Successor>> then,
      Function<State, List<Successor>> otherwise) {
    return objects.whereOf(state, reference, type, then, otherwise);
  }

  @Override
  public List<State> construct(
      State state, JavaMethod constructor, int made, List<Value> arguments) {
    return new ConstructorRun(this, constructor, made).run(state, arguments);
  }

  @Override
  public Set<Integer> changeable(State state, Value from) {
    return Reachability.changeable(this, state, from);
  }

  @Override
  public boolean publishes(State before, State after) {
    return statics().hasNew(before.memory(), after.memory());
  }

  @Override
  public State sealed(
      State state,
      Reference from,
      List<Value> arguments,
      Set<Integer> changed,
      BiPredicate<String, String> keeps) {
    Set<Integer> wrapped =
        Attempt.at(() -> Reachability.wrapped(this, state, from, arguments, changed, keeps))
            .orElse(notKnown -> Set.of());
    return state.withMemory(state.memory().withSealed(wrapped));
  }

  @Override
  public List<ElementSource.Made> readElement(State state, int array, IntTerm index) {
    return cells.read(state, array, index);
  }

  @Override
  public List<State> writeElement(State state, int array, IntTerm index, Value value) {
    return cells.write(state, array, index, value);
  }
}
