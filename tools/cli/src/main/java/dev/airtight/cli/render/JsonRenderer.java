package dev.airtight.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.Place;
import dev.airtight.cli.report.Thrown;
import dev.airtight.cli.report.VerificationReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A report as one JSON document; its schema is {@code docs/verify-output.schema.json}. */
public final class JsonRenderer {
  private JsonRenderer() {}

  /**
   * The document, with a line break at its end. Every member is always there, null where it does
   * not apply.
   */
  public static String render(VerificationReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.generator(text)) {
      json.writeStartObject();
      json.writeStringField("verdict", report.verdict().name());
      json.writeArrayFieldStart("obligations");
      for (ObligationReport obligation : report.obligations()) {
        write(obligation, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(ObligationReport obligation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", obligation.id());
    json.writeStringField("kind", obligation.kind());
    json.writeStringField("subject", obligation.subject());
    json.writeStringField("verdict", obligation.verdict().name());
    writeText("reason", obligation.reason(), json);
    json.writeFieldName("witness");
    if (obligation.witness() == null) {
      json.writeNull();
    } else {
      JsonText.copy(obligation.witness(), json);
    }
    Thrown thrown = obligation.thrown();
    writeText("exception", thrown == null ? null : thrown.type(), json);
    Place location = obligation.location();
    writeText("location", location == null ? null : location.position(), json);
    json.writeArrayFieldStart("assumptions");
    for (String assumption : obligation.assumptions()) {
      json.writeString(assumption);
    }
    json.writeEndArray();
    json.writeNumberField("millis", obligation.millis());
    json.writeEndObject();
  }

  private static void writeText(String name, @Nullable String text, JsonGenerator json)
      throws IOException {
    if (text == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }
}
