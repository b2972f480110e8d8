package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.frameworks.mapper.OfMapper;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code ObjectMapper} of Jackson 2, which applications make and call themselves. Of what it
 * decodes from any text, features decide only how much of it is refused.
 */
public final class MapperSummaries implements SummaryProvider {
  private static final String PACKAGE = "com/fasterxml/jackson/";
  private static final String MAPPER = PACKAGE + "databind/ObjectMapper";
  private static final String JSON_MAPPER = PACKAGE + "databind/json/JsonMapper";
  private static final String TOKEN = PACKAGE + "core/type/TypeReference";
  private static final String REFUSED = PACKAGE + "core/JsonProcessingException";
  private static final String OPTIONAL = "java/util/Optional";
  private static final String STRING = "Ljava/lang/String;";
  private static final String OBJECT = "Ljava/lang/Object;";

  private static final MapperClass OBJECT_MAPPER =
      new MapperClass("an ObjectMapper", Set.of(MAPPER, JSON_MAPPER));

  private static final MapperFeatures FEATURES =
      new MapperFeatures(
          PACKAGE, List.of("core/JsonParser$Feature", "core/JsonGenerator$Feature"), OBJECT_MAPPER);

  /** What changes nothing but how values are written, or how members are called. */
  private static final List<String> SETTINGS =
      List.of(
          "setSerializationInclusion(L" + PACKAGE + "annotation/JsonInclude$Include;)",
          "setDefaultPropertyInclusion(L" + PACKAGE + "annotation/JsonInclude$Include;)",
          "setPropertyNamingStrategy(L" + PACKAGE + "databind/PropertyNamingStrategy;)",
          "setDateFormat(Ljava/text/DateFormat;)",
          "setTimeZone(Ljava/util/TimeZone;)",
          "setLocale(Ljava/util/Locale;)");

  /** Descriptors of what says which type is decoded into. */
  static final List<String> SAID =
      List.of("Ljava/lang/Class;", "L" + TOKEN + ";", "L" + PACKAGE + "databind/JavaType;");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (String mapper : List.of(MAPPER, JSON_MAPPER)) {
      all.put(mapper + ".<init>()V", OBJECT_MAPPER::made);
    }
    // What it makes is for mappers that look into it.
    all.put(MAPPER + ".<clinit>()V", Call::returns);
    String self = "L" + MAPPER + ";";
    SETTINGS.forEach(setting -> all.put(MAPPER + "." + setting + self, MapperSummaries::set));
    all.putAll(FEATURES.summaries(MAPPER));
    JacksonModules.constructors().forEach(constructor -> all.put(constructor, Call::returns));
    all.put(
        MAPPER + ".registerModule(L" + PACKAGE + "databind/Module;)" + self,
        MapperSummaries::registered);
    all.put(
        MAPPER + ".findAndRegisterModules()" + self,
        call ->
            JacksonModules.unknown(call.machine().classPath())
                .map(call::stuck)
                .orElseGet(() -> itself(call)));
    for (String into : SAID) {
      all.put(
          MAPPER + ".readValue(" + STRING + into + ")" + OBJECT,
          call -> known(call, c -> decoded(c, at -> SaidTypes.by(at, at.reference(2)))));
    }
    // Never null, whatever they were made with.
    for (String message :
        List.of(
            REFUSED + ".getMessage()",
            PACKAGE + "databind/JsonMappingException.getMessage()",
            PACKAGE + "databind/JsonMappingException.getLocalizedMessage()")) {
      all.put(message + STRING, call -> call.returnsText(call.terms().freshText("message")));
    }
    all.put(TOKEN + ".<init>()V", Call::returns);
    all.put(
        TOKEN + ".getType()Ljava/lang/reflect/Type;",
        call -> call.stuck("which type a TypeReference stands for is not known"));
    return all;
  }

  /**
   * Of the text that the first argument is.
   *
   * @param into which type a call decodes into
   */
  static List<Successor> decoded(Call call, Function<Call, Optional<JavaType>> into) {
    DecodingSummary decoding =
        new DecodingSummary(
            new JacksonCalls(),
            "jackson",
            1,
            into,
            classPath -> List.of(REFUSED),
            "java/lang/IllegalArgumentException",
            MapperSummaries::rules);
    return into.apply(call).filter(TreeSummaries::isTree).isPresent()
        ? TreeSummaries.readNode(call)
        : decoding.apply(call);
  }

  /** What the application has written itself may do anything. */
  private static List<Successor> set(Call call) {
    return call.whenPresent(
        1,
        MapperSummaries::itself,
        (present, object) ->
            isOfLibrary(present, object)
                ? itself(present)
                : present.stuck("what " + call.method() + " changes is not known"));
  }

  private static boolean isOfLibrary(Call call, HeapObject object) {
    boolean isWhole =
        object instanceof HeapObject.EnumConstant
            || (object instanceof HeapObject.Instance instance && instance.arbitrary() == null);
    return isWhole
        && (object.className().startsWith(PACKAGE)
            || call.machine().classPath().load(object.className()).isPlatform());
  }

  /** Returns the mapper, which refuses other texts now. */
  static List<Successor> itself(Call call) {
    return OBJECT_MAPPER.itself(call);
  }

  /**
   * Without a module, nothing is decoded into {@code Optional} or dates; with a feature, what an
   * enum's own method refuses is another constant.
   */
  static DecodingSummary.Rules rules(Call call, JavaType into) {
    MentionedTypes parts = new MentionedTypes(call.machine().hierarchy(), into);
    if (isStandard(call) && !parts.have(OPTIONAL) && !parts.haveTimes()) {
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

  /** Whether nobody has set up the mapper, or the one that made the reader. */
  static boolean isStandard(Call call) {
    return call.state().memory().object(call.reference(0).object())
            instanceof HeapObject.Instance reader
        && ((reader.arbitrary() instanceof OfMapper mapper && mapper.isStandard())
            || (reader.arbitrary() instanceof ReaderSummaries.OfReader made && made.isStandard()));
  }

  /** See {@link MapperClass#known}. */
  static List<Successor> known(Call call, Summary then) {
    return OBJECT_MAPPER.known(call, then);
  }

  private static List<Successor> registered(Call call) {
    return call.requiring(
        1,
        (present, module) ->
            JacksonModules.isHarmless(module)
                ? itself(present)
                : present.stuck(
                    "what the module "
                        + module.className().replace('/', '.')
                        + " changes about an ObjectMapper is not known"));
  }
}
