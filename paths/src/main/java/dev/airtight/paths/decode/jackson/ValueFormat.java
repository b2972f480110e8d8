package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @JsonFormat} says of a property.
 *
 * @param pattern of dates; empty where there is none
 */
record ValueFormat(String pattern) {
  private static final Set<String> SHAPES = Set.of("ANY", "STRING");

  /**
   * Reads it.
   *
   * @throws UnsupportedTypeException where it says more than how dates are written
   */
  static Optional<ValueFormat> of(List<JavaAnnotation> annotations) {
    return JavaAnnotation.find(annotations, JacksonAnnotations.FORMAT)
        .map(
            format -> {
              UnsupportedTypeException.throwIf(
                  JacksonAnnotations.unsupportedElement(
                      format, Set.of("pattern", "shape", "locale", "timezone")));
              String shape = format.enumName("shape").orElse("ANY");
              if (!SHAPES.contains(shape)) {
                throw new UnsupportedTypeException(
                    "@JsonFormat(shape = " + shape + ") is not supported");
              }
              return new ValueFormat(format.text("pattern").orElse(""));
            });
  }

  /** The shape of a property of that format; without a pattern, strings are read as they are. */
  JavaShape of(JavaShape shape) {
    if (!(shape instanceof JavaShape.Parsed parsed)) {
      return new JavaShape.Unsupported("@JsonFormat is only followed of dates and times");
    }
    return new JavaShape.Parsed(parsed.target().with(pattern));
  }
}
