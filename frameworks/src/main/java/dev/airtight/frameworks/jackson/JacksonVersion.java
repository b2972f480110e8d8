package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import dev.airtight.paths.decode.jackson.TreeClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A version of Jackson, where applications call it themselves: what it calls things by. */
enum JacksonVersion {
  TWO(
      TreeClasses.JACKSON_2,
      "jackson",
      JacksonSettings.PLAIN,
      "core/JsonProcessingException",
      List.of()),
  THREE(
      TreeClasses.JACKSON_3,
      Jackson3Library.NAME,
      Jackson3.SETTINGS,
      "core/JacksonException",
      Jackson3.REFUSALS);

  private final TreeClasses trees;
  private final String decoder;
  private final JacksonSettings settings;
  private final String refused;
  private final List<String> refusals;

  JacksonVersion(
      TreeClasses trees,
      String decoder,
      JacksonSettings settings,
      String refused,
      List<String> refusals) {
    this.trees = trees;
    this.decoder = decoder;
    this.settings = settings;
    this.refused = refused;
    this.refusals = refusals;
  }

  /** The trees that it makes. */
  TreeClasses trees() {
    return trees;
  }

  /** The name of the profile of its decoder. */
  String decoder() {
    return decoder;
  }

  JacksonSettings settings() {
    return settings;
  }

  /** A class of its own, by its internal name. */
  String named(String name) {
    return trees.home() + name;
  }

  /** The class of its mappers for any format. */
  String mapper() {
    return named("databind/ObjectMapper");
  }

  /** The class of its mappers for JSON. */
  String jsonMapper() {
    return named("databind/json/JsonMapper");
  }

  /** Its mappers, as applications set them up. */
  MapperClass mappers() {
    return new MapperClass("an ObjectMapper", Set.of(mapper(), jsonMapper()));
  }

  /** Above all that is thrown where a text cannot be decoded. */
  String refused() {
    return named(refused);
  }

  /** What is thrown where a text cannot be decoded. */
  List<String> refusals() {
    List<String> all = new ArrayList<>(refusals);
    all.add(refused());
    return all;
  }

  /**
   * What is thrown where a tree, or another object, cannot be converted.
   *
   * @param isTree whether it is asked for by the method for trees
   */
  List<String> refusedConversions(boolean isTree) {
    if (this == TWO) {
      return isTree ? refusals() : List.of("java/lang/IllegalArgumentException");
    }
    List<String> all = new ArrayList<>(Jackson3.REFUSED_CONVERSIONS);
    all.add(refused());
    return all;
  }

  /** Descriptors of what says which type is decoded into. */
  List<String> said() {
    return List.of(
        "Ljava/lang/Class;",
        "L" + named("core/type/TypeReference") + ";",
        "L" + named("databind/JavaType") + ";");
  }
}
