package dev.airtight.examples.springai;

import org.springframework.ai.chat.client.ChatClient;

/** Call sites as one would write them first; each of them breaks. */
public final class Kitchen {
  private final ChatClient client;

  public Kitchen(ChatClient client) {
    this.client = client;
  }

  /** Nothing says that there is a step. */
  public String begin(String dish) {
    Recipe recipe = client.prompt().user("A recipe for " + dish).call().entity(Recipe.class);
    return recipe.steps().get(0).text();
  }

  /** Nor that somebody is served. */
  public int stepsForEach(String dish) {
    Recipe recipe = client.prompt().user("A recipe for " + dish).call().entity(Recipe.class);
    return recipe.steps().size() / recipe.servings();
  }

  /** The model may send any text, or none. */
  public char initial(String dish) {
    String name = client.prompt().user("Name a wine for " + dish).call().content();
    return name.charAt(0);
  }
}
