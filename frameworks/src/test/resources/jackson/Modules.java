import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/** Modules that applications register. Each method takes one text. */
public class Modules {
  record Item(Optional<String> name, int amount) {}

  static class Refusing extends JsonDeserializer<Item> {
    @Override
    public Item deserialize(JsonParser parser, DeserializationContext context) {
      throw new IllegalStateException();
    }
  }

  private static final ObjectMapper DATES = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final JsonMapper OPTIONALS = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private static int read(ObjectMapper mapper, String text) {
    if (text == null) {
      return 0;
    }
    try {
      Item read = mapper.readValue(text, Item.class);
      return read == null || read.name() == null ? 0 : read.name().map(String::length).orElse(1);
    } catch (JsonProcessingException refused) {
      return -1;
    }
  }

  // PROVED
  static int dates(String text) {
    return read(DATES, text);
  }

  // PROVED
  static int optionals(String text) {
    return read(OPTIONALS, text);
  }

  // UNKNOWN: Module
  static int added(String text) {
    JavaTimeModule module = new JavaTimeModule();
    module.addDeserializer(Item.class, new Refusing());
    return read(new ObjectMapper().registerModule(module), text);
  }

  static class OwnModule extends Jdk8Module {
    @Override
    public void setupModule(SetupContext context) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: Module
  static int extended(String text) {
    return read(new ObjectMapper().registerModule(new OwnModule()), text);
  }

  // UNKNOWN: Module
  static int found(String text) {
    return read(new ObjectMapper().findAndRegisterModules(), text);
  }

  static int unchecked(String text) throws JsonProcessingException {
    return text == null ? 0 : OPTIONALS.readValue(text, Item.class).amount(); // REFUTED: NullPointerException
  }
}
