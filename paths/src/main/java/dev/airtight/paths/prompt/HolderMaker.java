package dev.airtight.paths.prompt;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers.Answer;
import dev.airtight.paths.machine.ModelAnswers.Returned;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pcollections.HashTreePMap;

/** Makes objects that hold answers, by running the makers of their framework. */
final class HolderMaker {
  private static final String CONSTRUCTOR = "<init>";

  private final Machine machine;
  private final Saying saying;
  private final Makers makers;
  private final ArbitraryValues values;
  private final InputLists lists;

  /** Makes what the model says. */
  @FunctionalInterface
  interface Saying {
    List<Answer> answers(State state, ModelCall call, String name);
  }

  HolderMaker(Machine machine, Saying saying) {
    this.machine = machine;
    this.saying = saying;
    this.makers = new Makers(machine.classPath());
    this.values = new ArbitraryValues(machine);
    this.lists = new InputLists(machine);
  }

  /**
   * All that a part may be.
   *
   * @param name what messages and variables call it
   */
  List<Answer> make(State state, AnswerPart part, String name) {
    if (part instanceof AnswerPart.Said said) {
      return saying.answers(state, said.call(), name);
    } else if (part instanceof AnswerPart.Any any) {
      return any(state, any, name);
    } else if (part instanceof AnswerPart.OrNull maybe) {
      return make(state, maybe.part(), name).stream().map(answer -> orNull(answer, name)).toList();
    } else if (part instanceof AnswerPart.ListOf list) {
      return List.of(list(state, list, name));
    } else if (part instanceof AnswerPart.OneOf one) {
      return one.parts().stream().flatMap(each -> make(state, each, name).stream()).toList();
    } else if (part instanceof AnswerPart.Made made) {
      return made(state, made, name);
    } else if (part instanceof AnswerPart.Then then) {
      return then(state, then, name);
    }
    return List.of(
        new Returned(state, new Reference(machine.terms().bool(true), 0), new InputNode.Null()));
  }

  private Answer list(State state, AnswerPart.ListOf list, String name) {
    Interval sizes =
        list.limit().map(limit -> Interval.of(0, limit.most())).orElse(Interval.LENGTH);
    State limited =
        list.limit()
            .map(limit -> state.withAssumption(new Assumption.DecoderLimits(limit.words())))
            .orElse(state);
    Input made =
        lists.unchangeable(
            limited,
            machine.terms().freshInt("size of " + name, sizes),
            (s, index) -> elements(s, list.element(), name + "[" + index + "]"));
    return new Returned(made.state(), made.value(), made.node());
  }

  private List<Answer> any(State state, AnswerPart.Any any, String name) {
    List<Answer> all = new ArrayList<>();
    for (State ready : initialised(state, new EnumClosure(machine.classPath()).of(any.type()))) {
      Input made =
          values.make(ready, any.type().withoutObject(), name, Nullness.UNSPECIFIED.withoutNull());
      all.add(new Returned(made.state(), made.value(), made.node()));
    }
    return all;
  }

  private Answer orNull(Answer answer, String name) {
    if (!(answer instanceof Returned returned)) {
      return answer;
    }
    Reference there = (Reference) returned.value();
    BoolTerm isNull =
        machine.terms().or(machine.terms().freshBool(name + " is null"), there.isNull());
    InputNode node =
        returned.node() instanceof InputNode.Nullable maybe ? maybe.base() : returned.node();
    return new Returned(
        returned.state(),
        new Reference(isNull, there.object()),
        new InputNode.Nullable(isNull, node));
  }

  private List<Input> elements(State state, AnswerPart element, String name) {
    return make(state, element, name).stream()
        .map(
            answer -> {
              if (answer instanceof Returned returned) {
                return new Input(returned.state(), returned.value(), returned.node());
              }
              throw new StuckException("an element of a list that is decoded is not followed");
            })
        .toList();
  }

  private List<Answer> made(State state, AnswerPart.Made part, String name) {
    JavaMethod maker = makers.of(part.owner(), part.maker(), part.arguments().size());
    List<Answer> all = new ArrayList<>();
    for (State ready : initialised(state, List.of(part.owner()))) {
      all.addAll(called(new Parts(ready, List.of(), List.of()), maker, part.arguments(), 0, name));
    }
    return all;
  }

  private List<Answer> then(State state, AnswerPart.Then part, String name) {
    List<Answer> all = new ArrayList<>();
    for (Answer answer : make(state, part.object(), name)) {
      if (answer instanceof Returned object) {
        Reference reference = (Reference) object.value();
        String className = object.state().memory().object(reference.object()).className();
        JavaMethod method = makers.of(className, part.method(), part.arguments().size());
        JavaType type = JavaType.of(TypeDescriptor.ofInternalName(method.owner()));
        Parts parts =
            new Parts(
                object.state(),
                List.of(reference),
                List.of(new InputNode.Argument("this", type, object.node())));
        all.addAll(called(parts, method, part.arguments(), 0, name));
      } else {
        all.add(answer);
      }
    }
    return all;
  }

  /** Arguments that are made. */
  private record Parts(State state, List<Value> values, List<InputNode.Argument> nodes) {
    Parts plus(State newState, Value value, InputNode.Argument node) {
      List<Value> moreValues = new ArrayList<>(values);
      moreValues.add(value);
      List<InputNode.Argument> moreNodes = new ArrayList<>(nodes);
      moreNodes.add(node);
      return new Parts(newState, moreValues, moreNodes);
    }
  }

  private List<Answer> called(
      Parts parts, JavaMethod method, List<AnswerPart> arguments, int next, String name) {
    if (next == arguments.size()) {
      return run(parts, method);
    }
    boolean isSetter = !method.isStatic() && !method.isConstructor() && arguments.size() == 1;
    String called =
        isSetter ? method.name() : method.parameterName(next).orElse("argument" + (next + 1));
    JavaType type = method.genericParameters().get(next);
    List<Answer> all = new ArrayList<>();
    for (Answer answer : make(parts.state(), arguments.get(next), name + "." + called)) {
      if (answer instanceof Returned made) {
        Parts more =
            parts.plus(
                made.state(), made.value(), new InputNode.Argument(called, type, made.node()));
        all.addAll(called(more, method, arguments, next + 1, name));
      } else {
        all.add(answer);
      }
    }
    return all;
  }

  /** Where a maker throws there is no such object. */
  private List<Answer> run(Parts parts, JavaMethod method) {
    InputNode node =
        new InputNode.Called(
            method.reference(), !method.isStatic() && !method.isConstructor(), parts.nodes());
    State state = parts.state();
    List<Value> all = new ArrayList<>(parts.values());
    Reference made = new Reference(machine.terms().bool(false), machine.freshIdentity());
    if (method.name().equals(CONSTRUCTOR)) {
      all.add(0, made);
      state =
          state.withObject(
              made.object(), new HeapObject.Instance(method.owner(), HashTreePMap.empty(), null));
    }
    List<Answer> ends = new ArrayList<>();
    for (Successor end : machine.runAside(state, method, all)) {
      if (end instanceof Successor.Returned returned) {
        Value result = method.isConstructor() ? made : Objects.requireNonNull(returned.value());
        ends.add(new Returned(ofAnySubclass(returned.state(), result), result, node));
      }
    }
    return ends;
  }

  /** A provider of models may make objects of classes of its own. */
  private State ofAnySubclass(State state, Value made) {
    int identity = ((Reference) made).object();
    return state.memory().find(identity).orElse(null) instanceof HeapObject.Instance instance
            && instance.arbitrary() == null
        ? state.refined(identity, instance.with(new OfSubclass(machine)))
        : state;
  }

  /** What is not written in an object of a subclass is as it was made. */
  private record OfSubclass(Machine machine) implements FieldSource {
    @Override
    public boolean ofExactClass() {
      return false;
    }

    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      return new Made(state, machine.zero(new TypeDescriptor(descriptor)));
    }
  }

  private List<State> initialised(State state, List<String> classes) {
    List<State> states = List.of(state);
    for (String className : classes) {
      states =
          states.stream().flatMap(each -> machine.initialise(each, className).stream()).toList();
    }
    return states;
  }
}
