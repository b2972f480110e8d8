package dev.airtight.cli.handlers;

import dev.airtight.annotations.Handles;
import dev.airtight.annotations.Prompt;
import java.util.List;

/** Call sites that the command is pointed at. */
public final class Site {
  /** What is asked. */
  public interface Model {
    @Prompt("sample/ask")
    int ask(String question);

    @Prompt("sample/ask")
    List<String> misfit(String question);

    @Prompt("sample/Value")
    int noPrompt(String question);

    @Prompt("sample/ask")
    void nothing(String question);
  }

  @Prompt("sample/ask")
  static int asks(Model model, String question) {
    return 10 / model.ask(question);
  }

  @Prompt("sample/ask")
  static int mayDivide(Model model, String question) {
    return 1 / (10 - model.ask(question));
  }

  @Prompt("sample/ask")
  static int never(String question) {
    return question.length();
  }

  @Prompt("sample/ask")
  static int wrongArgument(Model model, int question) {
    return model.ask("" + question);
  }

  @Prompt("sample/aks")
  static int misspelt(Model model) {
    return model.ask("?");
  }

  @Handles("sample/Value")
  @Prompt("sample/ask")
  static int both(int value) {
    return value;
  }

  /** Two numbers. */
  public record Pair(int low, int high) {}

  @Handles("sample/Pair")
  static int gap(Pair pair) {
    return 100 / (pair.high() - pair.low());
  }

  @Handles("sample/Value")
  static int whole(int value) {
    return value + 1;
  }

  @Handles("sample/ask")
  static int answered(String question, int value) {
    return value / question.length();
  }
}
