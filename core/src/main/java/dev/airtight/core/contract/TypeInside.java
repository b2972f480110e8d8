package dev.airtight.core.contract;

import java.util.Optional;

/** The type that one is made of, see {@link Type#inside}. */
final class TypeInside implements Type.Cases<Optional<Type>> {
  @Override
  public Optional<Type> text(Type.Text type) {
    return Optional.empty();
  }

  @Override
  public Optional<Type> integer(Type.IntegerNumber type) {
    return Optional.empty();
  }

  @Override
  public Optional<Type> decimal(Type.DecimalNumber type) {
    return Optional.empty();
  }

  @Override
  public Optional<Type> bool(Type.Bool type) {
    return Optional.empty();
  }

  @Override
  public Optional<Type> named(Type.Named type) {
    return Optional.empty();
  }

  @Override
  public Optional<Type> list(Type.ListOf type) {
    return Optional.of(type.element());
  }

  @Override
  public Optional<Type> map(Type.MapOf type) {
    return Optional.of(type.value());
  }

  @Override
  public Optional<Type> orNull(Type.OrNull type) {
    return Optional.of(type.base());
  }

  @Override
  public Optional<Type> restricted(Type.Restricted type) {
    return Optional.of(type.base());
  }
}
