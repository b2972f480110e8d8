package dev.airtight.paths.code.signature;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A parsed method descriptor (JVMS 4.3.3). */
public record MethodDescriptor(List<TypeDescriptor> parameters, TypeDescriptor returnType)
    implements Serializable {
  public MethodDescriptor {
    parameters = List.copyOf(parameters);
  }

  /**
   * Parses a descriptor such as {@code (ILjava/lang/String;)V}.
   *
   * @throws IllegalArgumentException if the text is no method descriptor
   */
  public static MethodDescriptor parse(String text) {
    if (text.isEmpty() || text.charAt(0) != '(') {
      throw new IllegalArgumentException("not a method descriptor: " + text);
    }
    List<TypeDescriptor> parameters = new ArrayList<>();
    int position = 1;
    while (position < text.length() && text.charAt(position) != ')') {
      int end = endOfType(text, position);
      parameters.add(new TypeDescriptor(text.substring(position, end)));
      position = end;
    }
    if (position + 1 >= text.length() || endOfReturn(text, position + 1) != text.length()) {
      throw new IllegalArgumentException("not a method descriptor: " + text);
    }
    return new MethodDescriptor(parameters, new TypeDescriptor(text.substring(position + 1)));
  }

  private static int endOfReturn(String text, int position) {
    return text.charAt(position) == 'V' ? position + 1 : endOfType(text, position);
  }

  private static int endOfType(String text, int start) {
    int position = start;
    while (position < text.length() && text.charAt(position) == '[') {
      position++;
    }
    if (position < text.length()) {
      char first = text.charAt(position);
      if ("ZBCSIJFD".indexOf(first) >= 0) {
        return position + 1;
      }
      int semicolon = text.indexOf(';', position);
      if (first == 'L' && semicolon > position + 1) {
        return semicolon + 1;
      }
    }
    throw new IllegalArgumentException("not a method descriptor: " + text);
  }

  public String text() {
    return parameters.stream().map(TypeDescriptor::text).collect(Collectors.joining("", "(", ")"))
        + returnType.text();
  }

  @Override
  public String toString() {
    return text();
  }
}
