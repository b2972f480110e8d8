package dev.airtight.paths.search;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.replay.JdkCollection;
import dev.airtight.paths.replay.ReplayValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Values of Java types: primitives, their boxes, texts, also for what they are passed for, enums,
 * and lists and arrays of them.
 */
public final class JavaSamples {
  /** What a text is passed for. */
  private static final Set<String> TEXTS =
      Set.of(
          "java/lang/String", "java/lang/CharSequence", "java/lang/Comparable", "java/lang/Object");

  private static final List<Long> NUMBERS =
      List.of(0L, 1L, -1L, 2L, 3L, 7L, 10L, 64L, 100L, 127L, 128L, 255L, 256L, 1000L);
  private static final Map<String, long[]> RANGES =
      Map.of(
          "B", new long[] {Byte.MIN_VALUE, Byte.MAX_VALUE},
          "S", new long[] {Short.MIN_VALUE, Short.MAX_VALUE},
          "I", new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
          "J", new long[] {Long.MIN_VALUE, Long.MAX_VALUE});

  private final ClassPath classPath;
  private final List<String> texts;

  /**
   * @param texts that may matter to the handler
   */
  public JavaSamples(ClassPath classPath, List<String> texts) {
    this.classPath = classPath;
    List<String> all = new ArrayList<>(HostileTexts.ALL);
    all.addAll(texts);
    this.texts = all;
  }

  /** Values of a type; empty where such are not made here. */
  public Optional<ConcreteValues> of(JavaType type, Nullness nullness) {
    Optional<ConcreteValues> present = present(type, nullness);
    return type instanceof JavaType.Primitive || nullness.excludesNull()
        ? present
        : present.map(OrNull::new);
  }

  private Optional<ConcreteValues> present(JavaType type, Nullness nullness) {
    if (type instanceof JavaType.Primitive primitive) {
      return primitive(primitive.erasure().text());
    } else if (type instanceof JavaType.ArrayOf array) {
      return of(array.element(), nullness.element())
          .map(elements -> new Sequences(elements, array));
    }
    JavaType.Of named = (JavaType.Of) type;
    if (TEXTS.contains(named.name())) {
      return Optional.of(new Texts());
    }
    Optional<TypeDescriptor> boxed = Boxes.primitiveOf(named.name());
    if (boxed.isPresent()) {
      return primitive(boxed.get().text());
    } else if (named.name().equals("java/util/List") && named.arguments().size() == 1) {
      return of(named.argument(0), nullness.argument(0))
          .map(elements -> new Sequences(elements, named));
    }
    return classPath.find(named.name()) instanceof ClassLookup.Found found
            && found.javaClass().isEnum()
            && !found.javaClass().enumConstants().isEmpty()
        ? Optional.of(new Constants(named.name(), found.javaClass().enumConstants()))
        : Optional.empty();
  }

  private static Optional<ConcreteValues> primitive(String descriptor) {
    return switch (descriptor) {
      case "Z" -> Optional.of(new Flags());
      case "C" -> Optional.of(new Characters());
      case "B", "S", "I", "J" -> Optional.of(new Numbers(descriptor));
      case "F", "D" -> Optional.of(new Fractions(descriptor));
      default -> Optional.empty();
    };
  }

  private static <T> T pick(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  private record OrNull(ConcreteValues present) implements ConcreteValues {
    private static final int ONE_IN = 12;

    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      return random.nextInt(ONE_IN) == 0
          ? Optional.of(new JsonValue.JsonNull())
          : present.sample(random);
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonNull || present.allow(value);
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      return value instanceof JsonValue.JsonNull
          ? new ReplayValue.NullReference()
          : present.replay(value);
    }
  }

  private record Flags() implements ConcreteValues {
    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      return Optional.of(new JsonValue.JsonBoolean(random.nextBoolean()));
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonBoolean;
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      return new ReplayValue.Plain(((JsonValue.JsonBoolean) value).value());
    }
  }

  private record Numbers(String descriptor) implements ConcreteValues {
    private long[] range() {
      return Objects.requireNonNull(RANGES.get(descriptor));
    }

    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      long value =
          switch (random.nextInt(8)) {
            case 0 -> range()[0];
            case 1 -> range()[1];
            case 2 -> random.nextLong(range()[0] / 2, range()[1] / 2);
            default -> pick(NUMBERS, random);
          };
      return Optional.of(JsonValue.JsonNumber.of(value))
          .filter(this::allow)
          .map(JsonValue.class::cast);
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonNumber number
          && number.isInteger()
          && number.value().compareTo(BigDecimal.valueOf(range()[0])) >= 0
          && number.value().compareTo(BigDecimal.valueOf(range()[1])) <= 0;
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      long number = ((JsonValue.JsonNumber) value).value().longValueExact();
      return new ReplayValue.Plain(
          switch (descriptor) {
            case "B" -> (Object) (byte) number;
            case "S" -> (short) number;
            case "I" -> (int) number;
            default -> number;
          });
    }
  }

  private record Fractions(String descriptor) implements ConcreteValues {
    private static final List<String> SOME =
        List.of("0", "1", "-1", "0.5", "-0.01", "100", "1E+30", "1E-30", "1E+308", "2147483648");

    /** What JSON has no numbers for, written as texts. */
    private static final List<String> OTHERS = List.of("NaN", "Infinity", "-Infinity", "-0.0");

    private static final int OTHER_ONE_IN = 4;

    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      return Optional.of(
          random.nextInt(OTHER_ONE_IN) == 0
              ? new JsonValue.JsonString(pick(OTHERS, random))
              : JsonValue.JsonNumber.of(new BigDecimal(pick(SOME, random))));
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonNumber
          || (value instanceof JsonValue.JsonString other && OTHERS.contains(other.value()));
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      String number =
          value instanceof JsonValue.JsonString other
              ? other.value()
              : ((JsonValue.JsonNumber) value).value().toString();
      return new ReplayValue.Plain(
          descriptor.equals("F") ? (Object) Float.valueOf(number) : Double.valueOf(number));
    }
  }

  private record Characters() implements ConcreteValues {
    private static final String SOME = "a0 Z-:\u0000\u00df\ud83d\uffff";

    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      char one = SOME.charAt(random.nextInt(SOME.length()));
      return Optional.of(new JsonValue.JsonString(String.valueOf(one)));
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonString string && string.value().length() == 1;
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      return new ReplayValue.Plain(((JsonValue.JsonString) value).value().charAt(0));
    }
  }

  /** Well-formed ones, as everywhere. */
  private final class Texts implements ConcreteValues {
    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      String text = pick(texts, random);
      return Optional.of(
          new JsonValue.JsonString(random.nextInt(3) == 0 ? text + pick(texts, random) : text));
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonString string
          && StandardCharsets.UTF_8.newEncoder().canEncode(string.value());
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      return new ReplayValue.Plain(((JsonValue.JsonString) value).value());
    }
  }

  private record Constants(String className, List<String> names) implements ConcreteValues {
    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      return Optional.of(new JsonValue.JsonString(pick(names, random)));
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonString string && names.contains(string.value());
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      return new ReplayValue.StaticConstant(className, ((JsonValue.JsonString) value).value());
    }
  }

  private record Sequences(ConcreteValues elements, JavaType type) implements ConcreteValues {
    private static final int LONGEST = 5;

    @Override
    public Optional<JsonValue> sample(RandomGenerator random) {
      List<JsonValue> all = new ArrayList<>();
      int size = random.nextInt(LONGEST);
      for (int i = 0; i < size; i++) {
        elements.sample(random).ifPresent(all::add);
      }
      return Optional.of(new JsonValue.JsonArray(all));
    }

    @Override
    public boolean allow(JsonValue value) {
      return value instanceof JsonValue.JsonArray array
          && array.elements().stream().allMatch(elements::allow);
    }

    @Override
    public ReplayValue replay(JsonValue value) {
      List<ReplayValue> all =
          ((JsonValue.JsonArray) value).elements().stream().map(elements::replay).toList();
      return type instanceof JavaType.ArrayOf array
          ? new ReplayValue.ArrayOf(array.element().erasure(), all)
          : new ReplayValue.CollectionOf(JdkCollection.ARRAY_LIST, all);
    }
  }
}
