import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.beans.ConstructorProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** What makes its objects in ways of its own. Each method takes one text. */
public class Creators {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  enum Level {
    LOW("low"),
    HIGH("x");

    private final String text;

    Level(String text) {
      this.text = text;
    }

    @JsonValue
    public String text() {
      return text;
    }
  }

  enum Shade {
    X,
    LOW;

    @JsonValue
    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum Mood {
    GOOD,
    BAD;

    @JsonCreator
    static Mood of(String text) {
      return text.equals("low") ? BAD : text.equals("x") ? GOOD : null;
    }
  }

  record Task(String name, Level level, Shade a) {}

  record Day(Mood level) {}

  record Name(@JsonValue String text) {}

  record Size(int amount) {
    Size(String text) {
      this(text.length());
    }
  }

  record Code(String text) {
    @JsonCreator
    static Code of(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
      return new Code(text.trim());
    }
  }

  record Order(Name name, Size amount, Code text) {}

  static final class Money {
    private final String name;
    private final int amount;

    private Money(String name, int amount) {
      this.name = name;
      this.amount = amount;
    }

    @JsonCreator
    static Money of(@JsonProperty("name") String name, @JsonProperty("amount") int amount) {
      return new Money(name == null ? "" : name, Math.max(amount, 1));
    }

    String name() {
      return name;
    }

    int amount() {
      return amount;
    }
  }

  static class Label {
    private final String text;

    Label(String text) {
      this.text = text;
    }
  }

  record Labels(Label name, Label text) {}

  static class Tags {
    private final int count;

    @JsonCreator
    Tags(List<String> tags) {
      this.count = tags.size();
    }
  }

  static class Point {
    private final String name;
    private final int amount;

    @ConstructorProperties({"name", "amount"})
    Point(String name, int amount) {
      this.name = name;
      this.amount = amount;
    }

    public String getName() {
      return name;
    }

    public int getAmount() {
      return amount;
    }
  }

  static class Bag {
    private final List<String> kept = new ArrayList<>();
    public String name = "";

    Bag() {}

    Bag(String text) {
      kept.add(text);
    }
  }

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "name")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Go.class, name = "low"),
    @JsonSubTypes.Type(value = Stop.class, name = "x")
  })
  sealed interface Step permits Go, Stop {}

  record Go(String name, int amount) implements Step {}

  record Stop(String name, String text) implements Step {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name", visible = true)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Up.class, name = "low"),
    @JsonSubTypes.Type(value = Down.class, name = "x")
  })
  interface Move {}

  record Up(String name, int amount) implements Move {}

  record Down(Level name) implements Move {}

  private static <T> T read(String text, Class<T> type) {
    if (text == null) {
      return null;
    }
    try {
      return PLAIN.readValue(text, type);
    } catch (JsonProcessingException refused) {
      return null;
    }
  }

  // PROVED
  static int writtenEnums(String text) {
    Task task = read(text, Task.class);
    return task == null || task.level() == null || task.a() == null
        ? 0
        : 10 / (task.level().text().length() + task.a().ordinal());
  }

  static String writtenEnum(String text) {
    Task task = read(text, Task.class);
    return task == null ? "" : task.level().text(); // REFUTED: NullPointerException
  }

  static int foundEnum(String text) {
    Day day = read(text, Day.class);
    return day == null ? 0 : day.level().ordinal(); // REFUTED: NullPointerException
  }

  // PROVED
  static int foundEnumOrNone(String text) {
    Day day = read(text, Day.class);
    return day == null || day.level() == null ? 0 : 10 / (day.level().ordinal() + 1);
  }

  // PROVED
  static int values(String text) {
    Order order = read(text, Order.class);
    if (order == null || order.name() == null || order.amount() == null || order.text() == null) {
      return 0;
    }
    String name = order.name().text();
    return name.length() + order.amount().amount();
  }

  static int valueOfText(String text) {
    Order order = read(text, Order.class);
    return order == null || order.text() == null ? 0 : order.text().text().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int sizes(String text) {
    Size size = read(text, Size.class);
    return size == null || size.amount() == 0 ? 0 : 10 / size.amount();
  }

  static int size(String text) {
    Size size = read(text, Size.class);
    return size == null ? 0 : 10 / size.amount(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int made(String text) {
    Money money = read(text, Money.class);
    return money == null ? 0 : money.name().length() / money.amount();
  }

  static char madeOf(String text) {
    Money money = read(text, Money.class);
    return money == null ? ' ' : money.name().charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static int labels(String text) {
    Labels labels = read(text, Labels.class);
    return labels == null || labels.name() == null ? 0 : labels.name().text.length();
  }

  static int label(String text) {
    Labels labels = read(text, Labels.class);
    return labels == null || labels.text() == null
        ? 0
        : 1 / labels.text().text.length(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int tags(String text) {
    Tags tags = read(text, Tags.class);
    return tags == null || tags.count == 0 ? 0 : 10 / tags.count;
  }

  static int noTags(String text) {
    Tags tags = read(text, Tags.class);
    return tags == null ? 0 : 10 / tags.count; // REFUTED: ArithmeticException
  }

  // PROVED
  static int points(String text) {
    Point point = read(text, Point.class);
    return point == null || point.getName() == null ? 0 : point.getName().length();
  }

  static int point(String text) {
    Point point = read(text, Point.class);
    return point == null ? 0 : 10 / point.getAmount(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int bags(String text) {
    Bag bag = read(text, Bag.class);
    return bag == null || bag.name == null ? 0 : bag.name.length() + bag.kept.size();
  }

  static char bag(String text) {
    Bag bag = read(text, Bag.class);
    return bag == null || bag.kept.isEmpty()
        ? ' '
        : bag.kept.get(0).charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static int steps(String text) {
    Step step = read(text, Step.class);
    return step instanceof Stop stop && stop.text() != null && stop.name() != null
        ? stop.text().length() + stop.name().length()
        : 0;
  }

  static int step(String text) {
    Step step = read(text, Step.class);
    return step instanceof Stop stop ? stop.text().length() : 0; // REFUTED: NullPointerException
  }

  static int stepName(String text) {
    Step step = read(text, Step.class);
    return step instanceof Go go ? go.name().length() : 0; // REFUTED: NullPointerException
  }

  // PROVED
  static int moves(String text) {
    Move move = read(text, Move.class);
    return move instanceof Up up && up.name() != null ? up.name().length() : 0;
  }

  static int move(String text) {
    Move move = read(text, Move.class);
    return move instanceof Up up ? 10 / up.amount() : 0; // REFUTED: ArithmeticException
  }

  // A second member of the name may say something else.
  static String moveAgain(String text) {
    Move move = read(text, Move.class);
    if (move instanceof Up up && !"low".equals(up.name())) { // UNKNOWN
      throw new IllegalStateException();
    }
    return "";
  }

  @JsonDeserialize(builder = Built.Builder.class)
  static final class Built {
    private final String name;
    private final int amount;

    private Built(Builder from) {
      this.name = from.name;
      this.amount = from.amount;
    }

    @JsonPOJOBuilder(withPrefix = "")
    static final class Builder {
      private String name;
      private int amount = 3;

      Builder name(String name) {
        this.name = name;
        return this;
      }

      Builder amount(int amount) {
        this.amount = amount;
        return this;
      }

      Built build() {
        if (amount == 0) {
          throw new IllegalStateException("none");
        }
        return new Built(this);
      }
    }
  }

  // PROVED
  static int built(String text) {
    Built built = read(text, Built.class);
    return built == null ? 0 : 10 / built.amount;
  }

  static int builtOfNothing(String text) {
    Built built = read(text, Built.class);
    return built == null ? 0 : built.name.length(); // REFUTED: NullPointerException
  }

  static class Seen {
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    private String name = "mine";

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    private int amount;
  }

  // PROVED
  static int onlyRead(String text) {
    Seen seen = read(text, Seen.class);
    return seen == null ? 0 : seen.name.length();
  }

  static int onlyWritten(String text) {
    Seen seen = read(text, Seen.class);
    return seen == null ? 0 : 10 / seen.amount; // REFUTED: ArithmeticException
  }

  @JsonDeserialize(builder = Maybe.Builder.class)
  static final class Maybe {
    private final int amount = 1;

    @JsonPOJOBuilder(withPrefix = "")
    static final class Builder {
      private int amount;

      Builder amount(int amount) {
        this.amount = amount;
        return this;
      }

      Maybe build() {
        return amount == 0 ? null : new Maybe();
      }
    }
  }

  // A builder may make nothing of something.
  static int convertedToNothing(String text) {
    try {
      return PLAIN.convertValue(new HashMap<>(), Maybe.class).amount; // UNKNOWN
    } catch (IllegalArgumentException refused) {
      return -1;
    }
  }

  @JsonDeserialize(builder = Failing.Builder.class)
  static final class Failing {
    @JsonPOJOBuilder(withPrefix = "")
    static final class Builder {
      Failing build() {
        throw new AssertionError();
      }
    }
  }

  // Jackson does not wrap what it throws.
  static boolean failing(String text) {
    return read(text, Failing.class) == null; // UNKNOWN
  }
}
