package dev.airtight.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.Main;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the README promises about the examples: what was first written breaks, what was repaired is
 * proved.
 */
class VerdictsTest {
  private static final Map<String, String> BREAKS =
      Map.ofEntries(
          Map.entry("agent.AgentLoop#describe", "java.lang.IndexOutOfBoundsException"),
          Map.entry("agent.AgentLoop#folder", "java.lang.StringIndexOutOfBoundsException"),
          Map.entry("agent.AgentLoop#isQuestion", "java.lang.StringIndexOutOfBoundsException"),
          Map.entry("agent.AgentLoop#pages", "java.lang.NullPointerException"),
          Map.entry("invoice.InvoiceReader#averageQuantity", "java.lang.ArithmeticException"),
          Map.entry("invoice.InvoiceReader#reminderDay", "java.lang.NullPointerException"),
          Map.entry("invoice.InvoiceReader#highestRate", "java.lang.NullPointerException"),
          Map.entry("invoice.InvoiceReader#total", "java.lang.ArithmeticException"),
          Map.entry("meeting.Planner#floor", "java.lang.NullPointerException"),
          Map.entry("meeting.Planner#headline", "java.lang.ArrayIndexOutOfBoundsException"),
          Map.entry("meeting.Planner#organizer", "java.util.NoSuchElementException"),
          Map.entry("meeting.Planner#perDay", "java.lang.ArithmeticException"),
          Map.entry("meeting.Planner#startMinute", "java.lang.NumberFormatException"),
          Map.entry("support.SupportDesk#receive", "java.lang.IndexOutOfBoundsException"),
          Map.entry("support.TicketRouter#greeting", "java.lang.NullPointerException"),
          Map.entry("support.TicketRouter#hours", "java.lang.IllegalArgumentException"),
          Map.entry("support.TicketRouter#route", "java.lang.NumberFormatException"));

  private static final List<String> PROVED =
      List.of(
          "agent.SafeAgentLoop#describe",
          "agent.SafeAgentLoop#folder",
          "agent.SafeAgentLoop#isQuestion",
          "agent.SafeAgentLoop#lengths",
          "agent.SafeAgentLoop#pages",
          "invoice.SafeInvoiceReader#averageQuantity",
          "invoice.SafeInvoiceReader#highestRate",
          "invoice.SafeInvoiceReader#reminderDay",
          "invoice.SafeInvoiceReader#sortKey",
          "invoice.SafeInvoiceReader#total",
          "meeting.SafePlanner#bookingHeadline",
          "meeting.SafePlanner#floor",
          "meeting.SafePlanner#headline",
          "meeting.SafePlanner#organizer",
          "meeting.SafePlanner#perDay",
          "meeting.SafePlanner#startMinute",
          "support.SafeSupportDesk#receive",
          "support.SafeTicketRouter#alarmInterval",
          "support.SafeTicketRouter#greeting",
          "support.SafeTicketRouter#hours",
          "support.SafeTicketRouter#route");

  private static List<JsonObject> obligations = List.of();

  @BeforeAll
  static void verifyAllExamples() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(stream(out), stream(err), "verify", ".", "--json");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isEqualTo(1);
    JsonText read = new JsonReader().read(out.toString(StandardCharsets.UTF_8));
    JsonObject report = (JsonObject) ((JsonText.Document) read).value();
    obligations =
        ((JsonArray) report.members().get("obligations"))
            .elements().stream().map(JsonObject.class::cast).toList();
  }

  @Test
  void whatWasFirstWrittenBreaksAsItsCommentSays() {
    assertThat(handlers("REFUTED", "exception")).isEqualTo(new TreeMap<>(BREAKS));
  }

  @Test
  void whatWasRepairedIsProved() {
    assertThat(handlers("PROVED", "exception").keySet()).containsExactlyElementsOf(PROVED);
  }

  @Test
  void nothingIsUnknown() {
    assertThat(obligations)
        .filteredOn(each -> text(each, "verdict").equals("UNKNOWN"))
        .extracting(each -> text(each, "id") + ": " + text(each, "reason"))
        .isEmpty();
  }

  @Test
  void theContractsKeepTheirOwnPromises() {
    List<String> refuted = new ArrayList<>();
    for (JsonObject each : obligations) {
      if (!text(each, "kind").equals("handler") && !text(each, "verdict").equals("PROVED")) {
        refuted.add(text(each, "id") + ": " + text(each, "reason"));
      }
    }
    assertThat(refuted).isEmpty();
  }

  private static Map<String, String> handlers(String verdict, String member) {
    Map<String, String> found = new TreeMap<>();
    for (JsonObject each : obligations) {
      if (text(each, "kind").equals("handler") && text(each, "verdict").equals(verdict)) {
        found.put(
            text(each, "subject").substring("dev.airtight.examples.".length()), text(each, member));
      }
    }
    return found;
  }

  private static String text(JsonObject object, String member) {
    JsonValue value = object.members().get(member);
    return value instanceof JsonNull ? "" : ((JsonString) value).value();
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
