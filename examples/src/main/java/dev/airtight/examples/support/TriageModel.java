package dev.airtight.examples.support;

import dev.airtight.annotations.Prompt;

/** The language model, as the application sees it. */
public interface TriageModel {

  /** Triages one ticket. */
  @Prompt("support/triage")
  Ticket triage(String ticket, String language);
}
