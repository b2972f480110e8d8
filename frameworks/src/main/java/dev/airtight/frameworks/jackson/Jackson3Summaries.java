package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ObjectMapper} and {@code JsonMapper} of Jackson 3, which builders set up. Of what they
 * decode from any text, features decide only how much of it is refused.
 */
public final class Jackson3Summaries implements SummaryProvider {
  private static final String PACKAGE = Jackson3.PACKAGE;
  private static final String MAPPER = PACKAGE + "databind/ObjectMapper";
  private static final String JSON_MAPPER = PACKAGE + "databind/json/JsonMapper";
  private static final String BUILDER = JSON_MAPPER + "$Builder";
  private static final String ANY_BUILDER = PACKAGE + "databind/cfg/MapperBuilder";
  private static final String TOKEN = PACKAGE + "core/type/TypeReference";
  private static final String STRING = "Ljava/lang/String;";
  private static final MapperClass MADE = JacksonVersion.THREE.mappers();
  private static final MapperClass BUILDING =
      new MapperClass("a JsonMapper.Builder", Set.of(BUILDER));
  private static final MapperFeatures FEATURES =
      new MapperFeatures(
          PACKAGE, List.of("core/StreamReadFeature", "core/StreamWriteFeature"), BUILDING);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (String mapper : List.of(MAPPER, JSON_MAPPER)) {
      all.put(mapper + ".<init>()V", MADE::made);
      // What it makes is for mappers that look into it.
      all.put(mapper + ".<clinit>()V", Call::returns);
    }
    all.put(JSON_MAPPER + ".shared()L" + JSON_MAPPER + ";", call -> MADE.fresh(call, JSON_MAPPER));
    all.put(JSON_MAPPER + ".builder()L" + BUILDER + ";", call -> BUILDING.fresh(call, BUILDER));
    all.put(
        BUILDER + ".build()L" + JSON_MAPPER + ";", call -> MADE.built(call, BUILDING, JSON_MAPPER));
    all.putAll(FEATURES.summaries(ANY_BUILDER));
    all.put(
        JacksonVersion.THREE.refused() + ".getMessage()" + STRING,
        call -> call.returnsText(call.terms().freshText("message")));
    all.put(TOKEN + ".<init>()V", Call::returns);
    all.put(
        TOKEN + ".getType()Ljava/lang/reflect/Type;",
        call -> call.stuck("which type a TypeReference stands for is not known"));
    return all;
  }
}
