package dev.airtight.paths.time;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/**
 * Any object of a class of {@code java.time}, with the fields that the JDK's own code works on. Its
 * numbers have letters, see {@link WrittenNumbers}.
 */
final class TimeObjects {
  private static final String PACKAGE = "java/time/";
  private static final int LAST_COMMON_YEAR = 9999;
  private static final long FIRST_COMMON_SECOND =
      Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_COMMON_SECOND =
      Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final int LAST_NANO = 999_999_999;

  private final Machine machine;
  private final Terms terms;
  private final String name;
  private final Map<Character, IntTerm> numbers = new HashMap<>();
  private final long firstSecond;
  private final long lastSecond;
  private State state;

  private TimeObjects(
      Machine machine,
      State state,
      String name,
      Interval years,
      long firstSecond,
      long lastSecond) {
    this.machine = machine;
    this.terms = machine.terms();
    this.name = name;
    this.state = state;
    this.firstSecond = firstSecond;
    this.lastSecond = lastSecond;
    number('y', "year", years);
  }

  static TimeObjects ofAnyYear(Machine machine, State state, String name) {
    return new TimeObjects(
        machine,
        state,
        name,
        Interval.of(Year.MIN_VALUE, Year.MAX_VALUE),
        Instant.MIN.getEpochSecond(),
        Instant.MAX.getEpochSecond());
  }

  /** The year has four digits. */
  static TimeObjects ofCommonYear(Machine machine, State state, String name) {
    return new TimeObjects(
        machine,
        state,
        name,
        Interval.of(0, LAST_COMMON_YEAR),
        Instant.MIN.getEpochSecond(),
        Instant.MAX.getEpochSecond());
  }

  /** Of a year with four digits, instants among them. */
  static TimeObjects ofClock(Machine machine, State state, String name) {
    return new TimeObjects(
        machine,
        state,
        name,
        Interval.of(0, LAST_COMMON_YEAR),
        FIRST_COMMON_SECOND,
        LAST_COMMON_SECOND);
  }

  /** What the object is made of. */
  Map<Character, IntTerm> numbers() {
    return Map.copyOf(numbers);
  }

  /** To be called once. */
  MadeTime of(TimeType type) {
    Part made =
        switch (type) {
          case LOCAL_DATE -> date();
          case LOCAL_TIME -> time();
          case LOCAL_DATE_TIME -> dateTime();
          case OFFSET_DATE_TIME ->
              made("OffsetDateTime", "of", List.of(dateTime().as("dateTime"), anyOffset()));
          case YEAR -> made("Year", "of", List.of(year()));
          case YEAR_MONTH -> made("YearMonth", "of", List.of(year(), month()));
          case MONTH_DAY -> {
            List<Part> parts = List.of(month(), day());
            require(terms.or(isInEveryYear(), terms.and(isMonth(2), isDay(29))));
            yield made("MonthDay", "of", parts);
          }
          case INSTANT ->
              made(
                  "Instant",
                  "ofEpochSecond",
                  List.of(seconds(firstSecond, lastSecond), nanos("nanos", TypeDescriptor.LONG)));
          case DURATION ->
              made(
                  "Duration",
                  "ofSeconds",
                  List.of(
                      seconds(Long.MIN_VALUE, Long.MAX_VALUE),
                      nanos("nanos", TypeDescriptor.LONG)));
          case PERIOD ->
              made(
                  "Period",
                  "of",
                  List.of(
                      part('Y', "years", Integer.MIN_VALUE, Integer.MAX_VALUE),
                      part('W', "months", Integer.MIN_VALUE, Integer.MAX_VALUE),
                      part('D', "days", Integer.MIN_VALUE, Integer.MAX_VALUE)));
        };
    return new MadeTime(state, (Reference) made.value(), made.node());
  }

  /** Any {@link ZoneOffset}; to be called once. */
  MadeTime offset() {
    Part made = anyOffset();
    return new MadeTime(state, (Reference) made.value(), made.node());
  }

  /** The {@link ZoneOffset} of so many seconds; to be called once. */
  MadeTime offset(IntTerm seconds) {
    numbers.put('z', seconds);
    Part made = offset(part('z', "totalSeconds"));
    return new MadeTime(state, (Reference) made.value(), made.node());
  }

  /** The date that is so many days after the first of 1970; to be called once. */
  MadeTime dateOf(IntTerm epochDay) {
    BigInteger known = epochDay.constantValue();
    if (known != null) {
      LocalDate date = LocalDate.ofEpochDay(known.longValueExact());
      numbers.put('y', terms.constant(date.getYear()));
      numbers.put('M', terms.constant(date.getMonthValue()));
      numbers.put('d', terms.constant(date.getDayOfMonth()));
      Part made = made("LocalDate", "of", List.of(year(), part('M', "month"), part('d', "day")));
      return new MadeTime(state, (Reference) made.value(), made.node());
    }
    Part made = date();
    require(terms.intEqual(EpochDay.of(terms, number('y'), number('M'), number('d')), epochDay));
    return new MadeTime(state, (Reference) made.value(), made.node());
  }

  /**
   * A part of an object.
   *
   * @param field which holds it
   * @param type as which a maker takes it
   */
  private record Part(String field, TypeDescriptor type, Value value, InputNode node) {
    Part as(String other) {
      return new Part(other, type, value, node);
    }
  }

  private Part dateTime() {
    return made("LocalDateTime", "of", List.of(date().as("date"), time().as("time")));
  }

  private Part date() {
    List<Part> parts = List.of(year(), month(), day());
    require(terms.or(isInEveryYear(), isLeapDay()));
    return made("LocalDate", "of", parts);
  }

  private Part time() {
    return made(
        "LocalTime",
        "of",
        List.of(
            part('H', "hour", 0, 23),
            part('m', "minute", 0, 59),
            part('s', "second", 0, 59),
            nanos("nano", TypeDescriptor.INT)));
  }

  private Part anyOffset() {
    int most = ZoneOffset.MAX.getTotalSeconds();
    return offset(part('z', "totalSeconds", -most, most));
  }

  private Part offset(Part seconds) {
    int id = machine.freshIdentity();
    state = state.withObject(id, new HeapObject.Text(idOfOffset(number('z').constantValue())));
    HeapObject.Instance object =
        instance("ZoneOffset")
            .withField(PACKAGE + "ZoneOffset.id", new Reference(terms.bool(false), id));
    return made(object, "ofTotalSeconds", List.of(seconds)).as("offset");
  }

  private TextTerm idOfOffset(@Nullable BigInteger seconds) {
    if (seconds != null) {
      return terms.text(ZoneOffset.ofTotalSeconds(seconds.intValueExact()).getId());
    }
    TextTerm id = terms.freshText("id of an offset");
    require(terms.inLanguage(id, ZoneNames.OFFSETS.language()));
    return id;
  }

  /** Nobody knows what else it has; the JDK makes some of them once, such as noon. */
  private record OfTime() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException(
          "the field " + owner.replace('/', '.') + "." + field + " is not known");
    }

    @Override
    public boolean mayBeShared() {
      return true;
    }
  }

  private Part year() {
    return part('y', "year");
  }

  private Part month() {
    return part('M', "month", 1, 12);
  }

  private Part day() {
    return part('d', "day", 1, 31);
  }

  /** Days that every year has. */
  private BoolTerm isInEveryYear() {
    IntTerm day = number('d');
    return terms.or(
        terms.lessOrEqual(day, terms.constant(28)),
        terms.and(terms.not(isMonth(2)), terms.lessOrEqual(day, terms.constant(30))),
        terms.or(List.of(1, 3, 5, 7, 8, 10, 12).stream().map(this::isMonth).toList()));
  }

  private BoolTerm isLeapDay() {
    return terms.and(isMonth(2), isDay(29), isLeapYear());
  }

  private BoolTerm isLeapYear() {
    return EpochDay.isLeapYear(terms, number('y'));
  }

  /** Whether it is the last day of a month that has less than 31 days. */
  BoolTerm isEndOfShortMonth() {
    return terms.or(
        terms.and(isDay(30), terms.or(List.of(4, 6, 9, 11).stream().map(this::isMonth).toList())),
        terms.and(isDay(28), isMonth(2), terms.not(isLeapYear())),
        isLeapDay());
  }

  private BoolTerm isMonth(int month) {
    return terms.intEqual(number('M'), terms.constant(month));
  }

  private BoolTerm isDay(int day) {
    return terms.intEqual(number('d'), terms.constant(day));
  }

  /** The calendar is looked at last: few programs depend on it. */
  private void require(BoolTerm term) {
    state = state.withRequirements(path -> List.of(term));
  }

  private Part made(String simpleName, String maker, List<Part> parts) {
    return made(instance(simpleName), maker, parts);
  }

  private static HeapObject.Instance instance(String simpleName) {
    return new HeapObject.Instance(PACKAGE + simpleName, HashTreePMap.empty(), new OfTime());
  }

  private Part made(HeapObject.Instance begun, String maker, List<Part> parts) {
    String className = begun.className();
    TypeDescriptor type = new TypeDescriptor("L" + className + ";");
    HeapObject.Instance object = begun;
    List<InputNode.Argument> arguments = new ArrayList<>();
    StringBuilder descriptor = new StringBuilder("(");
    for (Part part : parts) {
      object = object.withField(className + "." + part.field(), part.value());
      arguments.add(new InputNode.Argument(part.field(), JavaType.of(part.type()), part.node()));
      descriptor.append(part.type().text());
    }
    int identity = machine.freshIdentity();
    state = state.withObject(identity, object);
    MethodReference method =
        new MethodReference(
            className, maker, MethodDescriptor.parse(descriptor + ")" + type.text()), false);
    return new Part(
        className,
        type,
        new Reference(terms.bool(false), identity),
        new InputNode.Called(method, false, arguments));
  }

  private Part seconds(long least, long most) {
    Part seconds = part('S', "seconds", least, most);
    return new Part(
        seconds.field(), TypeDescriptor.LONG, new LongValue(number('S')), seconds.node());
  }

  private Part nanos(String field, TypeDescriptor taken) {
    Part nanos = part('n', field, 0, LAST_NANO);
    return new Part(field, taken, nanos.value(), nanos.node());
  }

  private Part part(char letter, String field, long least, long most) {
    number(letter, field, Interval.of(least, most));
    return part(letter, field);
  }

  private Part part(char letter, String field) {
    IntTerm number = number(letter);
    return new Part(field, TypeDescriptor.INT, new IntValue(number), new InputNode.Whole(number));
  }

  private IntTerm number(char letter) {
    return Objects.requireNonNull(numbers.get(letter));
  }

  private void number(char letter, String field, Interval interval) {
    numbers.put(letter, terms.freshInt(name + "." + field, interval));
  }
}
