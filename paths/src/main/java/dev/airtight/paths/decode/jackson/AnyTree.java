package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.ModerateNumbers;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trees that Jackson makes of JSON of any shape, unfolded where somebody looks at them. */
public final class AnyTree {
  private final Machine machine;
  private final Terms terms;
  private final TreeClasses classes;
  private final TreeNodes nodes;
  private final boolean isStandard;

  /**
   * Trees that mappers make.
   *
   * @param classes what they are of
   * @param isStandard whether nobody has set the mapper up, so that each number is of the class
   *     that is made for its like
   */
  public AnyTree(Machine machine, TreeClasses classes, boolean isStandard) {
    this.machine = machine;
    this.terms = machine.terms();
    this.classes = classes;
    this.nodes = new TreeNodes(machine, classes, isStandard);
    this.isStandard = isStandard;
  }

  /** Whether it is a tree that nobody has looked at. */
  public static boolean isOpen(HeapObject object) {
    return object instanceof HeapObject.Lazy lazy && lazy.source() instanceof Open;
  }

  /** Whether it is one in which numbers may be of classes that are not made for their like. */
  public static boolean isOpenToOtherNumbers(HeapObject object) {
    return object instanceof HeapObject.Lazy lazy
        && lazy.source() instanceof Open open
        && !open.trees().isStandard;
  }

  /** A tree, as a reference that is not null. */
  public Input of(State state, String name) {
    int identity = machine.freshIdentity();
    HeapObject lazy = nodes.later(new Open(this, name));
    return new Input(
        state.withObject(identity, lazy),
        nodes.present(identity),
        new InputNode.Deferred(identity));
  }

  /** A tree that is made when somebody looks at it. */
  private record Open(AnyTree trees, String name) implements TreeNodes.Later {
    @Override
    public List<State> make(State state, int object) {
      return trees.unfolded(state, object, name);
    }
  }

  private List<State> unfolded(State state, int object, String name) {
    List<State> kinds = new ArrayList<>();
    kinds.add(made(state, object, nodes.ofNull(), new InputNode.Null()));
    BoolTerm truth = terms.freshBool(name);
    kinds.add(made(state, object, nodes.ofTruth(truth), new InputNode.Bool(truth)));
    TextTerm text = terms.freshText(name);
    int held = machine.freshIdentity();
    kinds.add(
        made(
            state.withObject(held, new HeapObject.Text(text)),
            object,
            nodes.ofText(nodes.present(held)),
            new InputNode.Text(text)));
    integers(state, object, name, kinds);
    fractions(state, object, name, kinds);
    kinds.add(list(state, object, name));
    kinds.add(map(state, object, name));
    return kinds;
  }

  private State list(State state, int object, String name) {
    Input list =
        new InputLists(machine).list(state, size(name), (s, i) -> List.of(of(s, name + "[]")));
    return container(list, object, classes.array());
  }

  private State map(State state, int object, String name) {
    Input map =
        new InputMaps(machine)
            .map(
                state,
                "java/util/LinkedHashMap",
                size(name),
                (s, key) -> List.of(of(s, name + ".*")));
    return container(map, object, classes.object());
  }

  private State container(Input children, int object, String className) {
    return made(
        children.state(),
        object,
        nodes.container(className, (Reference) children.value(), Optional.empty()),
        children.node());
  }

  private IntTerm size(String name) {
    return terms.freshInt("size of " + name, Interval.LENGTH);
  }

  private void integers(State state, int object, String name, List<State> kinds) {
    IntTerm number = terms.freshInt(name, Interval.ALL);
    InputNode node = new InputNode.Whole(number);
    nodes.ofInteger(state, object, number).forEach(s -> kinds.add(noted(s, object, node)));
    if (!isStandard) {
      IntTerm small = terms.freshInt(name, Interval.LONG);
      kinds.add(made(state, object, nodes.ofLong(small), new InputNode.Whole(small)));
      HeapObject big = BigNumber.integer(terms, number).object();
      kinds.add(noted(nodes.ofBig(state, object, TreeNodes.BIG_INTEGER, big), object, node));
    }
  }

  private void fractions(State state, int object, String name, List<State> kinds) {
    RealTerm number = terms.freshReal(name);
    InputNode node = new InputNode.Decimal(number);
    FloatingValue nearest =
        isStandard
            ? new FloatingNumbers(terms).nearest(FloatingType.DOUBLE, number, name)
            : FloatingValue.ANY_DOUBLE;
    kinds.add(made(state, object, nodes.ofDouble(nearest), node));
    if (!isStandard) {
      ModerateNumbers.Made big = new ModerateNumbers(terms).decimal(state, number, node, name);
      kinds.add(
          noted(
              nodes.ofBig(big.state(), object, TreeNodes.DECIMAL, big.number().object()),
              object,
              node));
    }
  }

  private static State made(State state, int object, HeapObject made, InputNode node) {
    return noted(state.refined(object, made), object, node);
  }

  private static State noted(State state, int object, InputNode node) {
    return state.withInputs(state.inputs().withMade(object, node));
  }
}
