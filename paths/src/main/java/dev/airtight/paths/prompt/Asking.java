package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecoderProfiles;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the models that a method asks.
 *
 * @param deployment what they may send
 * @param site the prompt that the method asks, where it says so itself
 * @param prompts finds prompts by what annotations call them
 * @param decoder what decodes where a framework does not say
 */
public record Asking(
    Deployment deployment,
    Optional<NamedPrompt> site,
    Function<String, Optional<NamedPrompt>> prompts,
    DecoderProfile decoder) {

  /** Of a method of whose models nothing is known. */
  public static final Asking NOTHING =
      new Asking(
          Deployment.CONTRACT,
          Optional.empty(),
          name -> Optional.empty(),
          DecoderProfiles.standard());

  /** The same where models may send something else. */
  public Asking under(Deployment other) {
    return new Asking(other, site, prompts, decoder);
  }

  public Asking withSite(NamedPrompt newSite) {
    return new Asking(deployment, Optional.of(newSite), prompts, decoder);
  }
}
