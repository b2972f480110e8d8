package dev.airtight.examples.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.output.OutputParsingException;
import java.util.List;

/** The call sites of {@link HelpDesk}, repaired: they take whatever a model sends. */
public final class SafeHelpDesk {
  private final TicketReader reader;
  private final ChatModel model;

  public SafeHelpDesk(TicketReader reader, ChatModel model) {
    this.reader = reader;
    this.model = model;
  }

  public String greeting(String mail) {
    try {
      Ticket ticket = reader.read(mail);
      return ticket == null || ticket.customer() == null
          ? "Hello"
          : "Dear " + ticket.customer().strip();
    } catch (OutputParsingException unreadable) {
      return "Hello";
    }
  }

  public int technician(String mail) {
    try {
      Ticket ticket = reader.read(mail);
      return ticket == null || ticket.floor() == null ? 0 : ticket.floor() / 10;
    } catch (OutputParsingException unreadable) {
      return 0;
    }
  }

  /** A text that breaks off in an object ends in no {@code OutputParsingException}. */
  public int hours(String mail) {
    try {
      return reader.urgency(mail) == Urgency.HIGH ? 4 : 48;
    } catch (RuntimeException unreadable) {
      return 48;
    }
  }

  public String firstProduct(String mail) {
    try {
      List<String> products = reader.products(mail);
      return products == null || products.isEmpty() ? "none" : products.get(0);
    } catch (RuntimeException unreadable) {
      return "none";
    }
  }

  public int score(String mail) {
    String answer = model.chat("From 0 to 9, how angry is this mail? " + mail);
    if (answer == null) {
      return 5;
    }
    try {
      return Integer.parseInt(answer);
    } catch (NumberFormatException noNumber) {
      return 5;
    }
  }
}
