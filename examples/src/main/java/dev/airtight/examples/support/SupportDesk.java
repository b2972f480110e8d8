package dev.airtight.examples.support;

import dev.airtight.annotations.Prompt;
import java.util.Objects;

/** Asks the model and goes on with its answer. As first written. */
public final class SupportDesk {
  private final TriageModel model;
  private final Desk desk;

  /** A desk that hands tickets on to another one. */
  public SupportDesk(TriageModel model, Desk desk) {
    this.model = Objects.requireNonNull(model);
    this.desk = Objects.requireNonNull(desk);
  }

  /** Breaks: there may be no tag. */
  @Prompt("support/triage")
  public void receive(String ticket, String language) {
    Ticket triaged = model.triage(ticket, language);
    desk.assign(triaged.tags().get(0), triaged.id());
  }
}
