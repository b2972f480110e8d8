package dev.airtight.paths.regex;

import dev.airtight.core.pattern.CodePointSet;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.List;
import java.util.OptionalInt;

/** A regular expression of Java as a tree. */
public sealed interface RegexNode {

  /** One answer for each kind. */
  interface Cases<R> {
    R characters(Characters node);

    R sequence(Sequence node);

    R choice(Choice node);

    R repeated(Repeated node);

    R group(Group node);

    R some(Some node);

    R position(Position node);

    R look(Look node);

    R boundary(Boundary node);

    R anything(Anything node);
  }

  <R> R match(Cases<R> cases);

  /**
   * Exactly one code point.
   *
   * @param units those up to U+FFFF, surrogates that stand alone included
   * @param others those above
   */
  record Characters(UnitSet units, CodePointSet others) implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.characters(this);
    }
  }

  /** One after the other. */
  record Sequence(List<RegexNode> parts) implements RegexNode {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /** One of several. */
  record Choice(List<RegexNode> options) implements RegexNode {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * As often as counts allow.
   *
   * @param isGreedy whether more of it is tried first
   */
  record Repeated(RegexNode part, int least, OptionalInt most, boolean isGreedy)
      implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.repeated(this);
    }
  }

  /** A capturing group. */
  record Group(int number, RegexNode part) implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.group(this);
    }
  }

  /** Some of what the part matches, but perhaps not all: it does not give back what it took. */
  record Some(RegexNode part) implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.some(this);
    }
  }

  /** Nothing, at certain places. */
  record Position(Place place) implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.position(this);
    }
  }

  /**
   * Nothing, where what stands around is matched by the part, or is not.
   *
   * @param isBehind whether that is what stands before the place
   */
  record Look(RegexNode part, boolean isBehind, boolean isNegated) implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.look(this);
    }
  }

  /** Nothing, between a word and something else, or not there. */
  record Boundary(boolean isNegated) implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.boundary(this);
    }
  }

  /** A back reference: what that is depends on the text. */
  record Anything() implements RegexNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.anything(this);
    }
  }

  /** Where a position may be. */
  enum Place {
    BEGIN,
    END,
    /** The end, or before a line terminator that ends the text. */
    END_OR_LAST_TERMINATOR,
    ELSEWHERE
  }
}
