package dev.airtight.paths.state;

import dev.airtight.solver.term.BoolTerm;
import java.util.Map;

/** Why a loop has to be taken for more than it was. */
public sealed interface LoopChange {

  /** One answer for each kind. */
  interface Cases<R> {
    R writes(Writes change);

    R loses(Loses change);

    R losesSome(LosesSome change);

    R empties(Empties change);

    R returns(Returns change);

    R raises(Raises change);
  }

  <R> R match(Cases<R> cases);

  LoopSite site();

  /** A round leaves something in a place that it did not hold. */
  record Writes(LoopSite site, LoopPlace place, Held held) implements LoopChange {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.writes(this);
    }
  }

  /** A fact does not hold in all rounds. */
  record Loses(LoopSite site, LoopFact fact) implements LoopChange {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loses(this);
    }
  }

  /** An array is not filled as far as a number says. */
  record Empties(LoopSite site, LoopFill fill) implements LoopChange {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.empties(this);
    }
  }

  /** A method that calls itself returns something that it was not known to. */
  record Returns(LoopSite site, Held held) implements LoopChange {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.returns(this);
    }
  }

  /**
   * A method that calls itself ends in an exception that it was not known to end in.
   *
   * @param exception the internal name of exactly its class
   * @param message what its message holds
   */
  record Raises(LoopSite site, String exception, Held message) implements LoopChange {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.raises(this);
    }
  }

  /**
   * One fact or more of some does not hold in all rounds.
   *
   * @param facts what each of them says of the end of a round
   */
  record LosesSome(LoopSite site, Map<LoopFact, BoolTerm> facts) implements LoopChange {
    public LosesSome {
      facts = Map.copyOf(facts);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.losesSome(this);
    }
  }
}
