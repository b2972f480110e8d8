package dev.airtight.examples.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.output.OutputParsingException;
import org.junit.jupiter.api.Test;

/** What breaks the call sites breaks them in LangChain4j itself, and the repaired ones take it. */
class HelpDeskTest {
  private static final String MAIL = "The lift is stuck.";

  private static HelpDesk desk(String answer) {
    ScriptedModel model = new ScriptedModel(answer);
    return new HelpDesk(AiServices.create(TicketReader.class, model), model);
  }

  private static SafeHelpDesk safe(String answer) {
    ScriptedModel model = new ScriptedModel(answer);
    return new SafeHelpDesk(AiServices.create(TicketReader.class, model), model);
  }

  @Test
  void takesWhatOneThinksOf() {
    String ticket = "{\"customer\":\" Ada \",\"floor\":31,\"products\":[],\"urgency\":\"HIGH\"}";
    assertThat(desk(ticket).greeting(MAIL)).isEqualTo("Dear Ada");
    assertThat(safe(ticket).greeting(MAIL)).isEqualTo("Dear Ada");
    assertThat(desk(ticket).technician(MAIL)).isEqualTo(3);
    assertThat(safe(ticket).technician(MAIL)).isEqualTo(3);
    assertThat(desk("{\"value\":\"HIGH\"}").hours(MAIL)).isEqualTo(4);
    assertThat(safe("{\"value\":\"HIGH\"}").hours(MAIL)).isEqualTo(4);
    assertThat(desk("{\"values\":[\"lift\"]}").firstProduct(MAIL)).isEqualTo("lift");
    assertThat(safe("{\"values\":[\"lift\"]}").firstProduct(MAIL)).isEqualTo("lift");
    assertThat(desk("7").score(MAIL)).isEqualTo(7);
    assertThat(safe("7").score(MAIL)).isEqualTo(7);
  }

  @Test
  void membersMayBeMissing() {
    assertThatThrownBy(() -> desk("{}").greeting(MAIL)).isInstanceOf(NullPointerException.class);
    assertThat(safe("{}").greeting(MAIL)).isEqualTo("Hello");
    assertThatThrownBy(() -> desk("{}").technician(MAIL)).isInstanceOf(NullPointerException.class);
    assertThat(safe("{}").technician(MAIL)).isEqualTo(0);
  }

  @Test
  void aConstantMayBeOneThatNobodyThoughtOf() {
    String unknown = "{\"value\":\"UNKNOWN\"}";
    assertThatThrownBy(() -> desk(unknown).hours(MAIL)).isInstanceOf(IllegalStateException.class);
    assertThat(safe(unknown).hours(MAIL)).isEqualTo(48);
  }

  @Test
  void aListMayBeEmpty() {
    String none = "{\"values\":[]}";
    assertThatThrownBy(() -> desk(none).firstProduct(MAIL))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(safe(none).firstProduct(MAIL)).isEqualTo("none");
  }

  @Test
  void aModelMayRefuse() {
    String refusal = "I'm sorry, but I can't help with that.";
    assertThatThrownBy(() -> desk(refusal).greeting(MAIL))
        .isInstanceOf(OutputParsingException.class);
    assertThat(safe(refusal).greeting(MAIL)).isEqualTo("Hello");
    assertThat(safe(refusal).technician(MAIL)).isEqualTo(0);
    assertThat(safe(refusal).hours(MAIL)).isEqualTo(48);
  }

  @Test
  void aTextMayBeAnything() {
    assertThatThrownBy(() -> desk("I cannot say.").score(MAIL))
        .isInstanceOf(NumberFormatException.class);
    assertThat(safe("I cannot say.").score(MAIL)).isEqualTo(5);
  }

  @Test
  void aTextMayBreakOff() {
    String half = "{\"value\":";
    assertThatThrownBy(() -> desk(half).hours(MAIL)).isExactlyInstanceOf(RuntimeException.class);
    assertThat(safe(half).hours(MAIL)).isEqualTo(48);
    assertThat(safe(half).firstProduct(MAIL)).isEqualTo("none");
  }
}
