package dev.airtight.examples.support;

import dev.airtight.annotations.Prompt;
import java.util.Objects;

/** Asks the model and goes on with its answer. Repaired. */
public final class SafeSupportDesk {
  private final TriageModel model;
  private final Desk desk;

  /** A desk that hands tickets on to another one. */
  public SafeSupportDesk(TriageModel model, Desk desk) {
    this.model = Objects.requireNonNull(model);
    this.desk = Objects.requireNonNull(desk);
  }

  /** Tickets without a tag go to the team that their number begins with. */
  @Prompt("support/triage")
  public void receive(String ticket, String language) {
    Ticket triaged = model.triage(ticket, language);
    String team = triaged.id().substring(0, 3);
    desk.assign(triaged.tags().stream().findFirst().orElse(team), triaged.id());
  }
}
