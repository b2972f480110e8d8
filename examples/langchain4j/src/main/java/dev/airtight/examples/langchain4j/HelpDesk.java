package dev.airtight.examples.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;

/** Call sites as one would write them first; each of them breaks. */
public final class HelpDesk {
  private final TicketReader reader;
  private final ChatModel model;

  public HelpDesk(TicketReader reader, ChatModel model) {
    this.reader = reader;
    this.model = model;
  }

  /** LangChain4j's schema requires no member, so the customer may be missing. */
  public String greeting(String mail) {
    Ticket ticket = reader.read(mail);
    return "Dear " + ticket.customer().strip();
  }

  /** So may the floor be. */
  public int technician(String mail) {
    Ticket ticket = reader.read(mail);
    return ticket.floor() / 10;
  }

  /** UNKNOWN is an answer, too. */
  public int hours(String mail) {
    return switch (reader.urgency(mail)) {
      case HIGH -> 4;
      case LOW -> 48;
      default -> throw new IllegalStateException("how urgent is it?");
    };
  }

  /** The list may be empty. */
  public String firstProduct(String mail) {
    List<String> products = reader.products(mail);
    return products.get(0);
  }

  /** The model may send any text. */
  public int score(String mail) {
    return Integer.parseInt(model.chat("From 0 to 9, how angry is this mail? " + mail));
  }
}
