package dev.airtight.paths.arbitrary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types of the JDK whose objects never change, with what they can be asked without arguments so
 * that they never throw and always answer alike.
 */
enum LibraryType {
  CLASS(
      "java/lang/Class",
      new Maker("forName", "(Ljava/lang/String;)Ljava/lang/Class;", "java.lang.Object"),
      List.of(
          "getName",
          "getSimpleName",
          "getTypeName",
          "getPackageName",
          "getModifiers",
          "isAnnotation",
          "isArray",
          "isEnum",
          "isInterface",
          "isPrimitive",
          "isRecord"),
      List.of()),
  URI(
      "java/net/URI",
      new Maker("create", "(Ljava/lang/String;)Ljava/net/URI;", "a"),
      List.of(
          "getPort",
          "getRawSchemeSpecificPart",
          "getSchemeSpecificPart",
          "isAbsolute",
          "isOpaque",
          "toASCIIString"),
      List.of(
          "getAuthority",
          "getFragment",
          "getHost",
          "getPath",
          "getQuery",
          "getRawAuthority",
          "getRawFragment",
          "getRawPath",
          "getRawQuery",
          "getRawUserInfo",
          "getScheme",
          "getUserInfo")),
  LOCALE(
      "java/util/Locale",
      new Maker("forLanguageTag", "(Ljava/lang/String;)Ljava/util/Locale;", "en"),
      List.of(
          "getCountry", "getLanguage", "getScript", "getVariant", "hasExtensions", "toLanguageTag"),
      List.of()),
  CHARSET(
      "java/nio/charset/Charset",
      new Maker("forName", "(Ljava/lang/String;)Ljava/nio/charset/Charset;", "UTF-8"),
      List.of("canEncode", "displayName", "isRegistered", "name"),
      List.of()),
  CURRENCY(
      "java/util/Currency",
      new Maker("getInstance", "(Ljava/lang/String;)Ljava/util/Currency;", "EUR"),
      List.of(
          "getCurrencyCode",
          "getDefaultFractionDigits",
          "getDisplayName",
          "getNumericCode",
          "getNumericCodeAsString",
          "getSymbol"),
      List.of()),
  UUID(
      "java/util/UUID",
      new Maker("fromString", "(Ljava/lang/String;)Ljava/util/UUID;", "0-0-0-0-0"),
      List.of("getLeastSignificantBits", "getMostSignificantBits", "variant", "version"),
      List.of());

  /** How other code can make one of a text. */
  record Maker(String method, String descriptor, String text) {}

  /** What all classes have. */
  private static final List<String> OF_OBJECT = List.of("hashCode", "toString");

  private static final Map<String, LibraryType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(type -> type.className, type -> type));

  private final String className;
  private final Maker maker;
  private final List<String> never;
  private final List<String> maybe;

  /**
   * @param never methods that never return null
   * @param maybe methods that may
   */
  LibraryType(String className, Maker maker, List<String> never, List<String> maybe) {
    this.className = className;
    this.maker = maker;
    this.never = never;
    this.maybe = maybe;
  }

  /** The one of an internal name. */
  static Optional<LibraryType> of(String className) {
    return Optional.ofNullable(BY_NAME.get(className));
  }

  String className() {
    return className;
  }

  Maker maker() {
    return maker;
  }

  /** Names of methods without parameters. */
  List<String> queries() {
    return Stream.of(never, maybe, OF_OBJECT).flatMap(List::stream).toList();
  }

  boolean mayAnswerNull(String query) {
    return maybe.contains(query);
  }
}
