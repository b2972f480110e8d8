package dev.airtight.core.contract;

import java.util.List;

/** The text of one message of a prompt, common indentation already stripped. */
public record Template(List<Part> parts, Clause clause) {
  public Template {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  public sealed interface Part {
    Clause clause();
  }

  /** Text that is sent as it is; well-formed Unicode, escapes already resolved. */
  public record LiteralPart(String text, Clause clause) implements Part {}

  /** {@code ${name}}. */
  public record ParameterPart(String parameter, Clause clause) implements Part {}

  /** {@code ${format}}: the description of the returned type. */
  public record FormatPart(Clause clause) implements Part {}
}
