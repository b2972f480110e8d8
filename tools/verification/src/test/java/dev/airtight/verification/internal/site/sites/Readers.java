package dev.airtight.verification.internal.site.sites;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.airtight.annotations.Prompt;
import java.util.List;
import java.util.Objects;

/** Decodes what a model says itself. */
public final class Readers {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Model model;

  /** A model whose answers are texts. */
  public interface Model {
    /** Asks. */
    @Prompt("shop/price")
    String ask(String article);
  }

  /** What a model says of an article. */
  public record Price(String currency, int amount) {}

  public Readers(Model model) {
    this.model = Objects.requireNonNull(model);
  }

  Price one(String article) throws JsonProcessingException {
    return mapper.readValue(model.ask(article), Price.class);
  }

  List<Price> many(String article) throws JsonProcessingException {
    return mapper.readValue(model.ask(article), new TypeReference<List<Price>>() {});
  }

  int none(String article) {
    return model.ask(article).length();
  }
}
