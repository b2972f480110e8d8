package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.Result;
import dev.airtight.paths.extension.When;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a description can be meant of a method: each answer is the parameters whose texts matter.
 * Throws {@link BadDescriptionException}.
 */
final class DescriptionCheck implements When.Cases<Set<Integer>>, Result.Cases<Set<Integer>> {
  static final Set<String> INTEGRAL = Set.of("Z", "B", "C", "S", "I", "J");

  private final List<TypeDescriptor> parameters;
  private final TypeDescriptor result;

  private DescriptionCheck(JavaMethod method) {
    this.parameters = method.descriptor().parameters();
    this.result = method.descriptor().returnType();
  }

  /** The parameters whose texts matter. */
  static Set<Integer> of(ClassPath classPath, JavaMethod method, MethodSummary summary) {
    DescriptionCheck check = new DescriptionCheck(method);
    Set<Integer> texts = new TreeSet<>(summary.result().match(check));
    for (MethodSummary.Exit exit : summary.exits()) {
      texts.addAll(exit.when().match(check));
      DescribedSummary.constructor(classPath, exit.exception());
    }
    return texts;
  }

  private TypeDescriptor parameter(int index) {
    if (index < 0 || index >= parameters.size()) {
      throw new BadDescriptionException("there is no parameter " + index);
    }
    return parameters.get(index);
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new BadDescriptionException(problem);
    }
  }

  private static void requireRange(TypeDescriptor type, long least, long most) {
    require(INTEGRAL.contains(type.text()), "a " + type.javaName() + " is in no range");
    require(least <= most, "from " + least + " to " + most + " there is nothing");
  }

  @Override
  public Set<Integer> perhaps(When.Perhaps condition) {
    return Set.of();
  }

  @Override
  public Set<Integer> isNull(When.IsNull condition) {
    TypeDescriptor type = parameter(condition.parameter());
    require(!type.isPrimitive(), "parameter " + condition.parameter() + " is never null");
    return Set.of();
  }

  @Override
  public Set<Integer> isBetween(When.IsBetween condition) {
    requireRange(parameter(condition.parameter()), condition.least(), condition.most());
    return Set.of();
  }

  @Override
  public Set<Integer> matches(When.Matches condition) {
    require(
        parameter(condition.parameter()).equals(TypeDescriptor.STRING),
        "parameter " + condition.parameter() + " is no String");
    require(
        !DescribedPatterns.language(condition.pattern()).isEmpty(),
        "no text matches /" + condition.pattern() + "/");
    return Set.of(condition.parameter());
  }

  @Override
  public Set<Integer> not(When.Not condition) {
    return condition.condition().match(this);
  }

  @Override
  public Set<Integer> anyOf(When.AnyOf condition) {
    return ofAll(condition.conditions());
  }

  @Override
  public Set<Integer> allOf(When.AllOf condition) {
    return ofAll(condition.conditions());
  }

  private Set<Integer> ofAll(List<When> conditions) {
    Set<Integer> all = new TreeSet<>();
    conditions.forEach(each -> all.addAll(each.match(this)));
    return all;
  }

  @Override
  public Set<Integer> any(Result.Any unused) {
    return Set.of();
  }

  @Override
  public Set<Integer> notNull(Result.NotNull unused) {
    require(result.isReference() || result.isArray(), "its result is of no reference type");
    return Set.of();
  }

  @Override
  public Set<Integer> between(Result.Between range) {
    requireRange(result, range.least(), range.most());
    long most =
        switch (result.text()) {
          case "Z" -> 1;
          case "B" -> Byte.MAX_VALUE;
          case "C" -> Character.MAX_VALUE;
          case "S" -> Short.MAX_VALUE;
          case "I" -> Integer.MAX_VALUE;
          default -> Long.MAX_VALUE;
        };
    boolean isUnsigned = result.text().equals("Z") || result.text().equals("C");
    require(
        range.least() >= (isUnsigned ? 0 : -most - 1) && range.most() <= most,
        "not all from " + range.least() + " to " + range.most() + " are a " + result.javaName());
    return Set.of();
  }

  @Override
  public Set<Integer> matching(Result.Matching texts) {
    require(result.equals(TypeDescriptor.STRING), "its result is no String");
    require(
        !DescribedPatterns.language(texts.pattern()).isEmpty(),
        "no text matches /" + texts.pattern() + "/");
    return Set.of();
  }

  @Override
  public Set<Integer> argument(Result.Argument argument) {
    require(
        parameter(argument.parameter()).equals(result),
        "parameter " + argument.parameter() + " is not of the type that it returns");
    return Set.of();
  }
}
