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
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;

/**
 * The nodes of the trees that Jackson 2 makes of JSON, as objects of its own classes, so that its
 * own code says what becomes of them.
 */
public final class TreeNodes {
  private static final String DATABIND = "com/fasterxml/jackson/databind/";

  /** What the names of the classes of all nodes begin with. */
  public static final String PACKAGE = DATABIND + "node/";

  /** The class of all nodes. */
  public static final String NODE = DATABIND + "JsonNode";

  static final String OBJECT = PACKAGE + "ObjectNode";
  static final String ARRAY = PACKAGE + "ArrayNode";
  static final String BIG_INTEGER = "BigIntegerNode";
  static final String DECIMAL = "DecimalNode";
  public static final String FACTORY = PACKAGE + "JsonNodeFactory";

  /** Of these classes, Jackson makes one object for equal nodes, or may do so. */
  private static final Set<String> SHARED =
      Stream.of("NullNode", "MissingNode", "BooleanNode", "IntNode", "TextNode")
          .map(name -> PACKAGE + name)
          .collect(Collectors.toUnmodifiableSet());

  private final Machine machine;
  private final Terms terms;

  TreeNodes(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
  }

  /** What a container of an output stands for. */
  public interface Part {

    /**
     * What an {@code ObjectMapper} that nobody has set up makes of it, as long as nobody has
     * changed it.
     *
     * @throws StuckException if that is not known
     */
    List<Decoding> decoded(State state, JavaType into);
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
  static HeapObject later(Later source) {
    return new HeapObject.Lazy(NODE, source);
  }

  /** Whether it is a node of a decoder that nobody has looked at. */
  public static boolean isLater(HeapObject object) {
    return object instanceof HeapObject.Lazy lazy && lazy.source() instanceof Later;
  }

  /** Whether a node is as a decoder made it, as far as it knows itself. */
  public static boolean isDecoded(HeapObject.Instance node) {
    return node.arbitrary() instanceof Container || node.arbitrary() instanceof Scalar;
  }

  /** What a container of an output stands for. */
  public static Optional<Part> partOf(HeapObject node) {
    return node instanceof HeapObject.Instance instance
            && instance.arbitrary() instanceof Container container
        ? container.part()
        : Optional.empty();
  }

  /** The node that stands for nothing at all. */
  public static HeapObject missing() {
    return only("MissingNode");
  }

  /** What makes nodes, unless somebody has set up another one. */
  public static HeapObject factory(Terms terms) {
    return new HeapObject.Instance(
            FACTORY, HashTreePMap.empty(), new OnlyObject(FACTORY + ".instance"))
        .withField(FACTORY + "._cfgBigDecimalExact", new IntValue(terms.constant(0)));
  }

  HeapObject ofNull() {
    return only("NullNode");
  }

  private static HeapObject only(String name) {
    String type = PACKAGE + name;
    return new HeapObject.Instance(type, HashTreePMap.empty(), new OnlyObject(type + ".instance"));
  }

  HeapObject ofTruth(BoolTerm truth) {
    IntTerm bit = terms.ifThenElse(truth, terms.constant(1), terms.constant(0));
    return scalar("BooleanNode", new IntValue(bit));
  }

  /** A text that is there. */
  HeapObject ofText(Reference text) {
    return scalar("TextNode", text);
  }

  HeapObject ofDouble(DoubleValue value) {
    return scalar("DoubleNode", value);
  }

  HeapObject ofLong(IntTerm value) {
    return scalar("LongNode", new LongValue(value));
  }

  /**
   * A number that is an object.
   *
   * @param name of the class of the node
   */
  State ofBig(State state, int object, String name, HeapObject number) {
    int identity = machine.freshIdentity();
    return state.withObject(identity, number).refined(object, scalar(name, present(identity)));
  }

  /** A container of nodes, which are in a list or map that is there. */
  HeapObject container(String className, Reference children, Optional<Part> part) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), new Container(machine, part))
        .withField(className + "._children", children);
  }

  /** Makes the node of an integer: of the smallest class that it fits into. */
  List<State> ofInteger(State state, int object, IntTerm value) {
    BoolTerm isInt = within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    BoolTerm isLong = within(value, Long.MIN_VALUE, Long.MAX_VALUE);
    List<State> states = new ArrayList<>();
    state
        .assume(isInt)
        .map(s -> s.refined(object, scalar("IntNode", new IntValue(value))))
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

  private static HeapObject scalar(String name, Value value) {
    return new HeapObject.Instance(PACKAGE + name, HashTreePMap.empty(), new Scalar())
        .withField(PACKAGE + name + "._value", value);
  }

  /** There are few objects for truths, small numbers and the empty text. */
  private record Scalar() implements FieldSource {
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
  private record Container(Machine machine, Optional<Part> part) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      if (!name.equals("_nodeFactory")) {
        throw new StuckException("what a node of a tree has in " + name + " is not known");
      }
      int identity = machine.freshIdentity();
      return new Made(
          state.withObject(identity, factory(machine.terms())),
          new Reference(machine.terms().bool(false), identity));
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }
}
