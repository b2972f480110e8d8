package dev.airtight.verification.internal.regression;

import dev.airtight.paths.decode.DecoderProfiles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Methods that decode in a written test, one for each decoder that it needs. */
final class DecodingMethods {
  private final Map<String, String> methods = new TreeMap<>();

  /**
   * The name of a method that takes a text and a {@code Token}.
   *
   * @param decoder the decoder's name
   */
  String of(String decoder) throws InexpressibleException {
    Optional<String> expression = DecoderProfiles.named(decoder).library().inJava();
    if (expression.isEmpty()) {
      throw new InexpressibleException("how " + decoder + " decodes cannot be said in Java");
    }
    StringBuilder name = new StringBuilder("decodedBy");
    for (String part : decoder.split("[^A-Za-z0-9]+")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    methods.put(name.toString(), method(name.toString(), expression.get()));
    return name.toString();
  }

  private static String method(String name, String expression) {
    return """
             @SuppressWarnings("unchecked")
             private static <T> T %s(String text, Token<T> token) throws Exception {
               java.lang.reflect.Type type = token.type();
               return (T)
                   %s;
             }
           """
        .formatted(name, expression);
  }

  /** Their code, indented as members of a class. */
  Iterable<String> code() {
    return methods.values();
  }
}
