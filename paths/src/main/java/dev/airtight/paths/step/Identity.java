package dev.airtight.paths.step;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Aliasing;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.OnlyObject;
import dev.airtight.paths.state.RuntimeClasses;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StaticObjects;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether two references are the same ({@code if_acmpeq}, JLS 15.21.3). */
public final class Identity {
  private static final Set<String> VIEWS =
      Set.of(
          "java/util/HashMap$KeySet",
          "java/util/HashMap$Values",
          "java/util/HashMap$EntrySet",
          "java/util/LinkedHashMap$LinkedKeySet",
          "java/util/LinkedHashMap$LinkedValues",
          "java/util/LinkedHashMap$LinkedEntrySet",
          "java/util/concurrent/ConcurrentHashMap$KeySetView",
          StandInNames.HOME + "ConcurrentHashMapValues",
          StandInNames.HOME + "ConcurrentHashMapEntries",
          StandInNames.HOME + "HashMapInputEntry");

  /** What stands for a collection that a caller passes, not for a part of one, and its type. */
  private static final Map<String, String> ARGUMENTS =
      Map.of(
          StandInNames.HOME + "CallerCollection", "java/util/Collection",
          StandInNames.HOME + "CallerList", "java/util/List",
          StandInNames.HOME + "CallerSet", "java/util/Set",
          StandInNames.HOME + "CallerMap", "java/util/Map");

  private final Machine machine;
  private final Terms terms;

  public Identity(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
  }

  /** The state may know something about {@code same} that it did not know before. */
  public record Comparison(State state, BoolTerm same) {}

  public Comparison same(State state, Reference left, Reference right) {
    BoolTerm bothNull = terms.and(left.isNull(), right.isNull());
    BoolTerm bothPresent = terms.and(terms.not(left.isNull()), terms.not(right.isNull()));
    if (bothPresent.isFalse()) {
      return new Comparison(state, bothNull);
    }
    Comparison objects = sameObject(state, left.object(), right.object());
    return new Comparison(
        objects.state(), terms.or(bothNull, terms.and(bothPresent, objects.same())));
  }

  private Comparison sameObject(State state, int left, int right) {
    Memory memory = state.memory();
    if (left == right) {
      return new Comparison(state, terms.bool(true));
    }
    HeapObject a = memory.object(left);
    HeapObject b = memory.object(right);
    if (isOnly(memory, a, right) || isOnly(memory, b, left)) {
      return new Comparison(state, terms.bool(true));
    }
    Optional<Boolean> said = said(a, b).or(() -> said(b, a));
    if (said.isPresent()) {
      return new Comparison(state, said.get() ? terms.freshBool("same") : terms.bool(false));
    }
    if ((mayBeShared(a) || mayBeShared(b)) && !areOfDifferentClasses(a, b)) {
      BoolTerm same = terms.freshBool("same");
      return new Comparison(state.learn(terms.implies(same, haveSameNumbers(a, b))), same);
    }
    if (mayBe(state, a, right) || mayBe(state, b, left)) {
      return new Comparison(state, terms.freshBool("same"));
    }
    if (a instanceof HeapObject.EnumConstant x) {
      return new Comparison(state, sameConstant(memory, x, right));
    }
    if (b instanceof HeapObject.EnumConstant y) {
      return new Comparison(state, sameConstant(memory, y, left));
    }
    if (a instanceof HeapObject.ClassObject x && b instanceof HeapObject.ClassObject y) {
      return new Comparison(state, terms.bool(x.type().equals(y.type())));
    }
    if ((isOfCaller(a) && (isShared(b) || isWrapper(state, right)))
        || (isOfCaller(b) && (isShared(a) || isWrapper(state, left)))) {
      throw new StuckException(
          "whether a collection of a caller is the very one that the JDK makes once is not known");
    }
    if (isView(a) && isView(b)) {
      throw new StuckException(
          "whether two views or entries of a map are one object is not modelled");
    }
    checkReplaced(state, left);
    checkReplaced(state, right);
    if (mayBeOneOfJvm(state, left, right)) {
      return new Comparison(state, terms.freshBool("same"));
    }
    boolean areValues = isOfValue(a) && isOfValue(b);
    Comparison alias =
        isAliasPossible(state, left, right)
            ? aliased(state, left, right)
            : new Comparison(areValues ? state : told(state, left, right), terms.bool(false));
    boolean bothLiterals = InternedObjects.isLiteral(left) && InternedObjects.isLiteral(right);
    BoolTerm equalValues = bothLiterals ? terms.bool(false) : a.match(new EqualValue(terms, b));
    if (equalValues.isFalse()) {
      return alias;
    }
    // Which equal strings and boxes share an object is up to the library and its caches.
    BoolTerm shared = terms.freshBool("same");
    return new Comparison(
        alias.state().learn(terms.implies(shared, equalValues)), terms.or(alias.same(), shared));
  }

  /**
   * Two arguments are taken to be different objects, which is noted; what they lead to may be one
   * object or two.
   */
  private Comparison aliased(State state, int left, int right) {
    Aliasing aliasing = state.memory().aliasing();
    boolean areArguments =
        aliasing.arguments().contains(left) && aliasing.arguments().contains(right);
    return areArguments
        ? new Comparison(
            state.withMemory(state.memory().withAliasing(aliasing.withCompared(left, right))),
            terms.bool(false))
        : new Comparison(told(state, left, right), terms.freshBool("same"));
  }

  private boolean isAliasPossible(State state, int left, int right) {
    HeapObject one = state.memory().object(left);
    HeapObject other = state.memory().object(right);
    return !isOfValue(one)
        && !isOfValue(other)
        && isArgument(state, left)
        && isArgument(state, right)
        && mayBeOfOneClass(one, other);
  }

  private static boolean isOfValue(HeapObject object) {
    return object instanceof HeapObject.Text || object instanceof HeapObject.Box;
  }

  private boolean mayBeOfOneClass(HeapObject one, HeapObject other) {
    Hierarchy hierarchy = machine.hierarchy();
    return hierarchy.isAssignable(type(one), type(other))
        || hierarchy.isAssignable(type(other), type(one))
        || (isOfAnySubclass(one)
            && isOfAnySubclass(other)
            && hierarchy.haveCommonObjects(type(one), type(other)));
  }

  private static boolean isOfAnySubclass(HeapObject object) {
    return isOfCaller(object) || !isOfExactClass(object);
  }

  private static TypeDescriptor type(HeapObject object) {
    String name = object.className();
    return TypeDescriptor.ofInternalName(ARGUMENTS.getOrDefault(name, name));
  }

  private static Optional<Boolean> said(HeapObject object, HeapObject other) {
    return object instanceof HeapObject.Lazy lazy ? lazy.source().mayBe(other) : Optional.empty();
  }

  /** Whether another object is the one that is the only one of its class. */
  private static boolean isOnly(Memory memory, HeapObject object, int other) {
    return object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof OnlyObject only
        && ((memory.object(other) instanceof HeapObject.Instance second
                && only.equals(second.arbitrary()))
            || (memory.staticField(only.field()) instanceof Reference kept
                && kept.object() == other));
  }

  private static boolean areOfDifferentClasses(HeapObject one, HeapObject other) {
    return one instanceof HeapObject.Instance
        && other instanceof HeapObject.Instance
        && !one.className().equals(other.className())
        && isOfExactClass(one)
        && isOfExactClass(other);
  }

  private static boolean isOfExactClass(HeapObject object) {
    return object instanceof HeapObject.Instance instance
        && (instance.arbitrary() == null || instance.arbitrary().ofExactClass());
  }

  private static boolean mayBeShared(HeapObject object) {
    return object instanceof HeapObject.Instance instance
        && instance.arbitrary() != null
        && instance.arbitrary().mayBeShared();
  }

  /** One value that never changes has the same numbers, as far as they are known. */
  private BoolTerm haveSameNumbers(HeapObject one, HeapObject other) {
    if (!(one instanceof HeapObject.Instance a) || !(other instanceof HeapObject.Instance b)) {
      return terms.bool(true);
    }
    List<BoolTerm> all = new ArrayList<>();
    a.fields()
        .forEach(
            (field, value) -> {
              Value second = b.fields().get(field);
              boolean areNumbers = value instanceof IntValue || value instanceof LongValue;
              if (areNumbers && second != null) {
                all.add(terms.intEqual(Numbers.whole(value), Numbers.whole(second)));
              }
            });
    return terms.and(all);
  }

  /** Whether an object of which only a supertype is known may be one that everybody can have. */
  private boolean mayBe(State state, HeapObject object, int identity) {
    boolean isUnknown =
        object instanceof HeapObject.Lazy
            || (object instanceof HeapObject.Instance instance
                && instance.arbitrary() != null
                && instance.arbitrary().isOfInput());
    HeapObject other = state.memory().object(identity);
    return isUnknown
        && other.match(new IsShared(state.memory(), identity))
        && machine.classes().isOf(state, object, TypeDescriptor.ofInternalName(other.className()))
            != RuntimeClasses.Membership.NO;
  }

  /**
   * Whether an object that was read from a JVM may be one that the engine has made, too, when it
   * followed an initialiser.
   *
   * @throws StuckException if a change of one would have to be seen in the other
   */
  private boolean mayBeOneOfJvm(State state, int left, int right) {
    String one = state.memory().object(left).className();
    if ((!machine.isOfJvm(left) && !machine.isOfJvm(right))
        || machine.areOfOneWorld(left, right)
        || !one.equals(state.memory().object(right).className())
        || isArgument(state, left)
        || isArgument(state, right)) {
      return false;
    }
    int ofJvm = machine.isOfJvm(left) ? left : right;
    StaticObjects.Origin origin = state.memory().staticObjects().objects().get(ofJvm);
    if (origin != null && origin.kind() != StaticObjects.Kind.FIXED) {
      throw new StuckException(
          "whether what " + origin.field() + " leads to is an object made elsewhere is not known");
    }
    return true;
  }

  private static boolean isOfCaller(HeapObject object) {
    return object.className().startsWith(StandInNames.HOME + "Caller")
        || (object instanceof HeapObject.Lazy && object.className().startsWith("java/util/"));
  }

  /** The JDK keeps its views and entries; the stand-ins make them anew. */
  private static boolean isView(HeapObject object) {
    return VIEWS.contains(object.className())
        || (isOfCaller(object) && !ARGUMENTS.containsKey(object.className()));
  }

  private static boolean isShared(HeapObject object) {
    return object.className().startsWith("java/util/ImmutableCollections$")
        || object.className().startsWith("java/util/Collections$Empty");
  }

  /**
   * Whether the JDK may have left it as it was instead of making one around it; of what is in
   * static fields no argument is one, which is assumed.
   */
  private boolean isWrapper(State state, int identity) {
    return state.memory().object(identity).className().startsWith("java/util/Collections$")
        && !machine.isOfJvm(identity)
        && !state.memory().isInStatics(identity);
  }

  private static void checkReplaced(State state, int identity) {
    StaticObjects.Origin origin = state.memory().staticObjects().objects().get(identity);
    if (origin != null && origin.kind() == StaticObjects.Kind.REPLACED) {
      throw new StuckException(StaticState.replaced(origin.field()));
    }
  }

  /** A caller may well pass what it got from a static field. */
  private static State told(State state, int left, int right) {
    boolean isPossible =
        (isLeft(state, left) && isArgument(state, right))
            || (isLeft(state, right) && isArgument(state, left));
    return isPossible ? state.withAssumption(new Assumption.NoStaticArgument()) : state;
  }

  private static boolean isLeft(State state, int identity) {
    return state.memory().staticObjects().objects().containsKey(identity);
  }

  private static boolean isArgument(State state, int identity) {
    HeapObject object = state.memory().object(identity);
    return state.memory().aliasing().arguments().contains(identity)
        || isOfCaller(object)
        || (object instanceof HeapObject.Instance instance
            && instance.arbitrary() != null
            && instance.arbitrary().isOfInput())
        || state.inputs().madeFor(identity) instanceof InputNode.Typed
        || object.match(new IsPassed());
  }

  /** Whether what is not known to be made for an input may be one all the same. */
  private static final class IsPassed implements HeapObject.Cases<Boolean> {
    @Override
    public Boolean instance(HeapObject.Instance object) {
      return false;
    }

    @Override
    public Boolean text(HeapObject.Text object) {
      return false;
    }

    @Override
    public Boolean box(HeapObject.Box object) {
      return false;
    }

    @Override
    public Boolean enumConstant(HeapObject.EnumConstant object) {
      return false;
    }

    @Override
    public Boolean array(HeapObject.Array object) {
      return object.rest() instanceof HeapObject.Rest.Made;
    }

    @Override
    public Boolean function(HeapObject.Function object) {
      return false;
    }

    @Override
    public Boolean classObject(HeapObject.ClassObject object) {
      return false;
    }

    @Override
    public Boolean inputEntries(HeapObject.InputEntries object) {
      return false;
    }

    @Override
    public Boolean lazy(HeapObject.Lazy object) {
      return true;
    }
  }

  private BoolTerm sameConstant(Memory memory, HeapObject.EnumConstant constant, int other) {
    if (memory.object(other) instanceof HeapObject.EnumConstant second) {
      return constant.className().equals(second.className())
          ? terms.intEqual(constant.ordinal(), second.ordinal())
          : terms.bool(false);
    }
    int ordinal = memory.constantsOf(constant.className()).indexOf(other);
    return ordinal < 0
        ? terms.bool(false)
        : terms.intEqual(constant.ordinal(), terms.constant(ordinal));
  }
}
