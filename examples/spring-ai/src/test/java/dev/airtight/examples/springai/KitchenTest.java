package dev.airtight.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** What breaks the call sites breaks them in Spring AI itself, and the repaired ones take it. */
class KitchenTest {
  private static ChatClient client(String answer) {
    ChatModel model =
        prompt -> new ChatResponse(List.of(new Generation(new AssistantMessage(answer))));
    return ChatClient.create(model);
  }

  private static Kitchen kitchen(String answer) {
    return new Kitchen(client(answer));
  }

  private static SafeKitchen safe(String answer) {
    return new SafeKitchen(client(answer));
  }

  @Test
  void takesWhatOneThinksOf() {
    String soup =
        "{\"title\":\"Soup\",\"servings\":1,\"steps\":[{\"text\":\"Boil water\",\"minutes\":8}]}";
    assertThat(kitchen(soup).begin("soup")).isEqualTo("Boil water");
    assertThat(safe(soup).begin("soup")).isEqualTo("Boil water");
    assertThat(kitchen(soup).stepsForEach("soup")).isEqualTo(1);
    assertThat(safe(soup).stepsForEach("soup")).isEqualTo(1);
    assertThat(kitchen("Riesling").initial("soup")).isEqualTo('R');
    assertThat(safe("Riesling").initial("soup")).isEqualTo('R');
  }

  @Test
  void aListMayBeEmpty() {
    String nothing = "{\"title\":\"\",\"servings\":1,\"steps\":[]}";
    assertThatThrownBy(() -> kitchen(nothing).begin("air"))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(safe(nothing).begin("air")).isEqualTo("Eat out");
  }

  @Test
  void aNumberMayBeZero() {
    String forNobody = "{\"title\":\"\",\"servings\":0,\"steps\":[]}";
    assertThatThrownBy(() -> kitchen(forNobody).stepsForEach("air"))
        .isInstanceOf(ArithmeticException.class);
    assertThat(safe(forNobody).stepsForEach("air")).isEqualTo(0);
  }

  @Test
  void aModelMayRefuse() {
    String refusal = "I'm sorry, but I can't help with that.";
    assertThatThrownBy(() -> kitchen(refusal).begin("air")).isInstanceOf(RuntimeException.class);
    assertThat(safe(refusal).begin("air")).isEqualTo("Eat out");
    assertThat(safe(refusal).stepsForEach("air")).isEqualTo(0);
  }

  @Test
  void aTextMayBeEmpty() {
    assertThatThrownBy(() -> kitchen("").initial("air"))
        .isInstanceOf(StringIndexOutOfBoundsException.class);
    assertThat(safe("").initial("air")).isEqualTo('?');
  }
}
