package dev.airtight.verification.report;

/** What a witness provokes in a handler. */
public sealed interface HandlerFinding permits Thrown, Endless {

  /** One answer for each kind. */
  interface Cases<R> {
    R thrown(Thrown finding);

    R endless(Endless finding);
  }

  <R> R match(Cases<R> cases);

  /** What machines call its kind: {@code exception} or {@code endless}. */
  String kind();

  /** What follows "the handler": a verb and more. */
  String inWords();
}
