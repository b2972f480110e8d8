package dev.airtight.frameworks.mapper;

import dev.airtight.paths.prompt.HeldFields;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.value.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;

/**
 * A class whose objects applications set up and decode with. Nothing is kept of one but whether
 * anybody has set it up: whatever else changes it is not followed.
 *
 * @param what as messages call it
 * @param names of the class and of those below it that do the same, as internal names
 */
public record MapperClass(String what, Set<String> names) {
  public MapperClass {
    names = Set.copyOf(names);
  }

  /** A constructor: its fields make no difference here, so that nobody may read any. */
  public List<Successor> made(Call call) {
    int identity = call.reference(0).object();
    HeapObject.Instance mapper = (HeapObject.Instance) call.state().memory().object(identity);
    return call.in(call.state().changed(identity, mapper.with(OfMapper.made(what)))).returns();
  }

  /** Returns the mapper, of which nobody knows what it does now. */
  public List<Successor> lost(Call call) {
    int identity = call.reference(0).object();
    HeapObject.Instance mapper = (HeapObject.Instance) call.state().memory().object(identity);
    State changed = call.state().changed(identity, mapper.with(new Lost(what)));
    return call.in(changed).returns(call.arguments().get(0));
  }

  /** Ends a call of a builder, which the call is of, with a new object of this class. */
  public List<Successor> built(Call call, MapperClass builder, String name) {
    if (call.object(call.reference(0)) instanceof HeapObject.Instance made
        && made.arbitrary() instanceof Lost) {
      return returned(call, name, new Lost(what));
    }
    return builder.known(call, known -> returned(known, name, builder.in(known).built(what)));
  }

  /** Ends a call with a new one that nobody has set up. */
  public List<Successor> fresh(Call call, String name) {
    return returned(call, name, OfMapper.made(what));
  }

  private static List<Successor> returned(Call call, String name, FieldSource source) {
    return call.returnsNew(new HeapObject.Instance(name, HashTreePMap.empty(), source));
  }

  /** Returns the mapper, which refuses other texts now. */
  public List<Successor> itself(Call call) {
    return itself(call, Set.of());
  }

  /** What is in the mapper that is called, which is followed. */
  public OfMapper in(Call call) {
    return call.state().memory().object(call.reference(0).object())
                instanceof HeapObject.Instance mapper
            && mapper.arbitrary() instanceof OfMapper made
        ? made
        : OfMapper.ofOthers(what);
  }

  /**
   * Returns the mapper, which refuses other texts now.
   *
   * @param features names of what was set, where what that changes has to be known
   */
  public List<Successor> itself(Call call, Set<String> features) {
    return known(
        call,
        c -> {
          int identity = c.reference(0).object();
          HeapObject.Instance mapper = (HeapObject.Instance) c.state().memory().object(identity);
          State changed = c.state().changed(identity, mapper.with(in(c).setUp(features)));
          return c.in(changed).returns(c.arguments().get(0));
        });
  }

  /** Whether nobody has set it up. */
  public static boolean isStandard(Call call) {
    return call.state().memory().object(call.reference(0).object())
            instanceof HeapObject.Instance mapper
        && mapper.arbitrary() instanceof OfMapper made
        && made.isStandard();
  }

  /** A subclass, and one that was made where nothing was followed, may do anything. */
  public List<Successor> known(Call call, Summary then) {
    Reference reference = call.reference(0);
    return call.machine().force(call.state(), reference.object()).stream()
        .flatMap(
            state ->
                known(call, state, state.memory().object(reference.object()))
                    .map(s -> then.apply(call.in(s)))
                    .orElseGet(() -> call.in(state).stuck("how " + what + " decodes is not known"))
                    .stream())
        .toList();
  }

  /** One that somebody has assigned anything of is not followed. */
  private Optional<State> known(Call call, State state, HeapObject object) {
    boolean isFollowed =
        object instanceof HeapObject.Instance mapper
            && names.contains(mapper.className())
            && HeldFields.keys(mapper).isEmpty();
    if (!isFollowed) {
      return Optional.empty();
    }
    FieldSource source = ((HeapObject.Instance) object).arbitrary();
    if (source instanceof OfMapper made && made.isKnown()) {
      return Optional.of(state);
    }
    boolean isOfOthers =
        source instanceof OfMapper
            || (source != null
                && source.isOfInput()
                && !call.machine().isOfJvm(call.reference(0).object()));
    String name = what.substring(what.indexOf(' ') + 1);
    return isOfOthers
        ? Optional.of(state.withAssumption(new Assumption.DecodesAsMade(name)))
        : Optional.empty();
  }
}
