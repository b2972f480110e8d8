package dev.airtight.examples.springai;

import org.springframework.ai.chat.client.ChatClient;

/** The call sites of {@link Kitchen}, repaired: they take whatever a model sends. */
public final class SafeKitchen {
  private final ChatClient client;

  public SafeKitchen(ChatClient client) {
    this.client = client;
  }

  public String begin(String dish) {
    try {
      Recipe recipe = client.prompt().user("A recipe for " + dish).call().entity(Recipe.class);
      return recipe == null || recipe.steps() == null || recipe.steps().isEmpty()
          ? "Eat out"
          : text(recipe.steps().get(0));
    } catch (RuntimeException unreadable) {
      return "Eat out";
    }
  }

  private static String text(Recipe.Step step) {
    return step == null || step.text() == null ? "Eat out" : step.text();
  }

  public int stepsForEach(String dish) {
    Recipe recipe;
    try {
      recipe = client.prompt().user("A recipe for " + dish).call().entity(Recipe.class);
    } catch (RuntimeException unreadable) {
      return 0;
    }
    return recipe == null || recipe.steps() == null || recipe.servings() == 0
        ? 0
        : recipe.steps().size() / recipe.servings();
  }

  public char initial(String dish) {
    String name = client.prompt().user("Name a wine for " + dish).call().content();
    return name == null || name.isEmpty() ? '?' : name.charAt(0);
  }
}
