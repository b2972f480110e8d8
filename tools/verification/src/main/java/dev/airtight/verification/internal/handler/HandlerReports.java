package dev.airtight.verification.internal.handler;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.prove.Cause;
import dev.airtight.paths.prove.CauseOfCrash;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.paths.state.Assumption;
import dev.airtight.verification.report.Endless;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.ReportedAssumption;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The engine's verdicts on handlers as reports. */
final class HandlerReports {
  private static final int MOST_REASONS = 5;

  /** Bits of the number of bytes in a mebibyte. */
  private static final int MEBIBYTE = 20;

  private static final String DECODING = "while decoding";

  private final SourceLines sources;

  HandlerReports(SourceLines sources) {
    this.sources = sources;
  }

  ObligationReport report(ReportSubject subject, HandlerVerdict verdict, long millis) {
    if (verdict instanceof HandlerVerdict.Proved proved) {
      return new ObligationReport(
          subject.id(),
          subject.kind(),
          subject.name(),
          exposure(subject),
          Verdict.PROVED,
          null,
          null,
          null,
          List.of(),
          List.of(),
          proved.assumptions().stream().map(HandlerReports::reported).toList(),
          millis);
    } else if (verdict instanceof HandlerVerdict.Refuted refuted) {
      return refuted(subject, refuted, millis);
    } else if (verdict instanceof HandlerVerdict.Endless endless) {
      return endless(subject, endless, millis);
    }
    return unknown(subject, (HandlerVerdict.Unknown) verdict, millis);
  }

  /** Of a method that did not fit into the heap, beside what else was being worked out. */
  ObligationReport withoutMemory(ReportSubject subject, long heapBytes) {
    return unknown(
        subject,
        "it takes more memory than there is ("
            + (heapBytes >> MEBIBYTE)
            + " MB); give it more (--memory)",
        null,
        0);
  }

  private static ReportedAssumption reported(Assumption assumption) {
    return new ReportedAssumption(assumption.kind(), assumption.text(), assumption.place());
  }

  private ObligationReport refuted(
      ReportSubject subject, HandlerVerdict.Refuted refuted, long millis) {
    ThrownException exception = refuted.exception();
    Thrown thrown = new Thrown(exception.className(), ShownMessage.of(exception.message()));
    Place place = place(exception, refuted.decoding());
    String when = when(refuted.path());
    return new ObligationReport(
        subject.id(),
        subject.kind(),
        subject.name(),
        exposure(subject, refuted.cause(), refuted.open()),
        Verdict.REFUTED,
        (refuted.decoding() ? "decoding " : "")
            + thrown.inWords()
            + when
            + (refuted.isOfCallAlone() ? ", whatever models answer" : "")
            + also(refuted.wiring())
            + (refuted.open().isEmpty()
                ? ""
                : "; whether an answer breaks it is unknown: " + shown(refuted.open())),
        witness(refuted.cause(), refuted.witness()),
        thrown,
        place == null ? List.of() : List.of(place),
        Stream.concat(refuted.path().stream(), refuted.wiring().stream()).toList(),
        List.of(),
        millis);
  }

  private ObligationReport endless(
      ReportSubject subject, HandlerVerdict.Endless endless, long millis) {
    Endless finding = new Endless(endless.steps());
    return new ObligationReport(
        subject.id(),
        subject.kind(),
        subject.name(),
        exposure(subject, endless.cause(), List.of()),
        Verdict.REFUTED,
        finding.inWords() + when(endless.path()),
        witness(endless.cause(), endless.witness()),
        finding,
        endless.at() == null ? List.of() : List.of(place(endless.at())),
        endless.path(),
        List.of(),
        millis);
  }

  private static String when(List<String> path) {
    return path.isEmpty() ? "" : " when " + String.join(", ", path);
  }

  private static @Nullable Exposure exposure(ReportSubject subject) {
    return subject.deployment() == null
        ? null
        : Exposure.to(subject.deployment(), subject.weakest());
  }

  private static @Nullable Exposure exposure(
      ReportSubject subject, Optional<CauseOfCrash> why, List<String> open) {
    if (subject.deployment() == null || why.isEmpty()) {
      return exposure(subject);
    }
    CauseOfCrash cause = why.get();
    return new Exposure(
        subject.deployment(),
        subject.weakest(),
        cause.sent().stream().map(sent -> new Exposure.Answer(sent.value(), sent.text())).toList(),
        Exposure.Cause.valueOf(cause.cause().name()),
        open.isEmpty() ? null : shown(open));
  }

  /** The answer alone, where it is the only one and nothing else matters. */
  private static JsonValue witness(Optional<CauseOfCrash> why, JsonValue whole) {
    return why.filter(it -> it.cause() == Cause.ANSWER && it.sent().size() == 1)
        .map(it -> it.sent().get(0).value())
        .orElse(whole);
  }

  private static String shown(List<String> reasons) {
    return String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())))
        + (reasons.size() > MOST_REASONS
            ? "; and " + (reasons.size() - MOST_REASONS) + " more reasons"
            : "");
  }

  private static String also(List<String> wiring) {
    return wiring.isEmpty() ? "" : "; " + shown(wiring);
  }

  private static ObligationReport unknown(
      ReportSubject subject, HandlerVerdict.Unknown unknown, long millis) {
    String shown =
        shown(Stream.concat(unknown.defects().stream(), unknown.reasons().stream()).toList());
    return unknown(
        subject, shown + also(unknown.wiring()), unknown.unreplayed().orElse(null), millis);
  }

  private static ObligationReport unknown(
      ReportSubject subject, String reason, @Nullable JsonValue witness, long millis) {
    return new ObligationReport(
        subject.id(),
        subject.kind(),
        subject.name(),
        exposure(subject),
        Verdict.UNKNOWN,
        reason,
        witness,
        null,
        List.of(),
        List.of(),
        List.of(),
        millis);
  }

  private @Nullable Place place(ThrownException exception, boolean decoding) {
    StackFrame frame = decoding ? decodedFrame(exception) : exception.applicationFrame();
    if (frame == null && decoding) {
      // A line of Jackson says nothing about the application; the message names the component.
      return Place.inWords(DECODING);
    }
    if (frame == null) {
      frame = exception.top();
    }
    return frame == null ? null : place(frame);
  }

  private Place place(StackFrame frame) {
    if (frame.file() == null) {
      return Place.ofJava(frame.className() + "." + frame.method(), frame.line(), null);
    }
    return Place.ofJava(
        frame.file(), frame.line(), sources.line(frame.className(), frame.file(), frame.line()));
  }

  /** Jackson wraps what a constructor throws, so the application's own frame may be a cause's. */
  private static @Nullable StackFrame decodedFrame(ThrownException exception) {
    return Stream.concat(Stream.of(exception), exception.causes().stream())
        .flatMap(each -> Stream.ofNullable(each.applicationFrame()))
        .findFirst()
        .orElse(null);
  }
}
