import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is read from texts, and what is made of them. */
class EverydayTexts {
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)\\}");

  static String base64(String text) {
    return text == null ? "" : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static String base64OrNothing(String text) {
    try {
      return text == null ? "" : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static char firstDecoded(byte[] bytes) {
    return bytes == null ? 'a' : new String(bytes, StandardCharsets.UTF_8).charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static char firstDecodedOfSome(byte[] bytes) {
    return bytes == null || bytes.length == 0 ? 'a' : new String(bytes, StandardCharsets.UTF_8).charAt(0);
  }

  static String partOfBytes(byte[] bytes, int count) {
    return bytes == null ? "" : new String(bytes, 0, count); // REFUTED: StringIndexOutOfBoundsException
  }

  static UUID id(String text) {
    return text == null ? null : UUID.fromString(text); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static UUID idOfTheForm(String text) {
    boolean isId = text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return isId ? UUID.fromString(text) : null;
  }

  // PROVED
  static int digits(String text) {
    try {
      return text == null ? 0 : Currency.getInstance(text).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknown) {
      return Currency.getInstance("EUR").getDefaultFractionDigits();
    }
  }

  // PROVED
  static String charset(String text) {
    try {
      return text == null ? "" : Charset.forName(text).name();
    } catch (IllegalArgumentException unknown) {
      return Charset.forName("UTF-8").name();
    }
  }

  static String charsetOfAnyName(String text) {
    return text == null ? "" : Charset.forName(text).name(); // REFUTED: IllegalCharsetNameException
  }

  // PROVED
  static String language(String text) {
    return text == null ? "" : Locale.forLanguageTag(text).getLanguage() + text.toLowerCase(Locale.getDefault());
  }

  // PROVED
  static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  // PROVED
  static String inUrl(String text) {
    return text == null ? "" : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String ofUrl(String text) {
    return text == null ? "" : java.net.URLDecoder.decode(text, StandardCharsets.UTF_8); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static String joined(List<String> texts) {
    return texts == null ? "" : String.join(", ", texts);
  }

  static String joinedByNothing(List<String> texts) {
    return texts == null ? "" : String.join(null, texts); // REFUTED: NullPointerException
  }

  // PROVED
  static String filled(String text) {
    if (text == null) {
      return "";
    }
    Matcher matcher = FIELD.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(matcher.group(1)));
    }
    return matcher.appendTail(filled).toString();
  }

  static String filledWithAnything(String text, String by) {
    if (text == null || by == null) {
      return "";
    }
    try {
      return FIELD.matcher(text).replaceAll(by); // REFUTED: IllegalArgumentException
    } catch (IndexOutOfBoundsException noGroup) {
      return "";
    }
  }

  // PROVED
  static String filledByFunction(String text) {
    return text == null ? "" : FIELD.matcher(text).replaceAll(match -> match.group(1));
  }

  static String nameOfAGroupThatIsNotThere(String text) {
    return text == null ? "" : FIELD.matcher(text).replaceFirst("${name}"); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static String groupsSwapped(String text) {
    return text == null ? "" : text.replaceAll("([a-z])([A-Z])", "$2_$1");
  }

  // PROVED
  static boolean inRegion(String text) {
    return text != null && text.length() > 5 && FIELD.matcher(text).region(1, 4).lookingAt();
  }

  static boolean inRegionOfAnyText(String text) {
    return text != null && FIELD.matcher(text).region(1, 4).lookingAt(); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static String firstOfThree(String text) {
    return text == null ? "" : text.split("\\s*[,;]\\s*", 3)[0];
  }

  static String secondOfThree(String text) {
    return text == null ? "" : text.split("\\s*[,;]\\s*", 3)[1]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static boolean isDue(LocalDate due) {
    return due != null && LocalDate.now().plusDays(30).isAfter(due);
  }

  // PROVED
  static long sinceEpoch(String text) {
    return Instant.now().minus(7, ChronoUnit.DAYS).getEpochSecond();
  }

  // PROVED
  static boolean isEarlier(Date date, Date other) {
    return date != null && other != null && date.before(other) && date.toInstant().isBefore(other.toInstant());
  }

  // PROVED
  static long anyNumber(Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  static int zeroAmongNumbers(Number number) {
    return number == null ? 0 : 1 / number.intValue(); // REFUTED: ArithmeticException
  }
}
