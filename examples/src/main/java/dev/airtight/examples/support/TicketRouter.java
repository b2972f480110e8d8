package dev.airtight.examples.support;

import dev.airtight.annotations.Handles;

/** Routes tickets. As first written. */
public final class TicketRouter {

  /** Breaks: a running number may have twelve digits, an {@code int} has not. */
  @Handles("support/Ticket")
  public Assignment route(Ticket ticket) {
    String team = ticket.id().substring(0, 3);
    int number = Integer.parseInt(ticket.id().substring(4));
    String queue = ticket.tags().isEmpty() ? team : team + "/" + ticket.tags().get(0);
    return new Assignment(queue, number, ticket.score() >= 80 ? 1 : 24);
  }

  /** Breaks: nobody may be assigned. */
  @Handles("support/Ticket")
  public String greeting(Ticket ticket) {
    String name = ticket.assignee().trim();
    return "Hello " + name + ", please look at " + ticket.id();
  }

  /** Breaks: a severity was added to the contract later. */
  @Handles("support/Ticket")
  public int hours(Ticket ticket) {
    return switch (ticket.severity()) {
      case critical -> 1;
      case high -> 8;
      case medium -> 24;
      case low -> 72;
      default -> throw new IllegalArgumentException("unknown severity " + ticket.severity());
    };
  }
}
