import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;

/** Answers of several classes, told apart in every way. Each method takes one text. */
public class Kinds {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({@JsonSubTypes.Type(Cat.class), @JsonSubTypes.Type(Dog.class)})
  sealed interface Pet permits Cat, Dog {}

  record Cat(String name, int amount) implements Pet {}

  record Dog(String name, String text) implements Pet {}

  record Pets(List<Pet> items, Pet other) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name", defaultImpl = Unknown.class)
  @JsonSubTypes(@JsonSubTypes.Type(value = Known.class, name = "low"))
  interface Step {}

  record Known(int amount) implements Step {}

  record Unknown(String text) implements Step {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      property = "name",
      visible = true,
      defaultImpl = Other.class)
  @JsonSubTypes(@JsonSubTypes.Type(value = Low.class, name = "low"))
  interface Move {}

  record Low(String name, int amount) implements Move {}

  record Other(String name, String text) implements Move {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Left.class, name = "name"),
    @JsonSubTypes.Type(value = Right.class, name = "text")
  })
  interface Side {}

  record Left(int amount) implements Side {}

  record Right(String text) implements Side {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({@JsonSubTypes.Type(One.class), @JsonSubTypes.Type(Two.class)})
  interface Same {}

  record One(int amount) implements Same {}

  record Two(int amount) implements Same {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Snake(String firstName, int maxCount) {}

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
  static int cats(String text) {
    Pet pet = read(text, Pet.class);
    return pet instanceof Cat cat && cat.amount() != 0 ? 10 / cat.amount() : 0;
  }

  static int cat(String text) {
    Pet pet = read(text, Pet.class);
    return pet instanceof Cat cat ? 10 / cat.amount() : 0; // REFUTED: ArithmeticException
  }

  static int dogs(String text) {
    Pets pets = read(text, Pets.class);
    return pets != null && pets.other() instanceof Dog dog ? dog.text().length() : 0; // REFUTED: NullPointerException
  }

  // PROVED
  static int pets(String text) {
    Pets pets = read(text, Pets.class);
    if (pets == null || pets.other() == null) {
      return 0;
    }
    return pets.other() instanceof Cat ? 1 : ((Dog) pets.other()).hashCode() & 1;
  }

  // PROVED
  static int steps(String text) {
    Step step = read(text, Step.class);
    return step instanceof Known known && known.amount() > 0
        ? 10 / known.amount()
        : step instanceof Unknown unknown && unknown.text() != null ? unknown.text().length() : 0;
  }

  static int step(String text) {
    Step step = read(text, Step.class);
    return step instanceof Unknown unknown ? unknown.text().length() : 0; // REFUTED: NullPointerException
  }

  // PROVED
  static int moves(String text) {
    Move move = read(text, Move.class);
    return move instanceof Low low && low.name() != null
        ? low.name().length()
        : move instanceof Other other && other.name() != null ? other.name().length() : 0;
  }

  static int move(String text) {
    Move move = read(text, Move.class);
    return move instanceof Other other ? other.name().length() : 0; // REFUTED: NullPointerException
  }

  // PROVED
  static int sides(String text) {
    Side side = read(text, Side.class);
    return side instanceof Right right && right.text() != null ? right.text().length() : 0;
  }

  static int side(String text) {
    Side side = read(text, Side.class);
    return side instanceof Left left ? 10 / left.amount() : 0; // REFUTED: ArithmeticException
  }

  // Jackson cannot tell them apart, and says so by another exception.
  // UNKNOWN: apart
  static int same(String text) {
    Same same = read(text, Same.class);
    return same instanceof One one && one.amount() != 0 ? 10 / one.amount() : 0;
  }

  // PROVED
  static int snakes(String text) {
    Snake snake = read(text, Snake.class);
    return snake == null || snake.maxCount() == 0 ? 0 : 10 / snake.maxCount();
  }

  static int snake(String text) {
    Snake snake = read(text, Snake.class);
    return snake == null ? 0 : snake.firstName().length(); // REFUTED: NullPointerException
  }

  record Part(String name, List<Part> items) {
    Part {
      if (name != null && name.isEmpty()) {
        throw new IllegalArgumentException("no name");
      }
    }
  }

  static class Folder {
    public String name;
    public List<Folder> items = new ArrayList<>();
  }

  // PROVED
  static int parts(String text) {
    Part part = read(text, Part.class);
    if (part == null || part.items() == null || part.items().isEmpty()) {
      return 0;
    }
    Part first = part.items().get(0);
    return first == null || first.name() == null ? 0 : first.name().charAt(0);
  }

  static int folders(String text) {
    Folder folder = read(text, Folder.class);
    return folder == null ? 0 : folder.items.size(); // REFUTED: NullPointerException
  }
}
