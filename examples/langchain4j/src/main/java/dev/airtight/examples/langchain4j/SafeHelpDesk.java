package dev.airtight.examples.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.List;

/** The call sites of {@link HelpDesk}, repaired. */
public final class SafeHelpDesk {
  private final ChatModel model;
  private final TicketReader reader;

  public SafeHelpDesk(ChatModel model) {
    this.model = model;
    this.reader = AiServices.create(TicketReader.class, model);
  }

  public String greeting(String mail) {
    Ticket ticket = reader.read(mail);
    String customer = ticket.customer();
    return customer == null ? "Hello" : "Dear " + customer.strip();
  }

  public int technician(String mail) {
    Ticket ticket = reader.read(mail);
    Integer floor = ticket.floor();
    return floor == null ? 0 : floor / 10;
  }

  public int hours(String mail) {
    return reader.urgency(mail) == Urgency.HIGH ? 4 : 48;
  }

  public String firstProduct(String mail) {
    List<String> products = reader.products(mail);
    return products.isEmpty() ? "none" : products.get(0);
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
