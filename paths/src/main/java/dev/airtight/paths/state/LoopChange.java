package dev.airtight.paths.state;

/** Why a loop has to be taken for more than it was. */
public sealed interface LoopChange {

  /** One answer for each kind. */
  interface Cases<R> {
    R writes(Writes change);

    R loses(Loses change);
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
}
