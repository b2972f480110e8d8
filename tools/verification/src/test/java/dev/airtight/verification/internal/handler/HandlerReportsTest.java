package dev.airtight.verification.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.solver.work.WorkDone;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.Thrown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlerReportsTest {
  @Test
  void ofWhatTheDecoderRefusesTheComponentIsShownAndNoPlaceInsideOfJackson() {
    ObligationReport report = refuted(thrown(jackson("{\"count\": \"x\"}"), null, List.of()));
    assertThat(report.location()).isEqualTo(Place.inWords("while decoding"));
    assertThat(report.finding())
        .isEqualTo(
            new Thrown(
                "com.fasterxml.jackson.databind.exc.InvalidFormatException",
                "Cannot deserialize value of type `int` from String \"x\": not a valid `int` value"
                    + " (through reference chain: "
                    + Ticket.class.getName()
                    + "[\"count\"])"));
    assertThat(report.reason()).startsWith("decoding throws ").doesNotContain("Source");
    assertThat(refuted(thrown(jackson("{\"count\": "), null, List.of())).reason())
        .doesNotContain("Source", "( at");
    assertThat(refuted(thrown(jackson("{\"count\": 1"), null, List.of())).reason())
        .doesNotContain("Source", " at ");
  }

  @Test
  void ofWhatTheApplicationThrowsWhileDecodingItsOwnLineIsShownAlsoWhereJacksonWrapsIt() {
    StackFrame own = new StackFrame("app.Ticket", "<init>", "Ticket.java", 7);
    ThrownException direct = thrown(new IllegalArgumentException("count"), own, List.of());
    ThrownException wrapped = thrown(jackson("{\"count\": \"x\"}"), null, List.of(direct));
    assertThat(refuted(direct).location()).isEqualTo(Place.ofJava("Ticket.java", 7, null));
    assertThat(refuted(wrapped).location()).isEqualTo(Place.ofJava("Ticket.java", 7, null));
  }

  @Test
  void theClassThatCouldBeFollowedIsNamedBesideACrashAndAReason() {
    String offer = "Desk has one implementation here, Office: --resolve follows it";
    ObligationReport crash = refuted(thrown(new IllegalStateException(), null, List.of()));
    assertThat(crash.reason()).endsWith("; " + offer);
    assertThat(crash.path()).containsExactly(offer);
    ObligationReport undecided =
        report(
            new HandlerVerdict.Unknown(
                List.of("nobody knows"),
                List.of(offer),
                List.of(),
                Optional.empty(),
                new WorkDone(Map.of())));
    assertThat(undecided.reason()).isEqualTo("nobody knows; " + offer);
  }

  record Ticket(int count) {}

  private static Exception jackson(String json) {
    try {
      new ObjectMapper().readValue(json, Ticket.class);
    } catch (JsonProcessingException refused) {
      assertThat(refused.getMessage()).contains("[Source: REDACTED");
      return refused;
    }
    throw new AssertionError("decoded: " + json);
  }

  private static ThrownException thrown(
      Exception thrown, @Nullable StackFrame own, List<ThrownException> causes) {
    return new ThrownException(
        thrown.getClass().getName(),
        thrown.getMessage(),
        new StackFrame("Library", "throwing", "Library.java", 67),
        own,
        causes);
  }

  private static ObligationReport refuted(ThrownException exception) {
    return report(
        new HandlerVerdict.Refuted(
            new JsonNull(),
            exception,
            true,
            List.of(),
            List.of("Desk has one implementation here, Office: --resolve follows it"),
            new ReplayCall(
                new MethodReference("Handler", "handle", MethodDescriptor.parse("()V"), false),
                null,
                List.of()),
            Optional.empty(),
            List.of(),
            new WorkDone(Map.of())));
  }

  private static ObligationReport report(HandlerVerdict verdict) {
    return new HandlerReports(new SourceLines(List.of()))
        .report(new ReportSubject("handler", "app.A#a", null, "contract"), verdict, 0);
  }
}
