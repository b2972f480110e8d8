package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.Deployment;
import java.util.EnumSet;
import java.util.Set;

/**
 * The deployment of one exploration. Nobody learns which it is without a note of that, so that one
 * knows for which others the exploration would have been the same.
 */
public final class SentUnder {
  private final Deployment actual;
  private final Set<Deployment> alike = EnumSet.allOf(Deployment.class);

  public SentUnder(Deployment actual) {
    this.actual = actual;
  }

  /** Whether it is this one. */
  public boolean is(Deployment deployment) {
    if (actual == deployment) {
      alike.retainAll(EnumSet.of(deployment));
    } else {
      alike.remove(deployment);
    }
    return actual == deployment;
  }

  /** Which one it is. */
  Deployment get() {
    alike.retainAll(EnumSet.of(actual));
    return actual;
  }

  /** Those under which everything would have been the same so far. */
  public Set<Deployment> alike() {
    return EnumSet.copyOf(alike);
  }
}
