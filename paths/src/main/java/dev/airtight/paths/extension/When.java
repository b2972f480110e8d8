package dev.airtight.paths.extension;

import java.util.List;

/** What decides how a call ends. Parameters are counted from 0, without the receiver. */
public sealed interface When {

  /** One answer for each kind of condition. */
  interface Cases<R> {
    R perhaps(Perhaps condition);

    R isNull(IsNull condition);

    R isBetween(IsBetween condition);

    R matches(Matches condition);

    R not(Not condition);

    R anyOf(AnyOf condition);

    R allOf(AllOf condition);
  }

  <R> R match(Cases<R> cases);

  /** In some calls, nothing said of which. */
  static When perhaps() {
    return new Perhaps();
  }

  /** An argument is null. */
  static When isNull(int parameter) {
    return new IsNull(parameter);
  }

  /** An argument of an integral primitive type is in a range, both ends included. */
  static When isBetween(int parameter, long least, long most) {
    return new IsBetween(parameter, least, most);
  }

  /**
   * A String argument is not null, and all of it matches a pattern.
   *
   * @param pattern as contracts write them: the regular part of what {@code java.util.regex} has
   */
  static When matches(int parameter, String pattern) {
    return new Matches(parameter, pattern);
  }

  static When not(When condition) {
    return new Not(condition);
  }

  static When anyOf(When... conditions) {
    return new AnyOf(List.of(conditions));
  }

  static When allOf(When... conditions) {
    return new AllOf(List.of(conditions));
  }

  /** See {@link #perhaps}. */
  record Perhaps() implements When {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.perhaps(this);
    }
  }

  /** See {@link #isNull}. */
  record IsNull(int parameter) implements When {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.isNull(this);
    }
  }

  /** See {@link #isBetween}. */
  record IsBetween(int parameter, long least, long most) implements When {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.isBetween(this);
    }
  }

  /** See {@link #matches}. */
  record Matches(int parameter, String pattern) implements When {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.matches(this);
    }
  }

  /** See {@link #not}. */
  record Not(When condition) implements When {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.not(this);
    }
  }

  /** See {@link #anyOf}. */
  record AnyOf(List<When> conditions) implements When {
    /** Copies the list. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.anyOf(this);
    }
  }

  /** See {@link #allOf}. */
  record AllOf(List<When> conditions) implements When {
    /** Copies the list. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.allOf(this);
    }
  }
}
