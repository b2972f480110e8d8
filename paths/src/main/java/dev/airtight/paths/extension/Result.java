package dev.airtight.paths.extension;

/** What a call returns. */
public sealed interface Result {

  /** One answer for each kind of result. */
  interface Cases<R> {
    R any(Any result);

    R notNull(NotNull result);

    R between(Between result);

    R matching(Matching result);

    R argument(Argument result);
  }

  <R> R match(Cases<R> cases);

  /** Any value of the method's type, null included. */
  static Result any() {
    return new Any();
  }

  /** Any object of the method's type. */
  static Result notNull() {
    return new NotNull();
  }

  /** Any value of an integral primitive type in a range, both ends included. */
  static Result between(long least, long most) {
    return new Between(least, most);
  }

  /** Any String that matches a pattern, see {@link When#matches}; not null. */
  static Result matching(String pattern) {
    return new Matching(pattern);
  }

  /** The very argument of a parameter, counted from 0 without the receiver. */
  static Result argument(int parameter) {
    return new Argument(parameter);
  }

  /** See {@link #any}. */
  record Any() implements Result {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.any(this);
    }
  }

  /** See {@link #notNull}. */
  record NotNull() implements Result {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.notNull(this);
    }
  }

  /** See {@link #between}. */
  record Between(long least, long most) implements Result {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.between(this);
    }
  }

  /** See {@link #matching}. */
  record Matching(String pattern) implements Result {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.matching(this);
    }
  }

  /** See {@link #argument}. */
  record Argument(int parameter) implements Result {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.argument(this);
    }
  }
}
