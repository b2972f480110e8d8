package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.nullness.Nullness;
import java.util.stream.IntStream;

/** What type arguments say of objects that may be of two types. */
public final class TypeArguments {
  private final ClassPath classPath;
  private final Hierarchy hierarchy;

  public TypeArguments(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.hierarchy = hierarchy;
  }

  /**
   * Whether an object of one type is of a supertype as well, as far as type arguments say, where no
   * heap is polluted (JLS 4.12.2): a {@code List<String>} that has elements is no {@code
   * List<Integer>}.
   */
  public boolean fit(JavaType from, JavaType to) {
    if (from instanceof JavaType.ArrayOf one && to instanceof JavaType.ArrayOf other) {
      return mayBeOne(one.element(), other.element());
    }
    if (!(from instanceof JavaType.Of one)
        || !(to instanceof JavaType.Of other)
        || other.arguments().isEmpty()) {
      return true;
    }
    return new TypeInstance(classPath, one, Nullness.UNSPECIFIED)
        .as(other.name())
        .map(JavaType.Of::arguments)
        .filter(known -> known.size() == other.arguments().size())
        .map(
            known ->
                IntStream.range(0, known.size())
                    .allMatch(i -> mayBeOne(known.get(i), other.argument(i))))
        .orElse(true);
  }

  /** A wildcard stands as its bound, so that what both stand for may be a subtype of both. */
  private boolean mayBeOne(JavaType one, JavaType other) {
    if (hierarchy.isAssignable(one.erasure(), other.erasure())) {
      return fit(one, other);
    } else if (hierarchy.isAssignable(other.erasure(), one.erasure())) {
      return fit(other, one);
    }
    return hierarchy.haveCommonObjects(one.erasure(), other.erasure());
  }
}
