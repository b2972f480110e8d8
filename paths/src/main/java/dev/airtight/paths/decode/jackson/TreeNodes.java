package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.OnlyObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;

/**
 * The nodes of the trees that Jackson makes of JSON, as objects of its own classes, so that its own
 * code says what becomes of them.
 */
public final class TreeNodes {
  static final String BIG_INTEGER = "BigIntegerNode";
  static final String DECIMAL = "DecimalNode";

  /** Of these classes, Jackson makes one object for equal nodes, or may do so. */
  private static final Set<String> SHARED =
      Arrays.stream(TreeClasses.values())
          .flatMap(
              classes ->
                  Stream.concat(
                      Stream.of("NullNode", "MissingNode", "BooleanNode", "IntNode")
                          .map(classes::named),
                      Stream.of(classes.text())))
          .collect(Collectors.toUnmodifiableSet());

  private final Machine machine;
  private final Terms terms;
  private final TreeClasses classes;
  private final boolean areNatural;

  TreeNodes(Machine machine, TreeClasses classes) {
    this(machine, classes, true);
  }

  /**
   * Nodes of one tree.
   *
   * @param areNatural whether each number is of the class that is made for its like
   */
  TreeNodes(Machine machine, TreeClasses classes, boolean areNatural) {
    this.machine = machine;
    this.terms = machine.terms();
    this.classes = classes;
    this.areNatural = areNatural;
  }

  /** What a container of an output stands for. */
  public interface Part {

    /**
     * What a mapper that nobody has set up makes of it, as long as nobody has changed it.
     *
     * @param settings those of mappers of its version
     * @throws StuckException if that is not known
     */
    List<Decoding> decoded(State state, JacksonSettings settings, JavaType into);
  }

  /** Makes a node of a decoder when somebody looks at it. */
  @FunctionalInterface
  interface Later extends ObjectSource {

    /** One of those that there are few of. */
    @Override
    default Optional<Boolean> mayBe(HeapObject other) {
      boolean isOne = isLater(other) || SHARED.contains(other.className());
      return isOne ? Optional.of(true) : Optional.empty();
    }
  }

  /** A node that is made when somebody looks at it. */
  HeapObject later(Later source) {
    return later(classes, source);
  }

  static HeapObject later(TreeClasses classes, Later source) {
    return new HeapObject.Lazy(classes.node(), source);
  }

  /** Whether it is a node of a decoder that nobody has looked at. */
  public static boolean isLater(HeapObject object) {
    return object instanceof HeapObject.Lazy lazy && lazy.source() instanceof Later;
  }

  /** Whether a node is as a decoder made it, as far as it knows itself. */
  public static boolean isDecoded(HeapObject.Instance node) {
    return node.arbitrary() instanceof Container || node.arbitrary() instanceof Scalar;
  }

  /** Whether the numbers in a decoded node are of the classes that are made for their like. */
  public static boolean isNatural(HeapObject.Instance node) {
    return node.arbitrary() instanceof Container container
        ? container.isNatural()
        : node.arbitrary() instanceof Scalar scalar && scalar.isNatural();
  }

  /** What a container of an output stands for. */
  public static Optional<Part> partOf(HeapObject node) {
    return node instanceof HeapObject.Instance instance
            && instance.arbitrary() instanceof Container container
        ? container.part()
        : Optional.empty();
  }

  /** The node that stands for nothing at all. */
  public static HeapObject missing(TreeClasses classes) {
    return only(classes, "MissingNode");
  }

  /** What makes nodes, unless somebody has set up another one. */
  public static HeapObject factory(TreeClasses classes, Terms terms) {
    String factory = classes.factory();
    HeapObject.Instance made =
        new HeapObject.Instance(
            factory, HashTreePMap.empty(), new OnlyObject(factory + ".instance"));
    return classes == TreeClasses.JACKSON_2
        ? made.withField(factory + "._cfgBigDecimalExact", new IntValue(terms.constant(0)))
        : made;
  }

  HeapObject ofNull() {
    return only(classes, "NullNode");
  }

  private static HeapObject only(TreeClasses classes, String name) {
    String type = classes.named(name);
    return new HeapObject.Instance(type, HashTreePMap.empty(), new OnlyObject(type + ".instance"));
  }

  HeapObject ofTruth(BoolTerm truth) {
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    return scalar(classes.named("BooleanNode"), new IntValue(bit));
  }

  /** A text that is there. */
  HeapObject ofText(Reference text) {
    return scalar(classes.text(), text);
  }

  HeapObject ofDouble(FloatingValue value) {
    return scalar(classes.named("DoubleNode"), value);
  }

  HeapObject ofLong(IntTerm value) {
    return scalar(classes.named("LongNode"), new LongValue(value));
  }

  /**
   * A number that is an object.
   *
   * @param name of the class of the node
   */
  State ofBig(State state, int object, String name, HeapObject number) {
    int identity = machine.freshIdentity();
    return state
        .withObject(identity, number)
        .refined(object, scalar(classes.named(name), present(identity)));
  }

  /** A container of nodes, which are in a list or map that is there. */
  HeapObject container(String className, Reference children, Optional<Part> part) {
    return new HeapObject.Instance(
            className, HashTreePMap.empty(), new Container(machine, classes, areNatural, part))
        .withField(className + "._children", children);
  }

  /** Makes the node of an integer: of the smallest class that it fits into. */
  List<State> ofInteger(State state, int object, IntTerm value) {
    BoolTerm isInt = within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    BoolTerm isLong = within(value, Long.MIN_VALUE, Long.MAX_VALUE);
    List<State> states = new ArrayList<>();
    state
        .assume(isInt)
        .map(s -> s.refined(object, scalar(classes.named("IntNode"), new IntValue(value))))
        .ifPresent(states::add);
    state
        .assume(terms.and(isLong, terms.not(isInt)))
        .map(s -> s.refined(object, ofLong(value)))
        .ifPresent(states::add);
    state
        .assume(terms.not(isLong))
        .map(s -> ofBig(s, object, BIG_INTEGER, BigNumber.integer(terms, value).object()))
        .ifPresent(states::add);
    return states;
  }

  private BoolTerm within(IntTerm value, long least, long most) {
    return terms.and(
        terms.lessOrEqual(terms.constant(least), value),
        terms.lessOrEqual(value, terms.constant(most)));
  }

  Reference present(int identity) {
    return new Reference(terms.bool(false), identity);
  }

  private HeapObject scalar(String className, Value value) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), new Scalar(areNatural))
        .withField(className + "._value", value);
  }

  /** There are few objects for truths, small numbers and the empty text. */
  private record Scalar(boolean isNatural) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException("what a node of a tree has in " + name + " is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }

    @Override
    public boolean mayBeShared() {
      return true;
    }
  }

  /** Knows how more nodes are made. */
  private record Container(
      Machine machine, TreeClasses classes, boolean isNatural, Optional<Part> part)
      implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      if (!name.equals("_nodeFactory")) {
        throw new StuckException("what a node of a tree has in " + name + " is not known");
      }
      int identity = machine.freshIdentity();
      return new Made(
          state.withObject(identity, factory(classes, machine.terms())),
          new Reference(machine.terms().bool(false), identity));
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }
}
