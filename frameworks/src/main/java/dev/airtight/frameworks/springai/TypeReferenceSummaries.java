package dev.airtight.frameworks.springai;

import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.Map;

/**
 * {@code ParameterizedTypeReference} of Spring, which finds its type argument by reflection. The
 * engine reads that off the class file, so its constructor need not: whoever asks for the type is
 * told that it is not known.
 */
public final class TypeReferenceSummaries implements SummaryProvider {
  private static final String REFERENCE = "org/springframework/core/ParameterizedTypeReference.";

  private static final Summary UNKNOWN =
      call -> call.stuck("which type a ParameterizedTypeReference stands for is not known");

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        REFERENCE + "<init>()V", Call::returns,
        REFERENCE + "getType()Ljava/lang/reflect/Type;", UNKNOWN,
        REFERENCE + "equals(Ljava/lang/Object;)Z", UNKNOWN,
        REFERENCE + "hashCode()I", UNKNOWN,
        REFERENCE + "toString()Ljava/lang/String;", UNKNOWN);
  }
}
