package dev.airtight.paths.extension;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The extensions of a run, in the order in which they were named. */
public record Extensions(List<Known> all) {

  /** None. */
  public static final Extensions NONE = new Extensions(List.of());

  /**
   * What an extension says.
   *
   * @param name that of the provider's class
   * @param classFiles the class files of its jar, by internal name
   */
  public record Known(
      String name,
      List<MethodSummary> summaries,
      List<StandInClass> standIns,
      List<ModelMethod> models,
      Function<String, Optional<byte[]>> classFiles) {
    /** Copies the lists. */
    public Known {
      summaries = List.copyOf(summaries);
      standIns = List.copyOf(standIns);
      models = List.copyOf(models);
    }

    /** The same extension with other stand-ins. */
    public Known withStandIns(List<StandInClass> others) {
      return new Known(name, summaries, others, models, classFiles);
    }

    /** The same extension with other summaries. */
    public Known withSummaries(List<MethodSummary> others) {
      return new Known(name, others, standIns, models, classFiles);
    }

    /** The same extension with other methods that ask models. */
    public Known withModels(List<ModelMethod> others) {
      return new Known(name, summaries, standIns, others, classFiles);
    }

    /** Asks an extension for all it has to say, once. */
    public static Known of(Extension extension, Function<String, Optional<byte[]>> classFiles) {
      return new Known(
          extension.getClass().getName(),
          given(extension.summaries(), "summaries"),
          given(extension.standIns(), "standIns"),
          given(extension.models(), "models"),
          classFiles);
    }

    private static <T> List<T> given(@Nullable List<T> said, String method) {
      return Objects.requireNonNull(said, method + "() returns null instead of a list");
    }
  }

  /** All of them changed in some way. */
  public Extensions with(UnaryOperator<Known> change) {
    return new Extensions(all.stream().map(change).toList());
  }

  /** Copies the list. */
  public Extensions {
    all = List.copyOf(all);
  }
}
