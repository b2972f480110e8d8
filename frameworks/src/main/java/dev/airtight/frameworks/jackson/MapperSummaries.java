package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private static final String STRING = "Ljava/lang/String;";

  private static final MapperClass OBJECT_MAPPER = JacksonVersion.TWO.mappers();

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
  private static List<Successor> itself(Call call) {
    return OBJECT_MAPPER.itself(call);
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
