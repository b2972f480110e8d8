package dev.airtight.examples.langchain4j;

import dev.langchain4j.service.UserMessage;
import java.util.List;

/** The model, as LangChain4j implements it. */
public interface TicketReader {

  /** Reads one mail. */
  @UserMessage("Read this mail of a customer: {{it}}")
  Ticket read(String mail);

  /** How urgent a mail is. */
  @UserMessage("How urgent is this mail? {{it}}")
  Urgency urgency(String mail);

  /** Names of products in a mail. */
  @UserMessage("Which products does this mail mention? {{it}}")
  List<String> products(String mail);
}
