package dev.airtight.examples.springai;

import org.springframework.ai.chat.client.ChatClient;

/** The call sites of {@link Kitchen}, repaired. */
public final class SafeKitchen {
  private final ChatClient client;

  public SafeKitchen(ChatClient client) {
    this.client = client;
  }

  public String begin(String dish) {
    Recipe recipe = client.prompt().user("A recipe for " + dish).call().entity(Recipe.class);
    return recipe == null || recipe.steps().isEmpty() ? "Eat out" : recipe.steps().get(0).text();
  }

  public int minutesPerServing(String dish) {
    Recipe recipe = client.prompt().user("A recipe for " + dish).call().entity(Recipe.class);
    if (recipe == null || recipe.servings() == 0) {
      return 0;
    }
    int minutes = 0;
    for (Recipe.Step step : recipe.steps()) {
      minutes += step.minutes();
    }
    return minutes / recipe.servings();
  }

  public char initial(String dish) {
    String name = client.prompt().user("Name a wine for " + dish).call().content();
    return name == null || name.isEmpty() ? '?' : name.charAt(0);
  }
}
