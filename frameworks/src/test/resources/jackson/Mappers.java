import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Texts that applications decode themselves. Each method takes one text. */
public class Mappers {
  enum Level { low, high }

  record Item(String name, int amount, Level level) {}

  static class Bean {
    private String name = "none";
    public List<Item> items;

    public void setName(String name) {
      this.name = name;
    }
  }

  static class Refusing {
    private final int amount;

    Refusing() {
      this.amount = 1;
    }

    public void setAmount(int amount) {
      throw new UnsupportedOperationException();
    }
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectMapper TOLERANT =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setSerializationInclusion(JsonInclude.Include.NON_NULL);
  private static final JsonMapper BUILT =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  // PROVED
  static int everythingIsCaught(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = MAPPER.readValue(text, Item.class);
      return item == null || item.name() == null ? 0 : 10 / (item.name().length() + 1);
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int nullIsJson(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return MAPPER.readValue(text, Item.class).amount(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int amountOfNothing(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = TOLERANT.readValue(text, Item.class);
      return item == null ? 0 : 100 / item.amount(); // REFUTED: ArithmeticException
    } catch (IOException refused) {
      return -1;
    }
  }

  static int noText(String text) {
    try {
      return MAPPER.readValue(text, Level.class) == null ? 0 : 1; // REFUTED: IllegalArgumentException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int constants(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Level level = BUILT.readValue(text, Level.class);
      return level == null ? 0 : switch (level) {
        case low -> 1;
        case high -> 2;
      };
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int elements(String text) {
    if (text == null) {
      return 0;
    }
    try {
      List<Item> items = MAPPER.readValue(text, new TypeReference<List<Item>>() {});
      return items == null || items.isEmpty() ? 0 : items.get(0).amount(); // REFUTED: NullPointerException
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int bean(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Bean bean = MAPPER.readValue(text, Bean.class);
      return bean == null || bean.name == null || bean.items == null ? 0 : bean.items.size();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int whatASetterThrowsIsCaught(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Refusing refusing = new ObjectMapper().readValue(text, Refusing.class);
      return refusing == null ? 0 : 10 / refusing.amount;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int refusedIsNotCaught(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = MAPPER.readValue(text, Item.class);
      return item == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      throw new IllegalStateException(refused); // REFUTED: IllegalStateException
    }
  }

  static int oneSubclassIsCaught(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = MAPPER.readValue(text, Item.class);
      return item == null ? 0 : 1;
    } catch (UnrecognizedPropertyException refused) {
      return -1;
    } catch (JsonProcessingException other) {
      return 1 / 0; // REFUTED: ArithmeticException
    }
  }

  // PROVED
  static int messageOfWhatIsRefused(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = MAPPER.readValue(text, Item.class);
      return item == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      return 10 / (refused.getMessage().length() + 1);
    }
  }

  // PROVED
  static int objects(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Map<String, Object> all = MAPPER.readValue(text, new TypeReference<>() {});
      return all == null ? 0 : all.containsKey("name") ? 1 : 2;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static int entryOfObjects(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Map<String, Object> all = MAPPER.readValue(text, new TypeReference<>() {});
      return all != null && all.get("name") instanceof String name
          ? name.charAt(0) // REFUTED: StringIndexOutOfBoundsException
          : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // UNKNOWN: module
  static int ownModule(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return new ObjectMapper().registerModule(new SimpleModule()).readValue(text, Item.class) == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // UNKNOWN: feature
  static int exceptionsAsTheyAre(String text) {
    if (text == null) {
      return 0;
    }
    try {
      ObjectMapper mapper = new ObjectMapper().disable(DeserializationFeature.WRAP_EXCEPTIONS);
      return mapper.readValue(text, Item.class) == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int written(String text) {
    try {
      return MAPPER.writeValueAsString(Map.of("text", text == null ? "" : text)).length();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  private static int read;

  static class Counting {
    public int amount;

    Counting() {
      read = 3;
    }
  }

  record CountingItem(int amount) {
    CountingItem {
      read = 3;
    }
  }

  // UNKNOWN: changes what was there before
  static int constructorCounts(String text) throws JsonProcessingException {
    read = 0;
    if (text == null) {
      return 0;
    }
    try {
      MAPPER.readValue(text, Counting.class);
    } catch (JsonProcessingException refused) {
      // It was made all the same.
    }
    return 1 / (read - 3);
  }

  // UNKNOWN: changes what was there before
  static int recordCounts(String text) throws JsonProcessingException {
    read = 0;
    if (text == null) {
      return 0;
    }
    try {
      MAPPER.readValue(text, CountingItem.class);
    } catch (JsonProcessingException refused) {
      return 0;
    }
    return 1 / (read - 3);
  }

  // UNKNOWN: decoded twice
  static int anotherObject(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return MAPPER.readValue(text, Item.class) != MAPPER.readValue(text, Item.class) ? 1 / 0 : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // UNKNOWN: decoded twice
  static int anotherMapper(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return MAPPER.readValue(text, Item.class) == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      try {
        return TOLERANT.readValue(text, Item.class) == null ? 0 : 1 / 0;
      } catch (JsonProcessingException again) {
        return -1;
      }
    }
  }

  // PROVED
  static int theSameMapperAgain(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return MAPPER.readValue(text, Item.class) == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      try {
        return MAPPER.readValue(text, Item.class) == null ? 0 : 1 / (text.length() - text.length());
      } catch (JsonProcessingException again) {
        return -1;
      }
    }
  }

  static class OwnNames extends com.fasterxml.jackson.databind.PropertyNamingStrategy {
    @Override
    public String nameForField(
        com.fasterxml.jackson.databind.cfg.MapperConfig<?> config,
        com.fasterxml.jackson.databind.introspect.AnnotatedField field,
        String name) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: setPropertyNamingStrategy
  static int ownNames(String text) {
    if (text == null) {
      return 0;
    }
    try {
      return new ObjectMapper().setPropertyNamingStrategy(new OwnNames()).readValue(text, Bean.class) == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static class Text {
    public String value = "";

    Text() {}

    Text(String value) {}
  }

  record Number(int value, String unit) {
    static Number valueOf(int value) {
      return new Number(value, "");
    }
  }

  // PROVED
  static int textOfItsOwn(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Text read = MAPPER.readValue(text, Text.class);
      return read == null || read.value == null ? 0 : read.value.length();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int numberOfItsOwn(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Number read = MAPPER.readValue(text, Number.class);
      return read == null ? 0 : read.value;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static class Splitting {
    private int positive;
    private int negative;

    public void setAmount(int amount) {
      if (amount > 0) {
        positive = amount;
      } else {
        negative = amount;
      }
    }
  }

  static class Doubling {
    public int amount;

    int twice() {
      return amount + amount;
    }
  }

  // UNKNOWN: order of members
  static int memberThatComesTwice(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Splitting made = MAPPER.readValue(text, Splitting.class);
      return made != null && made.positive != 0 && made.negative != 0 ? 1 / 0 : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int methodsThatAreNoProperties(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Doubling made = MAPPER.readValue(text, Doubling.class);
      return made == null ? 0 : made.twice();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  record Measured(double ratio, Double other) {}

  // UNKNOWN: replayed
  static int notANumber(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Measured read = MAPPER.readValue(text, Measured.class);
      return read != null && Double.isNaN(read.ratio) ? 1 / (text.length() - text.length()) : 0;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  private final ObjectMapper own = new ObjectMapper();

  void setUp(SimpleModule module) {
    own.registerModule(module);
  }

  // PROVED: decode as when it was made
  int setUpByOthers(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item read = own.readValue(text, Item.class);
      return read == null ? 0 : read.amount();
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // UNKNOWN: how an ObjectMapper decodes
  static int assigned(String text) {
    if (text == null) {
      return 0;
    }
    try {
      ObjectMapper mapper = new ObjectMapper();
      mapper.setInjectableValues(new com.fasterxml.jackson.databind.InjectableValues.Std());
      return mapper.readValue(text, Item.class) == null ? 0 : 1;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  enum Known {
    low,
    @com.fasterxml.jackson.annotation.JsonEnumDefaultValue
    unknown;

    @com.fasterxml.jackson.annotation.JsonCreator
    static Known of(String text) {
      if (text.equals("low")) {
        return low;
      }
      throw new IllegalArgumentException(text);
    }
  }

  // UNKNOWN: makes of a text
  static int defaultOfAnEnum(String text) {
    if (text == null) {
      return 0;
    }
    try {
      ObjectMapper mapper = new ObjectMapper();
      mapper.enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
      Known read = mapper.readValue(text, Known.class);
      return read == null ? 0 : 1 / (1 - read.ordinal());
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static class Few extends java.util.AbstractCollection<String> {
    public int amount = 1;

    @Override
    public boolean add(String text) {
      amount = 0;
      return true;
    }

    @Override
    public java.util.Iterator<String> iterator() {
      return List.<String>of().iterator();
    }

    @Override
    public int size() {
      return 0;
    }
  }

  // UNKNOWN: not supported
  static int collectionOfItsOwn(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Few read = MAPPER.readValue(text, Few.class);
      return read == null ? 0 : 1 / read.amount;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  static class Normalising {
    private final String name;

    @JsonCreator
    Normalising(@JsonProperty("name") String name) {
      this.name = name == null ? "" : name;
    }

    public String getName() {
      return name;
    }
  }

  // UNKNOWN: there twice
  static int pastTheConstructor(String text) {
    try {
      Normalising made = new ObjectMapper().readValue(text, Normalising.class);
      return made == null ? 0 : made.name.length();
    } catch (IllegalArgumentException | JsonProcessingException refused) {
      return -1;
    }
  }

  static class Storing {
    private final String name;
    private final long amount;

    @JsonCreator
    Storing(@JsonProperty("amount") long amount, @JsonProperty("name") String name) {
      this.name = name;
      this.amount = amount;
    }

    public String getName() {
      return name;
    }
  }

  // PROVED
  static long onlyStored(String text) {
    try {
      Storing made = new ObjectMapper().readValue(text, Storing.class);
      return made == null || made.name == null ? 0 : made.name.length() + made.amount / 2;
    } catch (IllegalArgumentException | JsonProcessingException refused) {
      return -1;
    }
  }

  static class Formatted {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private int amount = 1;
  }

  // UNKNOWN: JsonFormat
  static int annotatedField(String text) {
    try {
      Formatted made = new ObjectMapper().readValue(text, Formatted.class);
      return made == null ? 0 : 10 / made.amount;
    } catch (IllegalArgumentException | JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int bytes(String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item item = MAPPER.readValue(text.getBytes(StandardCharsets.UTF_8), Item.class);
      return item == null || item.name() == null ? 0 : item.name().length();
    } catch (IOException refused) {
      return -1;
    }
  }

  // What bytes say is not shown.
  static int bytesThatAreNone(byte[] bytes) {
    try {
      return MAPPER.readValue(bytes, Item.class).amount();
    } catch (IOException refused) {
      throw new IllegalStateException(refused); // UNKNOWN
    }
  }

  // PROVED
  static int writtenBytes(String text) {
    try {
      return MAPPER.writeValueAsBytes(new Item(text, 1, Level.low)).length;
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int convertedMap(String text) {
    try {
      Item item = MAPPER.convertValue(Map.of("name", text == null ? "" : text), Item.class);
      return item.amount() == 0 ? 0 : 10 / item.amount();
    } catch (IllegalArgumentException refused) {
      return -1;
    }
  }

  // Not all that getters say is JSON.
  static int convertedToAnything(String text) {
    Map<String, Object> map = // UNKNOWN
        MAPPER.convertValue(new Item(text, 1, Level.low), new TypeReference<Map<String, Object>>() {});
    return map.size();
  }
}
