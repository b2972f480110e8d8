package dev.airtight.paths.time;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.java.DateTexts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The classes of {@code java.time} of which any object can be made. */
public enum TimeType {
  LOCAL_DATE(
      "LocalDate",
      DateTexts.LOCAL_DATE,
      "yyyy-MM-dd",
      new Extreme("+999999999-12-31", Map.of('y', 999_999_999L, 'M', 12L, 'd', 31L)),
      new Extreme("-999999999-01-01", Map.of('y', -999_999_999L, 'M', 1L, 'd', 1L))),
  LOCAL_TIME("LocalTime", DateTexts.LOCAL_TIME, "HH:mm*"),
  LOCAL_DATE_TIME(
      "LocalDateTime",
      DateTexts.LOCAL_DATE_TIME,
      "yyyy-MM-ddTHH:mm*",
      new Extreme(
          "+999999999-12-31T23:59",
          Map.of('y', 999_999_999L, 'M', 12L, 'd', 31L, 'H', 23L, 'm', 59L, 's', 0L)),
      new Extreme(
          "-999999999-01-01T00:00",
          Map.of('y', -999_999_999L, 'M', 1L, 'd', 1L, 'H', 0L, 'm', 0L, 's', 0L))),
  OFFSET_DATE_TIME("OffsetDateTime", DateTexts.OFFSET_DATE_TIME, "yyyy-MM-ddTHH:mm*"),
  YEAR("Year", DateTexts.YEAR, "yyyy"),
  YEAR_MONTH(
      "YearMonth",
      DateTexts.YEAR_MONTH,
      "yyyy-MM",
      new Extreme("+999999999-12", Map.of('y', 999_999_999L, 'M', 12L)),
      new Extreme("-999999999-01", Map.of('y', -999_999_999L, 'M', 1L))),
  MONTH_DAY("MonthDay", DateTexts.MONTH_DAY, "--MM-dd"),
  INSTANT(
      "Instant",
      DateTexts.INSTANT,
      "",
      new Extreme(
          "+1000000000-12-31T23:59:59Z", Map.of('S', Instant.MAX.getEpochSecond(), 'n', 0L)),
      new Extreme(
          "-1000000000-01-01T00:00:00Z", Map.of('S', Instant.MIN.getEpochSecond(), 'n', 0L))),
  DURATION(
      "Duration",
      DateTexts.DURATION,
      "",
      new Extreme("PT9223372036854775807S", Map.of('S', Long.MAX_VALUE, 'n', 0L)),
      new Extreme("PT-9223372036854775808S", Map.of('S', Long.MIN_VALUE, 'n', 0L)),
      new Extreme("PT0S", Map.of('S', 0L, 'n', 0L))),
  PERIOD("Period", DateTexts.PERIOD, "", new Extreme("P0D", Map.of('Y', 0L, 'W', 0L, 'D', 0L)));

  private final String className;
  private final DateTexts texts;
  private final WrittenNumbers common;
  private final List<Extreme> extremes;

  TimeType(String simpleName, DateTexts texts, String common, Extreme... extremes) {
    this.className = "java/time/" + simpleName;
    this.texts = texts;
    this.common = new WrittenNumbers(common);
    this.extremes = List.of(extremes);
  }

  /**
   * A text that is easily shown where others are not followed.
   *
   * @param numbers of the object, by letter
   */
  private record Extreme(String text, Map<Character, Long> numbers) {}

  /** The one of an internal name. */
  public static Optional<TimeType> of(String className) {
    return Arrays.stream(values()).filter(type -> type.className.equals(className)).findFirst();
  }

  /** Internal name. */
  public String className() {
    return className;
  }

  /** What it parses without a formatter. */
  public DateTexts texts() {
    return texts;
  }

  /** The texts that have digits where the common form has them; none where there is none. */
  public Language form() {
    return common.form().isEmpty() ? Language.empty() : common.digits();
  }

  /** Whether it can be parsed with one. */
  public boolean takesFormatters() {
    return !common.form().isEmpty();
  }

  /** Any object. */
  public MadeTime any(Machine machine, State state, String name) {
    return TimeObjects.ofAnyYear(machine, state, name).of(this);
  }

  /** Any {@link java.time.ZoneOffset}. */
  public static MadeTime anyOffset(Machine machine, State state) {
    return TimeObjects.ofAnyYear(machine, state, "offset").offset();
  }

  /** The {@link java.time.ZoneOffset} of so many seconds, which are not too many. */
  public static MadeTime offset(Machine machine, State state, IntTerm seconds) {
    return TimeObjects.ofAnyYear(machine, state, "offset").offset(seconds);
  }

  /** See {@link java.time.LocalDate#toEpochDay()}. */
  public static IntTerm epochDay(Terms terms, IntTerm year, IntTerm month, IntTerm day) {
    return EpochDay.of(terms, year, month, day);
  }

  /** See {@link java.time.LocalDate#ofEpochDay}, of a day that there is. */
  public static MadeTime dateOf(Machine machine, State state, IntTerm epochDay) {
    return TimeObjects.ofAnyYear(machine, state, "date").dateOf(epochDay);
  }

  /** Any object of a common year: what a clock shows. */
  public MadeTime now(Machine machine, State state) {
    return TimeObjects.ofClock(machine, state, "now")
        .of(this)
        .assuming(Assumption.Environment.COMMON_YEAR);
  }

  /** The object that a text of the common form stands for, if its day is in the calendar. */
  public MadeTime said(Machine machine, State state, TextTerm text) {
    TimeObjects objects = TimeObjects.ofCommonYear(machine, state, "parsed");
    MadeTime made = objects.of(this);
    List<BoolTerm> link = common.says(machine.terms(), text, objects.numbers());
    return new MadeTime(made.state().withRequirements(path -> link), made.value(), made.node());
  }

  /**
   * Any object, shown where the text says its numbers by a pattern of letters and others.
   *
   * @param pattern as of {@link java.time.format.DateTimeFormatter}
   */
  public MadeTime formatted(Machine machine, State state, TextTerm text, String pattern) {
    TimeObjects objects = TimeObjects.ofAnyYear(machine, state, "parsed");
    MadeTime made = objects.of(this);
    WrittenNumbers form = new WrittenNumbers(pattern.replace("'", "").replace('u', 'y'));
    BoolTerm says = machine.terms().and(form.says(machine.terms(), text, objects.numbers()));
    State wished = made.state().withInputs(made.state().inputs().withWish(says));
    return new MadeTime(wished, made.value(), made.node());
  }

  /** Any object: which one another text stands for is not followed, but shown where it can be. */
  public MadeTime unusual(Machine machine, State state, TextTerm text) {
    Terms terms = machine.terms();
    TimeObjects objects = TimeObjects.ofAnyYear(machine, state, "parsed");
    MadeTime made = objects.of(this);
    List<BoolTerm> shown = new ArrayList<>();
    for (Extreme extreme : extremes) {
      List<BoolTerm> is = new ArrayList<>();
      is.add(terms.textEqual(text, terms.text(extreme.text())));
      extreme
          .numbers()
          .forEach(
              (letter, number) ->
                  is.add(
                      terms.intEqual(
                          Objects.requireNonNull(objects.numbers().get(letter)),
                          terms.constant(number))));
      shown.add(terms.and(is));
    }
    State wished = made.state();
    if (!shown.isEmpty()) {
      wished = wished.withInputs(wished.inputs().withWish(terms.or(shown)));
    }
    return new MadeTime(wished, made.value(), made.node());
  }
}
