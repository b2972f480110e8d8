package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.OfMapper;
import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the mappers of a version of Jackson decode, and the readers that they make. */
record Mappers(JacksonVersion version) {
  private static final String OPTIONAL = "java/util/Optional";

  /** See {@link dev.airtight.frameworks.mapper.MapperClass#known}. */
  List<Successor> known(Call call, Summary then) {
    return version.mappers().known(call, then);
  }

  /** Whether nobody has set up the mapper, or the one that made the reader. */
  boolean isStandard(Call call) {
    return in(call).isStandard();
  }

  /** What is in the mapper that is called, or in the one that made the reader. */
  OfMapper in(Call call) {
    return call.state().memory().object(call.reference(0).object())
                instanceof HeapObject.Instance reader
            && reader.arbitrary() instanceof ReaderSummaries.OfReader made
        ? made.mapper()
        : version.mappers().in(call);
  }

  /**
   * What is thrown where a text cannot be decoded. Where a number is no part of an object, nothing
   * wraps what is thrown for those that are too long.
   */
  List<String> refusals(Call call, JavaType into) {
    List<String> all = new ArrayList<>(version.refusals());
    boolean hasBigFractions = in(call).features().contains(MapperFeatures.BIG_FRACTIONS);
    if (isBigNumber(into) || (hasBigFractions && isAnything(into))) {
      all.add("java/lang/NumberFormatException");
    }
    if (version == JacksonVersion.TWO
        && call.method().descriptor().parameters().get(0).text().equals("[B")) {
      all.add("java/io/CharConversionException");
    }
    return all;
  }

  private boolean isAnything(JavaType type) {
    return type instanceof JavaType.Of named
        && (named.name().equals(version.trees().node())
            || named.name().equals("java/lang/Object")
            || named.name().equals("java/lang/Number"));
  }

  /** Whether it is a number that may be of any size. */
  static boolean isBigNumber(JavaType type) {
    return type instanceof JavaType.Of named
        && (named.name().equals(BigNumber.DECIMAL)
            || named.name().equals(BigNumber.INTEGER)
            || (named.name().equals(OPTIONAL) && isBigNumber(named.argument(0))));
  }

  /**
   * Without a module, nothing is decoded into {@code Optional} or dates; with a feature, what an
   * enum's own method refuses is another constant.
   */
  DecodingSummary.Rules rules(Call call, JavaType into) {
    MentionedTypes parts = new MentionedTypes(call.machine().hierarchy(), into);
    boolean areAllKnown =
        version == JacksonVersion.THREE || !(parts.have(OPTIONAL) || parts.haveTimes());
    if (isStandard(call) && areAllKnown) {
      return DecodingSummary.Rules.OF_DECODER;
    }
    return parts.haveEnumMethods() || isTime(into)
        ? DecodingSummary.Rules.UNKNOWN
        : DecodingSummary.Rules.OF_SOME_TEXTS;
  }

  /** Nothing wraps what making one throws where it is no part of an object. */
  private static boolean isTime(JavaType type) {
    return type instanceof JavaType.Of named
        && (MentionedTypes.isTime(named.name())
            || (named.name().equals(OPTIONAL) && isTime(named.argument(0))));
  }

  /**
   * Of the text that the first argument is.
   *
   * @param into which type a call decodes into
   */
  List<Successor> decoded(Call call, Function<Call, Optional<JavaType>> into) {
    TreeReading trees = new TreeReading(this);
    Optional<JavaType> type = into.apply(call);
    return type.filter(trees::isTree).isPresent()
        ? trees.readNode(call)
        : new DecodingSummary(
                new JacksonCalls(),
                version.decoder(),
                1,
                into,
                classPath -> type.map(known -> refusals(call, known)).orElse(List.of()),
                "java/lang/IllegalArgumentException",
                this::rules)
            .apply(call);
  }

  /**
   * What a text is decoded into.
   *
   * @param refusals internal names of what is thrown where it cannot be
   */
  ModelAnswers.Reading reading(
      Call call, TextTerm text, JavaType into, List<String> refusals, boolean isExact) {
    return new ModelAnswers.Reading(
        new JacksonCalls(),
        version.decoder(),
        into,
        refusals,
        text,
        call.method().name() + "()",
        isExact);
  }
}
