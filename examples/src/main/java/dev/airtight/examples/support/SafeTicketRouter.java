package dev.airtight.examples.support;

import dev.airtight.annotations.Handles;

/** Routes tickets. Repaired. */
public final class SafeTicketRouter {
  private static final int LONGEST_NUMBER = 9;

  /** Numbers too long for an {@code int} go to the queue without one. */
  @Handles("support/Ticket")
  public Assignment route(Ticket ticket) {
    String team = ticket.id().substring(0, 3);
    String digits = ticket.id().substring(4);
    int number = digits.length() <= LONGEST_NUMBER ? Integer.parseInt(digits) : 0;
    String queue = ticket.tags().isEmpty() ? team : team + "/" + ticket.tags().get(0);
    return new Assignment(queue, number, ticket.score() >= 80 ? 1 : 24);
  }

  /** Tickets without an assignee greet the team. */
  @Handles("support/Ticket")
  public String greeting(Ticket ticket) {
    String name = ticket.assignee() == null ? "team" : ticket.assignee().trim();
    return "Hello " + name + ", please look at " + ticket.id();
  }

  /** Every severity has its time. */
  @Handles("support/Ticket")
  public int hours(Ticket ticket) {
    return switch (ticket.severity()) {
      case critical -> 1;
      case high -> 8;
      case medium -> 24;
      case low, not_set -> 72;
    };
  }

  /**
   * The weekend phone rings for critical tickets only, and those have a score of 80 or more: the
   * division is safe because the contract says so.
   */
  @Handles("support/Ticket")
  public int alarmInterval(Ticket ticket) {
    if (ticket.severity() == Severity.critical) {
      return 3600 / (ticket.score() - 79);
    }
    return 0;
  }
}
