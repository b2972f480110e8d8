package dev.airtight.paths.state;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of the class of an object: it is exactly its {@linkplain HeapObject#className() own
 * one}, or at most, when a caller may have passed an object of any class below. The only place that
 * knows which; whoever asks has to say what becomes of an answer that is open.
 */
public final class RuntimeClasses {
  private static final String OF_SEVERAL = StandInNames.HOME + "OfSeveral";
  private static final Set<String> ABOVE_ARRAYS =
      Set.of("java/lang/Object", "java/lang/Cloneable", "java/io/Serializable");

  /** What orders or makes its elements as the collection does that it gets. */
  private static final Set<String> LOOKING_CLOSELY =
      Set.of(
          "java/util/PriorityQueue",
          "java/util/concurrent/PriorityBlockingQueue",
          "java/util/EnumSet",
          "java/util/EnumMap");

  /** What the JDK makes of lists of a caller, and of a class below where they are of arrays. */
  private static final Set<String> AROUND_LISTS =
      Set.of(
          "java/util/Collections$CheckedList",
          "java/util/Collections$SynchronizedList",
          "java/util/Collections$UnmodifiableList");

  private final Hierarchy hierarchy;

  public RuntimeClasses(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether an object is of a type. */
  public enum Membership {
    YES,
    NO,
    OPEN
  }

  /**
   * Whether a method called on an object is the one that {@link HeapObject#className()} has or
   * inherits. Stand-ins answer for the classes that they stand for.
   */
  public boolean runsOwnMethods(HeapObject object) {
    return object.className().startsWith("[")
        || (!isAbstract(object.className()) && !isOpen(object));
  }

  /** Whether nothing at all is known of the class. */
  private static boolean isOpen(HeapObject object) {
    return object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof OpenClass;
  }

  /**
   * Whether an object's class is exactly {@link HeapObject#className()}, as {@code getClass()} says
   * it.
   */
  public boolean isExact(State state, HeapObject object) {
    return object.match(new Exactness(state));
  }

  /** Whether an object is of a reference type (JVMS 6.5 checkcast). */
  public Membership isOf(State state, HeapObject object, TypeDescriptor type) {
    TypeDescriptor own = TypeDescriptor.ofInternalName(object.className());
    if (hierarchy.isAssignable(own, type)) {
      // The stand-in's superclass in the JDK need not be that of what it stands for.
      return isOfCaller(object) && isOtherClassOfJdk(type) ? Membership.OPEN : Membership.YES;
    }
    return isExact(state, object) && !decides(state, object, type)
        ? Membership.NO
        : object.match(new OfOtherType(type));
  }

  private final class Exactness implements HeapObject.Cases<Boolean> {
    private final State state;

    Exactness(State state) {
      this.state = state;
    }

    @Override
    public Boolean instance(HeapObject.Instance object) {
      return (object.arbitrary() == null || object.arbitrary().ofExactClass())
          && !isAbstract(object.className())
          && !isOfSeveral(object)
          && (!AROUND_LISTS.contains(object.className()) || isSeenByTheJdk(state))
          && (!object.className().startsWith(StandInNames.HOME) || isAnyToTheJdk(state, object));
    }

    @Override
    public Boolean text(HeapObject.Text object) {
      return true;
    }

    @Override
    public Boolean box(HeapObject.Box object) {
      return true;
    }

    @Override
    public Boolean enumConstant(HeapObject.EnumConstant object) {
      // A constant with a body has a class of its own.
      return hierarchy.classPath().load(object.className()).isFinal();
    }

    @Override
    public Boolean array(HeapObject.Array object) {
      return !object.open();
    }

    @Override
    public Boolean function(HeapObject.Function object) {
      return false;
    }

    @Override
    public Boolean classObject(HeapObject.ClassObject object) {
      return true;
    }

    @Override
    public Boolean inputEntries(HeapObject.InputEntries object) {
      return true;
    }

    @Override
    public Boolean lazy(HeapObject.Lazy object) {
      return false;
    }
  }

  /** Whether an object is of a type that the class known of it does not have. */
  private final class OfOtherType implements HeapObject.Cases<Membership> {
    private final TypeDescriptor type;

    OfOtherType(TypeDescriptor type) {
      this.type = type;
    }

    private Membership below(HeapObject object) {
      if (isOfCaller(object)) {
        return Membership.OPEN;
      }
      if (object.className().startsWith(StandInNames.HOME) || isOfSeveral(object)) {
        return Membership.NO;
      }
      TypeDescriptor own = TypeDescriptor.ofInternalName(object.className());
      return mayHaveBoth(own, type) ? Membership.OPEN : Membership.NO;
    }

    @Override
    public Membership instance(HeapObject.Instance object) {
      return below(object);
    }

    @Override
    public Membership text(HeapObject.Text object) {
      return Membership.NO;
    }

    @Override
    public Membership box(HeapObject.Box object) {
      return Membership.NO;
    }

    @Override
    public Membership enumConstant(HeapObject.EnumConstant object) {
      // The body of a constant adds no interfaces (JLS 8.9.1).
      TypeDescriptor own = TypeDescriptor.ofInternalName(object.className());
      return hierarchy.isAssignable(type, own) ? Membership.OPEN : Membership.NO;
    }

    @Override
    public Membership array(HeapObject.Array object) {
      return below(object);
    }

    @Override
    public Membership function(HeapObject.Function object) {
      // A lambda's class has the interfaces that its call site names, and no others.
      return hasMarker(object, type) ? Membership.YES : Membership.NO;
    }

    @Override
    public Membership classObject(HeapObject.ClassObject object) {
      return Membership.NO;
    }

    @Override
    public Membership inputEntries(HeapObject.InputEntries object) {
      return Membership.NO;
    }

    @Override
    public Membership lazy(HeapObject.Lazy object) {
      return below(object);
    }
  }

  private boolean hasMarker(HeapObject.Function function, TypeDescriptor type) {
    return function.markers().stream()
        .anyMatch(marker -> hierarchy.isAssignable(TypeDescriptor.ofInternalName(marker), type));
  }

  /** Whether there can be an object of both types, the first not being assignable to the second. */
  private boolean mayHaveBoth(TypeDescriptor own, TypeDescriptor type) {
    if (hierarchy.isAssignable(type, own)) {
      return true;
    }
    if (own.isArray() && type.isArray()) {
      return own.component().isReference()
          && type.component().isReference()
          && mayHaveBoth(own.component(), type.component());
    }
    if (own.isArray() || type.isArray()) {
      return ABOVE_ARRAYS.contains((own.isArray() ? type : own).internalName());
    }
    JavaClass first = hierarchy.classPath().load(own.internalName());
    JavaClass second = hierarchy.classPath().load(type.internalName());
    return (first.isInterface() && !second.isFinal()) || (second.isInterface() && !first.isFinal());
  }

  private boolean isOfCaller(HeapObject object) {
    return hierarchy.isSubclass(nameOfClass(object), StandInNames.OF_CALLER);
  }

  private boolean isOtherClassOfJdk(TypeDescriptor type) {
    String name = type.internalName();
    return !name.equals("java/lang/Object")
        && !name.startsWith(StandInNames.HOME)
        && !hierarchy.classPath().load(name).isInterface();
  }

  /**
   * Whether what the JDK's own code finds out about a collection of a caller matters to it, and may
   * be: no list is a set or a queue.
   */
  private boolean decides(State state, HeapObject object, TypeDescriptor type) {
    return isOfCaller(object)
        && LOOKING_CLOSELY.contains(state.running().method().owner())
        && !type.isArray()
        && !is(object.className(), "java/util/List")
        && Stream.of("java/util/Collection", "java/util/Set", "java/util/Map")
            .allMatch(above -> !is(object.className(), above) || is(type.internalName(), above));
  }

  private boolean is(String className, String above) {
    return hierarchy.isSubclass(className, above);
  }

  private boolean isOfSeveral(HeapObject object) {
    return hierarchy.isSubclass(nameOfClass(object), OF_SEVERAL);
  }

  private static String nameOfClass(HeapObject object) {
    return object.className().startsWith("[") ? "java/lang/Object" : object.className();
  }

  /** The JDK's own code treats all collections of a caller alike, whatever it finds out. */
  private boolean isAnyToTheJdk(State state, HeapObject object) {
    return isOfCaller(object) && isSeenByTheJdk(state);
  }

  private boolean isSeenByTheJdk(State state) {
    return hierarchy.classPath().load(state.running().method().owner()).isPlatform();
  }

  private boolean isAbstract(String className) {
    JavaClass loaded = hierarchy.classPath().load(className);
    return loaded.isAbstract() || loaded.isInterface();
  }
}
