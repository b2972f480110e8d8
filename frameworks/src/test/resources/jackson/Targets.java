import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What applications have their answers decoded into. Each method takes one text. */
public class Targets {
  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final ObjectMapper DATES =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  record Event(LocalDate name, LocalTime amount, List<LocalDate> items) {}

  record Span(Instant name, Instant amount, Duration level) {}

  record Meeting(LocalDateTime name, OffsetDateTime amount, ZonedDateTime level) {}

  record Invoice(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate name, int amount) {}

  static class Booking {
    private LocalDate name = LocalDate.EPOCH;
    private int amount;

    public void setName(LocalDate name) {
      this.name = name;
    }

    public void setAmount(int amount) {
      this.amount = amount;
    }
  }

  record Linked(UUID name, URI amount) {}

  record Loose(Object name, Map<String, Object> items) {}

  private static <T> T read(ObjectMapper mapper, String text, Class<T> type) {
    if (text == null) {
      return null;
    }
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException refused) {
      return null;
    }
  }

  // PROVED
  static String weekday(String text) {
    Event event = read(DATES, text, Event.class);
    return event == null || event.name() == null ? "?" : event.name().getDayOfWeek().name();
  }

  static int absentDate(String text) {
    Event event = read(DATES, text, Event.class);
    return event == null ? 0 : event.name().getMonthValue(); // REFUTED: NullPointerException
  }

  static int midnight(String text) {
    Event event = read(DATES, text, Event.class);
    return event == null || event.amount() == null ? 0 : 24 / event.amount().getHour(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int month(String text) {
    Event event = read(DATES, text, Event.class);
    return event == null || event.name() == null ? 0 : 12 / event.name().getMonthValue();
  }

  // PROVED
  static int hour(String text) {
    Meeting meeting = read(DATES, text, Meeting.class);
    return meeting == null || meeting.name() == null ? 0 : 24 / (meeting.name().getHour() + 1);
  }

  static boolean isOver(String text) {
    Span span = read(DATES, text, Span.class);
    return span != null && span.name().isAfter(Instant.EPOCH); // REFUTED: NullPointerException
  }

  // PROVED
  static boolean isBefore(String text) {
    Span span = read(DATES, text, Span.class);
    return span != null
        && span.name() != null
        && span.amount() != null
        && span.name().isBefore(span.amount());
  }

  // PROVED
  static int due(String text) {
    Invoice invoice = read(DATES, text, Invoice.class);
    return invoice == null || invoice.name() == null ? 0 : 31 / invoice.name().getDayOfMonth();
  }

  static int dueBlank(String text) {
    Invoice invoice = read(DATES, text, Invoice.class);
    return invoice == null ? 0 : invoice.name().getDayOfMonth(); // REFUTED: NullPointerException
  }

  // PROVED
  static int bean(String text) {
    Booking booking = read(DATES, text, Booking.class);
    return booking == null || booking.name == null ? 0 : booking.name.getMonthValue();
  }

  static int beanOfNull(String text) {
    Booking booking = read(DATES, text, Booking.class);
    return booking == null ? 0 : booking.name.getMonthValue(); // REFUTED: NullPointerException
  }

  // UNKNOWN: LocalDate
  static int alone(String text) {
    LocalDate date = read(DATES, text, LocalDate.class);
    return date == null ? 0 : date.getMonthValue();
  }

  // PROVED
  static boolean isSame(String text) {
    Linked linked = read(PLAIN, text, Linked.class);
    return linked != null && linked.name() != null && linked.name().equals(new UUID(1, 2));
  }

  static boolean absentId(String text) {
    Linked linked = read(PLAIN, text, Linked.class);
    return linked != null && linked.name().equals(new UUID(1, 2)); // REFUTED: NullPointerException
  }

  // PROVED
  static int host(String text) {
    Linked linked = read(PLAIN, text, Linked.class);
    if (linked == null || linked.amount() == null || linked.amount().getHost() == null) {
      return 0;
    }
    return linked.amount().getHost().length();
  }

  // PROVED
  static int ofKind(String text) {
    Loose loose = read(PLAIN, text, Loose.class);
    if (loose == null) {
      return 0;
    } else if (loose.name() instanceof String said) {
      return said.length();
    } else if (loose.name() instanceof Number number) {
      return number.intValue();
    }
    return loose.name() instanceof List<?> list ? list.size() : 1;
  }

  static int taken(String text) {
    Loose loose = read(PLAIN, text, Loose.class);
    return loose == null || loose.name() == null ? 0 : ((String) loose.name()).length(); // REFUTED: ClassCastException
  }

  static int shared(String text) {
    Loose loose = read(PLAIN, text, Loose.class);
    if (loose == null || loose.items() == null) {
      return 0;
    }
    return loose.items().get("a") instanceof Integer count ? 10 / count : 0; // REFUTED: ArithmeticException
  }

  static int listed(String text) throws JsonProcessingException {
    if (text == null) {
      return 0;
    }
    List<Object> all = PLAIN.readValue(text, new TypeReference<List<Object>>() {});
    int sum = 0;
    if (all != null) {
      for (Object each : all) {
        sum += each == null ? 0 : (Integer) each; // REFUTED: ClassCastException
      }
    }
    return sum;
  }

  record Attached(byte[] name, int amount) {}

  // PROVED
  static int attached(String text) {
    Attached attached = read(PLAIN, text, Attached.class);
    return attached == null || attached.name() == null ? 0 : attached.name().length;
  }

  static int firstByte(String text) {
    Attached attached = read(PLAIN, text, Attached.class);
    return attached == null || attached.name() == null ? 0 : attached.name()[0]; // REFUTED: ArrayIndexOutOfBoundsException
  }
}
