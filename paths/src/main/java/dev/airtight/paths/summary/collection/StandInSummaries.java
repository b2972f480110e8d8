package dev.airtight.paths.summary.collection;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallerStandIns;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine's answers to what stand-ins ask it. */
public final class StandInSummaries implements SummaryProvider {
  private static final String ENGINE = StandInNames.HOME + "Engine.";

  /** Choices among more are not followed: each is a path of its own. */
  private static final BigInteger MAX_CHOICES = BigInteger.valueOf(4);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(ENGINE + "choose(I)I", StandInSummaries::choose);
    all.put(ENGINE + "between(II)I", StandInSummaries::between);
    all.put(ENGINE + "classDecides(Ljava/lang/Object;)Z", StandInSummaries::classDecides);
    all.put(
        ENGINE + "unknown(Ljava/lang/String;)Ljava/lang/RuntimeException;",
        StandInSummaries::unknown);
    all.put(ENGINE + "impossible()Ljava/lang/RuntimeException;", StandInSummaries::impossible);
    all.put(ENGINE + "another([Ljava/lang/Object;)Ljava/lang/Object;", StandInSummaries::another);
    all.put(ENGINE + "isOfJdk(Ljava/lang/Object;)Z", StandInSummaries::isOfJdk);
    all.put(ENGINE + "lose(Ljava/lang/Object;)V", StandInSummaries::lose);
    all.put(ENGINE + "isPlain(Ljava/lang/Object;)Z", StandInSummaries::isPlain);
    all.put(ENGINE + "isSame(Ljava/lang/Object;Ljava/lang/Object;)Z", StandInSummaries::isSame);
    all.put(ENGINE + "isAmong(Ljava/lang/Object;[Ljava/lang/Object;)Z", StandInSummaries::isAmong);
    all.put(ENGINE + "runsAtOnce()V", StandInSummaries::runsAtOnce);
    all.put(ENGINE + "isKnown(I)Z", StandInSummaries::isKnown);
    all.put(ENGINE + "comparesItself(Ljava/lang/Object;)Z", StandInSummaries::comparesItself);
    return all;
  }

  /** Each number below the count, under the condition that the count is larger. */
  private static List<Successor> choose(Call call) {
    IntTerm count = call.intArgument(0);
    if (!count.interval().isAtMost(MAX_CHOICES)) {
      return call.stuck(
          "the order of iteration of a HashMap or Set.of with more than "
              + MAX_CHOICES
              + " entries is not known");
    }
    Terms terms = call.terms();
    List<Successor> successors = new ArrayList<>();
    call.state()
        .assume(terms.lessThan(count, terms.constant(1)))
        .map(state -> call.in(state).stuck("a choice among no entries"))
        .ifPresent(successors::addAll);
    for (int i = 0; i < MAX_CHOICES.intValueExact(); i++) {
      IntTerm chosen = terms.constant(i);
      call.state()
          .assume(terms.lessThan(chosen, count))
          .map(state -> call.in(state).returns(new IntValue(chosen)))
          .ifPresent(successors::addAll);
    }
    return successors;
  }

  private static List<Successor> between(Call call) {
    IntTerm any = call.terms().freshInt("any number", Interval.signed(Integer.SIZE));
    return call.state()
        .assume(
            call.terms()
                .and(
                    call.terms().lessOrEqual(call.intArgument(0), any),
                    call.terms().lessOrEqual(any, call.intArgument(1))))
        .map(state -> call.in(state).returnsInt(any))
        .orElse(List.of());
  }

  private static List<Successor> classDecides(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          Call noted =
              CallerStandIns.noted(c.state(), object)
                  .map(c::in)
                  .orElseThrow(() -> new IllegalStateException("no caller made " + object));
          List<Successor> both = new ArrayList<>(noted.returnsBoolean(c.terms().bool(true)));
          both.addAll(noted.returnsBoolean(c.terms().bool(false)));
          return both;
        });
  }

  private static List<Successor> unknown(Call call) {
    String what =
        call.text(0) instanceof TextTerm.TextConstant constant ? constant.value() : "an operation";
    return call.stuck(what + " is not modelled");
  }

  private static List<Successor> impossible(Call call) {
    return List.of();
  }

  /** What is not remembered of an array is any element each time. */
  private static List<Successor> another(Call call) {
    HeapObject.Array array = (HeapObject.Array) call.object(call.reference(0));
    if (!(array.rest() instanceof HeapObject.Rest.Made rest)) {
      throw new IllegalStateException("no elements are made for " + array);
    }
    IntTerm index = call.terms().freshInt("index of some element", Interval.LENGTH);
    List<Successor> successors = new ArrayList<>();
    for (ElementSource.Made made : rest.source().element(call.state(), index)) {
      successors.addAll(call.in(made.state()).returns(made.value()));
    }
    return successors;
  }

  private static List<Successor> isOfJdk(Call call) {
    return call.requiring(
        0,
        (c, object) ->
            c.returnsBoolean(
                c.terms().bool(c.machine().classPath().load(object.className()).isPlatform())));
  }

  private static List<Successor> lose(Call call) {
    ObjectSource lost =
        (state, object) -> {
          throw new StuckException(
              "what a map of the input that may have many entries holds since it was changed is not"
                  + " followed");
        };
    return call.requiring(
        0,
        (c, object) ->
            c.in(
                    c.state()
                        .changed(
                            c.reference(0).object(), new HeapObject.Lazy(object.className(), lost)))
                .returns());
  }

  private static List<Successor> isPlain(Call call) {
    return call.requiring(
        0, (c, object) -> c.returnsBoolean(c.terms().bool(PlainObjects.isPlain(c, object))));
  }

  private static List<Successor> runsAtOnce(Call call) {
    return call.in(call.state().withAssumption(new Assumption.TasksRunAtOnce())).returns();
  }

  private static List<Successor> isKnown(Call call) {
    return call.returnsBoolean(call.terms().bool(call.intArgument(0).constantValue() != null));
  }

  private static List<Successor> comparesItself(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          Machine machine = c.machine();
          boolean itself =
              object instanceof HeapObject.Instance instance
                  && !machine.classPath().load(instance.className()).isPlatform()
                  && machine.isInstance(instance.className(), "java/lang/Comparable")
                  && !machine.isInstance(instance.className(), "java/lang/Enum");
          return c.returnsBoolean(c.terms().bool(itself));
        });
  }

  private static List<Successor> isSame(Call call) {
    return call.returnsBoolean(
        call.terms().bool(isSame(call.reference(0), call.arguments().get(1))));
  }

  /**
   * @param reference known not to be null
   */
  private static boolean isSame(Reference reference, Value other) {
    return other instanceof Reference second
        && second.object() == reference.object()
        && (second.isNull().isFalse() || second.isNull().equals(reference.isNull()));
  }

  private static List<Successor> isAmong(Call call) {
    HeapObject.Array array = (HeapObject.Array) call.object(call.reference(1));
    boolean isAmong =
        array.cells().stream().anyMatch(cell -> isSame(call.reference(0), cell.value()));
    return call.returnsBoolean(call.terms().bool(isAmong));
  }
}
