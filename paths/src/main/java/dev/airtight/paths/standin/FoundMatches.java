package dev.airtight.paths.standin;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.regex.MatchResult;

/** The matches that are left of a matcher, which nobody else may move meanwhile. */
final class FoundMatches implements Iterator<MatchResult> {
  private static final int NOT_LOOKED = -1;

  private final MatcherStandIn matcher;
  private int left = NOT_LOOKED;
  private int changes = NOT_LOOKED;

  FoundMatches(MatcherStandIn matcher) {
    this.matcher = matcher;
  }

  private boolean isMoved() {
    return changes >= 0 && changes != matcher.changes();
  }

  private int look() {
    return matcher.find() ? 1 : 0;
  }

  @Override
  public boolean hasNext() {
    if (left >= 0) {
      return left == 1;
    } else if (isMoved()) {
      return true;
    }
    left = look();
    changes = matcher.changes();
    return left == 1;
  }

  @Override
  public MatchResult next() {
    if (isMoved()) {
      throw new ConcurrentModificationException();
    } else if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left = NOT_LOOKED;
    return matcher.toMatchResult();
  }

  @Override
  public void forEachRemaining(Consumer<? super MatchResult> action) {
    if (isMoved()) {
      throw new ConcurrentModificationException();
    }
    int first = left < 0 ? look() : left;
    left = 0;
    changes = NOT_LOOKED;
    for (boolean found = first == 1; found; found = matcher.find()) {
      int before = matcher.changes();
      action.accept(matcher.toMatchResult());
      if (before != matcher.changes()) {
        throw new ConcurrentModificationException();
      }
    }
  }
}
