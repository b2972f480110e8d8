import dev.airtight.annotations.Prompt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Outputs of a contract, decoded by Jackson 3. Each method takes a model. */
@NullMarked
public class Outputs3 {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  interface Model {
    @Prompt("shop/order") String order(String text);
    @Prompt("shop/items") String items(String text);
  }

  enum Severity { low, medium, high }

  enum Known { low, high }

  record Item(String name, double price, int quantity, String note) {}

  record Order(String id, Severity severity, int count, Optional<String> comment, String assignee, List<Item> items) {}

  record Rated(Known severity) {}

  record Big(int big) {}

  record Absent(int absent) {}

  // PROVED
  static int within(Model model) {
    Order order = MAPPER.readValue(model.order("x"), Order.class);
    return new int[1001][order.count()].length + order.severity().name().length();
  }

  // PROVED
  static int firstItem(Model model) {
    Order order = MAPPER.readValue(model.order("x"), Order.class);
    return 9 / order.items().get(0).quantity() + order.comment().orElse("").length();
  }

  static int mayBeNull(Model model) {
    return MAPPER.readValue(model.order("x"), Order.class).assignee().length(); // REFUTED: NullPointerException
  }

  static int noSuchConstant(Model model) {
    return MAPPER.readValue(model.order("x"), Rated.class).severity().ordinal(); // REFUTED: InvalidFormatException
  }

  static int tooLarge(Model model) {
    return MAPPER.readValue(model.order("x"), Big.class).big(); // REFUTED: InputCoercionException
  }

  static int noNullForPrimitives(Model model) {
    return MAPPER.readValue(model.order("x"), Absent.class).absent(); // REFUTED: MismatchedInputException
  }

  static int noSecond(Model model) {
    List<Item> items = MAPPER.readValue(model.items("x"), new TypeReference<List<Item>>() {});
    return items.get(1).quantity(); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static int elements(Model model) {
    int sum = 0;
    for (Item item : MAPPER.readValue(model.items("x"), new TypeReference<List<Item>>() {})) {
      sum += 10 / item.quantity();
    }
    return sum;
  }
}
