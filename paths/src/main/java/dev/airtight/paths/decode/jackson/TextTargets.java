package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.time.TimeType;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.DateTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The classes of the JDK that Jackson 2.20 reads from strings, as tests measure it. */
final class TextTargets {
  private static final Map<String, TextTarget> SCALARS =
      Map.of(
          "java/util/UUID",
          TextTarget.of("java/util/UUID", true, TextTargets::uuids),
          "java/net/URI",
          TextTarget.of("java/net/URI", false, TextTargets::addresses),
          "java/net/URL",
          TextTarget.of("java/net/URL", true, TextTargets::addresses),
          "java/util/Locale",
          TextTarget.of("java/util/Locale", false, TextTargets::locales),
          "java/util/Currency",
          TextTarget.of("java/util/Currency", true, () -> Language.words(List.of("EUR", "USD"))),
          // In Base64; what an array of numbers says is no other.
          "[B",
          TextTarget.of("[B", false, TextTargets::encodedBytes));

  /** With the module for them; of these nothing is known but the class. */
  private static final Map<String, TextTarget> OTHER_TIMES =
      Map.of(
          "java/time/ZonedDateTime",
          TextTarget.of("java/time/ZonedDateTime", true, DateTexts.OFFSET_DATE_TIME::sure),
          "java/time/OffsetTime",
          TextTarget.of("java/time/OffsetTime", true, Language::empty),
          "java/time/ZoneId",
          TextTarget.of(
              "java/time/ZoneId", true, () -> Language.words(List.of("Z", "UTC", "Europe/Berlin"))),
          "java/time/ZoneOffset",
          TextTarget.of(
              "java/time/ZoneOffset", true, () -> Language.words(List.of("Z", "+01:00"))));

  private TextTargets() {}

  /** The one of an internal name that needs no module. */
  static Optional<TextTarget> scalar(String className) {
    return Optional.ofNullable(SCALARS.get(className));
  }

  /** The one of an internal name, with the module for dates and times. */
  static Optional<TextTarget> time(String className) {
    return TimeType.of(className)
        .map(TextTargets::time)
        .or(() -> Optional.ofNullable(OTHER_TIMES.get(className)));
  }

  private static TextTarget time(TimeType time) {
    DateTexts texts = time.texts();
    Supplier<Language> sure =
        switch (time) {
          case LOCAL_DATE ->
              () -> texts.sure().union(dateTimes()).union(dateTimes().concat(Language.word("Z")));
          case LOCAL_DATE_TIME -> () -> texts.sure().union(dateTimes().concat(Language.word("Z")));
          // By a pattern of its own.
          case YEAR_MONTH -> texts::common;
          default -> texts::sure;
        };
    return TextTarget.of(time, sure, () -> time == TimeType.LOCAL_TIME ? anyTime() : any(time));
  }

  /** With a year of four digits, behind which Jackson looks for the time. */
  private static Language dateTimes() {
    Language start = digits(4).concat(Language.word("-")).concat(Language.all());
    return DateTexts.LOCAL_DATE_TIME
        .sure()
        .intersect(start)
        .intersect(
            Language.ofLength(10, OptionalInt.of(10))
                .concat(Language.word("T"))
                .concat(Language.all()));
  }

  private static Language anyTime() {
    return some("Tt+-:.0123456789");
  }

  private static Language any(TimeType time) {
    return time == TimeType.DURATION || time == TimeType.PERIOD
        ? time.texts().possible()
        : some("TtZz+-:.0123456789");
  }

  private static Language some(String units) {
    return Language.unit(UnitSet.anyOf(units)).repeat(1, OptionalInt.empty());
  }

  private static Language digits(int count) {
    return repeated("0123456789", count);
  }

  private static Language repeated(String units, int count) {
    return Language.unit(UnitSet.anyOf(units)).repeat(count, OptionalInt.of(count));
  }

  private static Language uuids() {
    String digits = "0123456789abcdefABCDEF";
    Language dash = Language.word("-");
    Language all = repeated(digits, 8);
    for (int count : new int[] {4, 4, 4, 12}) {
      all = all.concat(dash).concat(repeated(digits, count));
    }
    return all;
  }

  private static Language encodedBytes() {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Language last =
        repeated(digits, 2)
            .concat(Language.word("=="))
            .union(repeated(digits, 3).concat(Language.word("=")));
    return repeated(digits, 4).repeat(0, OptionalInt.empty()).concat(last.optional());
  }

  /** Some that nobody refuses. */
  private static Language addresses() {
    Language letters = some("abcdefghijklmnopqrstuvwxyz");
    return Language.words(List.of("https://", "http://"))
        .concat(letters)
        .concat(Language.word(".").concat(letters).repeat(1, OptionalInt.empty()))
        .concat(Language.word("/").concat(letters.optional()).repeat(0, OptionalInt.empty()));
  }

  private static Language locales() {
    return repeated("abcdefghijklmnopqrstuvwxyz", 2)
        .concat(
            Language.unit(UnitSet.anyOf("-_"))
                .concat(repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2))
                .optional());
  }
}
