import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.airtight.annotations.Handles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public class Outputs {
  enum Level { low, high, @JsonProperty("o t") other }
  enum Fewer { low, high }

  record Ticket(
      String id,
      Level level,
      int score,
      Optional<String> note,
      String assignee,
      List<String> tags,
      Map<String, Integer> rates) {}

  record Fewest(
      String id,
      Fewer level,
      int score,
      String note,
      String assignee,
      List<String> tags,
      Map<String, Integer> rates) {}

  record Unknown(String id, Level level, int score, String assignee, List<String> tags,
      Map<String, Integer> rates) {}

  record Wide(int count, List<Integer> counts) {}

  record Short(long count, List<java.lang.Short> counts) {}

  record Enough(long count, int[] counts) {}

  record Rated(Map<String, Integer> rates) {}

  record Line(String text, int amount) {
    Line {
      if (amount <= 2) {
        throw new IllegalArgumentException("too little");
      }
    }
  }

  record Bill(List<Line> lines) {}

  record Picky(String text, int amount) {
    Picky {
      if (amount == 7) {
        throw new IllegalArgumentException("seven");
      }
    }
  }

  record PickyBill(List<Picky> lines) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Go.class, name = "go"),
    @JsonSubTypes.Type(value = Stop.class, name = "stop")
  })
  sealed interface Step permits Go, Stop {}

  record Go(int speed) implements Step {}

  record Stop(String reason) implements Step {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Alarm.class, name = "alarm"),
    @JsonSubTypes.Type(value = Calm.class, name = "calm")
  })
  interface Signal {}

  record Alarm(Level level) implements Signal {}

  record Calm(Level note) implements Signal {}

  @Handles("outputs/Signal")
  // PROVED
  static int open(Signal signal) {
    if (signal instanceof Alarm alarm) {
      return switch (alarm.level()) {
        case low -> 1;
        case high -> 2;
        case other -> 3;
      };
    }
    return ((Calm) signal).note() == Level.high ? 1 : 0;
  }

  @Handles("outputs/Signal")
  static int chosen(Signal signal) {
    Level level = signal instanceof Alarm alarm ? alarm.level() : ((Calm) signal).note();
    return switch (level) { // REFUTED: NullPointerException
      case low -> 1;
      default -> 0;
    };
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int required(Ticket ticket) {
    return ticket.level() == Level.high ? 100 / ticket.score() : 0;
  }

  @Handles("outputs/Ticket")
  static int divided(Ticket ticket) {
    return 100 / ticket.score(); // REFUTED: ArithmeticException
  }

  @Handles("outputs/Ticket")
  static int assignee(Ticket ticket) {
    return ticket.assignee().length(); // REFUTED: NullPointerException
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int noted(Ticket ticket) {
    return ticket.note().map(String::length).orElse(1) / ticket.id().length();
  }

  @Handles("outputs/Ticket")
  static String note(Ticket ticket) {
    return ticket.note().get(); // REFUTED: NoSuchElementException
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int number(Ticket ticket) {
    return Integer.parseInt(ticket.id().substring(4));
  }

  @Handles("outputs/Ticket")
  static String tag(Ticket ticket) {
    return ticket.tags().get(0); // REFUTED: IndexOutOfBoundsException
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int tags(Ticket ticket) {
    int sum = 0;
    for (String tag : ticket.tags()) {
      sum += 10 / tag.length();
    }
    return sum;
  }

  @Handles("outputs/Ticket")
  static int rate(Ticket ticket) {
    return ticket.rates().get("x"); // REFUTED: NullPointerException
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int rates(Ticket ticket) {
    Integer rate = ticket.rates().get("x");
    return rate == null ? 0 : 100 / rate;
  }

  @Handles("outputs/Ticket")
  static int tooMuch(Ticket ticket) {
    Integer rate = ticket.rates().get("x");
    return rate == null ? 0 : 100 / (rate - 9); // REFUTED: ArithmeticException
  }

  @Handles("outputs/Ticket")
  static int constants(Fewest ticket) {
    return ticket.score(); // REFUTED: InvalidFormatException
  }

  @Handles("outputs/Ticket")
  static int unknown(Unknown ticket) {
    return ticket.score(); // REFUTED: UnrecognizedPropertyException
  }

  @Handles("outputs/Wide")
  static int wide(Wide wide) {
    return wide.counts().size(); // REFUTED: JsonMappingException
  }

  @Handles("outputs/Wide")
  static int elements(Short wide) {
    return wide.counts().size(); // REFUTED: JsonMappingException
  }

  @Handles("outputs/Wide")
  // PROVED
  static long enough(Enough wide) {
    return wide.count() / (wide.counts().length + 1);
  }

  @Handles("outputs/Rated")
  static int rated(Rated rated) {
    return rated.rates().size(); // REFUTED: JsonMappingException
  }

  @Handles("outputs/Bill")
  // PROVED
  static int bill(Bill bill) {
    return 10 / bill.lines().get(0).amount();
  }

  @Handles("outputs/Bill")
  static int picky(PickyBill bill) {
    return bill.lines().size(); // REFUTED: ValueInstantiationException
  }

  @Handles("outputs/Step")
  // PROVED
  static int step(Step step) {
    if (step instanceof Go go) {
      return 10 / (go.speed() + 1);
    }
    return ((Stop) step).reason().length();
  }

  @Handles("outputs/Step")
  static int badStep(Step step) {
    return ((Go) step).speed(); // REFUTED: ClassCastException
  }

  // PROVED
  @Handles("outputs/Bill")
  static int streamed(Bill bill) {
    Map<Boolean, List<Line>> byAmount =
        bill.lines().stream().collect(Collectors.groupingBy(line -> line.amount() > 1));
    return 10 / bill.lines().stream().mapToInt(Line::amount).sum() + byAmount.get(true).size();
  }

  @Handles("outputs/Bill")
  static int twice(Bill bill) {
    return bill.lines().stream()
        .collect(Collectors.toMap(Line::text, Line::amount)) // REFUTED: IllegalStateException
        .size();
  }

  record Grid(List<Integer> rows, List<Integer> columns) {}

  // What is required of columns for each row says nothing where there are no rows, even after
  // another path has looked at both.
  @Handles("outputs/Grid")
  static int grid(Grid grid) {
    if (!grid.rows().isEmpty()) {
      int row = grid.rows().get(0);
      return grid.columns().isEmpty() ? row : grid.columns().get(0);
    }
    return grid.columns().isEmpty() ? 1 : 10 / grid.columns().get(0); // REFUTED: ArithmeticException
  }

  @Handles("outputs/Grid")
  static int emptyGrid(Grid grid) {
    if (grid.rows().isEmpty()) {
      return grid.columns().isEmpty() ? 1 : 10 / grid.columns().get(0); // REFUTED: ArithmeticException
    }
    int row = grid.rows().get(0);
    return grid.columns().isEmpty() ? row : grid.columns().get(0);
  }

  // PROVED
  @Handles("outputs/Grid")
  static int filledGrid(Grid grid) {
    int sum = 0;
    for (int row : grid.rows()) {
      for (int column : grid.columns()) {
        sum += row / column;
      }
    }
    return sum;
  }

  record Steps(List<Integer> heights) {}

  // PROVED
  @Handles("outputs/Steps")
  static int steps(Steps steps) {
    return steps.heights().size() > 1 ? 10 / (steps.heights().get(1) - 2) : 0;
  }

  enum Part { main, extra }
  record Piece(Part part, int count) {}
  record Order(int total, List<Piece> pieces, Map<String, Integer> prices) {}
  record Pile(int weight, List<Integer> weights) {}

  // PROVED
  @Handles("outputs/Order")
  static Piece mainPiece(Order order) {
    for (Piece piece : order.pieces()) {
      if (piece.part() == Part.main) {
        return piece;
      }
    }
    throw new IllegalStateException("no main piece");
  }

  @Handles("outputs/Order")
  static Piece extraPiece(Order order) {
    for (Piece piece : order.pieces()) {
      if (piece.part() == Part.extra) {
        return piece;
      }
    }
    throw new IllegalStateException("no extra piece"); // REFUTED: IllegalStateException
  }

  // PROVED
  @Handles("outputs/Order")
  static int share(Order order) {
    return 100 / order.total();
  }

  @Handles("outputs/Order")
  static int shareOfTheRest(Order order) {
    return 100 / (order.total() - 13); // REFUTED: ArithmeticException
  }

  // PROVED
  @Handles("outputs/Order")
  static int shareOfMore(Order order) {
    return 100 / (order.total() - 16);
  }

  // PROVED
  @Handles("outputs/Order")
  static int sumsUp(Order order) {
    int sum = 0;
    for (Piece piece : order.pieces()) {
      sum += piece.count();
    }
    return 1 / (sum == order.total() ? 1 : 0);
  }

  // PROVED
  @Handles("outputs/Order")
  static int base(Order order) {
    return order.prices().get("base");
  }

  @Handles("outputs/Order")
  static int delivery(Order order) {
    return order.prices().get("delivery"); // REFUTED: NullPointerException
  }

  @Handles("outputs/Pile")
  static int pile(Pile pile) {
    return 1 / (pile.weight() - 35); // REFUTED: ArithmeticException
  }

  @Handles("outputs/Pile")
  static int highPile(Pile pile) {
    return 1 / (pile.weight() - 1000); // REFUTED: ArithmeticException
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Declared(int a) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record More(int a, String b) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Renamed(@JsonAlias("number") int a) {}

  @JsonIgnoreProperties(value = "b", ignoreUnknown = true)
  record Unread(int a, String b) {}

  record Refusing(int a) {}

  record RefusingMore(int a, String b) {}

  record Mores(List<More> parts) {}

  // PROVED
  @Handles("outputs/Loose")
  static int declared(Declared loose) {
    return 10 / (loose.a() + 1);
  }

  // UNKNOWN: component b of record Outputs$More takes a member that the open record Loose
  @Handles("outputs/Loose")
  static int undeclared(More loose) {
    if (loose.b() != null) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: component a of record Outputs$Renamed takes a member that the open record Loose
  @Handles("outputs/Loose")
  static int renamed(Renamed loose) {
    return 10 / (loose.a() + 1);
  }

  // PROVED
  @Handles("outputs/Loose")
  static int unread(Unread loose) {
    if (loose.b() != null) {
      throw new IllegalStateException();
    }
    return 10 / (loose.a() + 1);
  }

  @Handles("outputs/Loose")
  static int refusing(Refusing loose) {
    return loose.a(); // REFUTED: UnrecognizedPropertyException
  }

  @Handles("outputs/Loose")
  static int refusingMore(RefusingMore loose) {
    return loose.a(); // REFUTED: UnrecognizedPropertyException
  }

  // UNKNOWN: component b of record Outputs$More takes a member that the open record Loose
  @Handles("outputs/Loosely")
  static int undeclaredInside(Mores loose) {
    return 1;
  }

  interface Hiding {
    @com.fasterxml.jackson.annotation.JsonIgnore
    default String getText() {
      return "";
    }
  }

  record Hidden(String text, int amount) implements Hiding {}

  @Handles("outputs/Line")
  static int hiddenByAnInterface(Hidden hidden) {
    return hidden.text().length(); // REFUTED: NullPointerException
  }

  interface Coded {
    @com.fasterxml.jackson.annotation.JsonValue
    String code();
  }

  enum CodedLevel implements Coded {
    low,
    high,
    other;

    @Override
    public String code() {
      return this == low ? "high" : this == high ? "low" : "o t";
    }
  }

  record Leveled(
      String id,
      CodedLevel level,
      int score,
      String note,
      String assignee,
      List<String> tags,
      Map<String, Integer> rates) {}

  // UNKNOWN: what @JsonValue says
  @Handles("outputs/Ticket")
  static int codedByAnInterface(Leveled leveled) {
    return leveled.level() == CodedLevel.high ? 1 / (leveled.score() - 79) : 0;
  }

  static int made = 0;
  record Counted(int size) {
    Counted {
      made++;
    }
  }
  record Outer(Counted inner) {}

  // UNKNOWN: changes what was there before
  @Handles("outputs/Outer")
  static int counted(Outer outer) {
    made = 0;
    int size = outer.inner().size();
    return made == 0 ? 1 / 0 : size;
  }

  record Twin(int number) {}
  record Twins(List<Twin> twins) {}

  // What is refused of one element is refused of the other, too.
  // UNKNOWN: no input that shows it could be written down
  @Handles("outputs/Twins")
  static int twins(Twins twins) {
    return 1;
  }

  /** As people write them for frameworks: setters, defaults, an inherited field. */
  static class Assigned {
    private String assignee = "nobody";

    public String getAssignee() {
      return assignee;
    }

    public void setAssignee(String assignee) {
      this.assignee = assignee;
    }
  }

  static class TicketBean extends Assigned {
    private String id;
    private Level level;
    private int score;
    private String note = "none";
    public List<String> tags;
    @JsonProperty("rates") private Map<String, Integer> byName;

    public void setId(String id) {
      this.id = id;
    }

    public TicketBean setLevel(Level level) {
      this.level = level;
      return this;
    }

    void setScore(int score) {
      if (score > 99) {
        throw new IllegalArgumentException("too much");
      }
      this.score = score;
    }

    public void setNote(String note) {
      this.note = note.trim();
    }
  }

  static class BillBean {
    private final List<LineBean> lines;
    private int total = 3;

    @JsonCreator
    BillBean(@JsonProperty("lines") List<LineBean> lines) {
      this.lines = List.copyOf(lines);
    }

    public void setTotal(int total) {
      this.total = total;
    }
  }

  static class LineBean {
    public String text;
    public int amount;
  }

  @Handles("outputs/Ticket")
  static int decodedBySetters(TicketBean ticket) {
    return ticket.tags.size(); // REFUTED: JsonMappingException
  }

  @Handles("outputs/Bill")
  // PROVED
  static int madeByCreator(BillBean bill) {
    return 100 / bill.total + bill.lines.get(0).text.charAt(0) / bill.lines.get(0).amount;
  }

  @Handles("outputs/Bill")
  static int changesWhatItCopied(BillBean bill) {
    bill.lines.add(new LineBean()); // REFUTED: UnsupportedOperationException
    return bill.lines.size();
  }

  static class CalmBean {
    private Level note = Level.low;

    public void setNote(Level note) {
      this.note = note;
    }
  }

  @Handles("outputs/Calm")
  // PROVED
  static int absentKeepsTheDefault(CalmBean calm) {
    return switch (calm.note) {
      case low -> 1;
      case high -> 2;
      case other -> 3;
    };
  }

  static class NoteBean {
    public Level note;
  }

  @Handles("outputs/Calm")
  static int absentIsNull(NoteBean calm) {
    return switch (calm.note) { // REFUTED: NullPointerException
      case low -> 1;
      default -> 2;
    };
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int entriesOfAMap(Map<String, Object> ticket) {
    if (ticket.get("note") instanceof String note && note.isEmpty()) {
      throw new IllegalStateException();
    }
    int tags = 0;
    for (Object tag : (List<?>) ticket.get("tags")) {
      tags += ((String) tag).length();
    }
    return ((String) ticket.get("id")).charAt(3) + ((Number) ticket.get("score")).intValue() + tags;
  }

  @Handles("outputs/Ticket")
  // PROVED
  static int sizeOfAMap(Map<String, Object> ticket) {
    return 10 / (ticket.size() - 5) + 10 / (8 - ticket.size());
  }

  @Handles("outputs/Ticket")
  static int entryThatMayBeAbsent(Map<String, Object> ticket) {
    return ticket.get("note").hashCode(); // REFUTED: NullPointerException
  }

  @Handles("outputs/Twin")
  static long numberOfAMap(Map<String, Object> twin) {
    return (Integer) twin.get("number"); // REFUTED: ClassCastException
  }

  @Handles("outputs/Twin")
  static long longOfAMap(Map<String, Object> twin) {
    return (Long) twin.get("number"); // REFUTED: ClassCastException
  }

  @Handles("outputs/Line")
  static String firstEntryOfAMap(Map<String, ?> line) {
    return (String) line.values().iterator().next(); // REFUTED: ClassCastException
  }

  @Handles("outputs/Outer")
  // PROVED
  static int mapInAMap(Map<String, Map<String, Integer>> outer) {
    return 100 / (outer.get("inner").get("size") + 1);
  }

  record AnyLine(Object text, Object amount) {}

  @Handles("outputs/Line")
  // PROVED
  static int objects(AnyLine line) {
    return line.amount() instanceof Integer amount ? 10 / amount : ((String) line.text()).charAt(0);
  }

  enum Forgiving {
    low,
    high,
    unknown;

    @JsonCreator
    static Forgiving of(String text) {
      for (Forgiving each : values()) {
        if (each.name().equalsIgnoreCase(text)) {
          return each;
        }
      }
      return unknown;
    }
  }

  enum Unforgiving {
    low,
    high;

    @JsonCreator
    static Unforgiving of(String text) {
      return valueOf(text.toLowerCase(java.util.Locale.ROOT));
    }
  }

  record ForgivingAlarm(Forgiving level) {}

  record UnforgivingAlarm(Unforgiving level) {}

  @Handles("outputs/Alarm")
  // PROVED
  static int foundByAMethod(ForgivingAlarm alarm) {
    return switch (alarm.level()) {
      case low -> 1;
      case high -> 2;
      case unknown -> 3;
    };
  }

  @Handles("outputs/Alarm")
  static int notFoundByAMethod(UnforgivingAlarm alarm) {
    return alarm.level().ordinal(); // REFUTED: ValueInstantiationException
  }

  @Handles("outputs/Alarm")
  static int foundForOther(ForgivingAlarm alarm) {
    return 1 / (2 - alarm.level().ordinal()); // REFUTED: ArithmeticException
  }

  record Measured(
      double amount, Double ratio, double bonus, double count, String price, String color) {}

  // PROVED
  @Handles("o/Measured")
  static void percent(Measured m) {
    if (m.amount() < 0 || m.amount() > 100 || m.bonus() < 0 || m.bonus() > 1) {
      throw new IllegalArgumentException();
    }
  }

  @Handles("o/Measured")
  static void above(Measured m) {
    if (m.amount() > 99.5) {
      throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  @Handles("o/Measured")
  static void neverNaN(Measured m) {
    if (Double.isNaN(m.amount()) || m.amount() != m.amount() + 0 || m.count() < 1) {
      throw new IllegalArgumentException();
    }
  }

  // PROVED
  @Handles("o/Measured")
  static int tenths(Measured m) {
    int[] tenths = new int[10];
    return tenths[(int) (m.ratio() * 10)];
  }

  @Handles("o/Measured")
  static int tenthsTooMany(Measured m) {
    int[] tenths = new int[9];
    return tenths[(int) (m.ratio() * 10)]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  @Handles("o/Measured")
  static int roundedUp(Measured m) {
    int[] all = new int[100];
    return all[(int) Math.round(m.amount())]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  @Handles("o/Measured")
  static int limited(Measured m) {
    int[] all = new int[51];
    return all[(int) Math.floor(Math.min(m.amount() / 2, 50))] / (int) Math.max(1, m.amount());
  }

  // A number just below is rounded to one.
  @Handles("o/Measured")
  static void justBelow(Measured m) {
    if (m.bonus() == 1 && m.ratio() < 0.5) {
      throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  @Handles("o/Measured")
  static String words(Measured m) {
    double ratio = m.ratio();
    String word = ratio >= 0.75 ? "high" : ratio >= 0.4 ? "middle" : ratio >= 0.1 ? "low" : null;
    return word.trim();
  }

  @Handles("o/Measured")
  static String wordsWithoutLast(Measured m) {
    double ratio = m.ratio();
    String word = ratio >= 0.75 ? "high" : ratio >= 0.4 ? "middle" : ratio > 0.1 ? "low" : null;
    return word.trim(); // REFUTED: NullPointerException
  }

  @Handles("o/Measured")
  static int equalToZero(Measured m) {
    return 10 / Double.compare(m.amount(), 0); // REFUTED: ArithmeticException
  }

  // PROVED
  @Handles("o/Measured")
  static void price(Measured m) {
    double price = Double.parseDouble(m.price());
    if (price < 0 || price > 1000 || Double.isNaN(price)) {
      throw new IllegalArgumentException();
    }
  }

  // PROVED
  @Handles("o/Measured")
  static int color(Measured m) {
    int[] all = new int[0x1000];
    return all[Integer.parseInt(m.color(), 16) >> 12]
        + Integer.decode("0x" + m.color()) / (Integer.parseInt(m.color(), 16) + 1);
  }

  record Exactly(
      java.math.BigDecimal amount,
      java.math.BigDecimal ratio,
      java.math.BigDecimal bonus,
      java.math.BigInteger count,
      String price,
      String color) {}

  // PROVED
  @Handles("o/Measured")
  static double between(Exactly m) {
    if (m.amount().signum() < 0
        || m.ratio().compareTo(new java.math.BigDecimal("0.90")) > 0
        || m.count().signum() <= 0
        || m.amount().compareTo(m.ratio()) < 0 && m.amount().doubleValue() > 0.9) {
      throw new IllegalArgumentException();
    }
    return 1 / m.count().doubleValue();
  }

  @Handles("o/Measured")
  static void mostly(Exactly m) {
    if (m.ratio().compareTo(new java.math.BigDecimal("0.8999")) > 0) {
      throw new IllegalArgumentException(); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  @Handles("o/Measured")
  static boolean mayBeOne(Exactly m) {
    return m.amount() == m.ratio() ? m.amount().ulp() == null : false;
  }

  @Handles("o/Measured")
  static int absent(Exactly m) {
    return m.bonus().signum(); // REFUTED: NullPointerException
  }

  static class Counter {
    static int count = 1;
  }

  record Counting(int amount, String text) {
    static {
      Counter.count = 0;
    }
  }

  record CountingLines(List<Counting> lines) {}

  record Failing(int amount, String text) {
    static final int LIMIT = Integer.parseInt("none");
  }

  record Quiet(int amount, String text) {
    static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("\\w+");
  }

  @Handles("outputs/Line")
  static int initialisesItsClass(Counting line) {
    return line.amount() / Counter.count; // REFUTED: ArithmeticException
  }

  @Handles("outputs/Bill")
  static int initialisesClassesOfElements(CountingLines bill) {
    return bill.lines().size() / Counter.count; // REFUTED: ArithmeticException
  }

  @Handles("outputs/Line")
  // UNKNOWN: the static initialiser of
  static int cannotBeInitialised(Failing line) {
    return line.amount();
  }

  @Handles("outputs/Line")
  // PROVED
  static int initialisesOnlyItself(Quiet line) {
    return Quiet.WORD.matcher(line.text()).matches() ? 10 / line.amount() : 1;
  }

  record Marks(int mask, List<Integer> digits) {}

  /** An element that another path looked at takes no value away from those of this one. */
  @Handles("outputs/Marks")
  static int allDigits(Marks marks) {
    int mask = marks.mask();
    List<Integer> digits = marks.digits();
    int n = 0;
    if ((mask & 1) != 0) n++;
    if ((mask & 2) != 0) n++;
    if ((mask & 4) != 0) n++;
    if ((mask & 8) != 0) n++;
    if ((mask & 16) != 0) n++;
    if ((mask & 32) != 0) n++;
    if ((mask & 64) != 0) n++;
    if ((mask & 128) != 0) n++;
    if ((mask & 256) != 0 && digits.get(1) > 1) n++;
    if ((mask & 512) != 0 && digits.get(2) > 1) n++;
    if ((mask & 1023) == 255 && digits.get(0) == 3 && digits.get(1) == 1 && digits.get(2) == 2) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return n;
  }

  record Barred(int mask, List<Integer> barred, List<Integer> digits) {}

  /** What is required of two members holds only where both are there. */
  @Handles("outputs/Barred")
  static int nothingBarred(Barred of) {
    int mask = of.mask();
    List<Integer> barred = of.barred();
    List<Integer> digits = of.digits();
    int n = 0;
    if ((mask & 1) != 0) n++;
    if ((mask & 2) != 0) n++;
    if ((mask & 4) != 0) n++;
    if ((mask & 8) != 0) n++;
    if ((mask & 16) != 0) n++;
    if ((mask & 32) != 0) n++;
    if ((mask & 64) != 0) n++;
    if ((mask & 128) != 0) n++;
    if ((mask & 256) != 0 && !barred.isEmpty() && barred.get(0) > 1) n++;
    if ((mask & 512) != 0 && !barred.isEmpty() && barred.get(0) > 1) n++;
    if ((mask & 1023) == 255 && barred.isEmpty() && digits.get(0) == 1 && digits.get(1) == 2) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return n;
  }
}
