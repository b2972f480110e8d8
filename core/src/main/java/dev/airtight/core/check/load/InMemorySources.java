package dev.airtight.core.check.load;

import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.source.SourceText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Contracts held in memory; an import names another one by its key, whatever folder it seems to
 * stand in.
 */
public final class InMemorySources implements ContractSources {

  private final Map<String, String> texts;

  /** Texts by the names that imports call them by. */
  public InMemorySources(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  @Override
  public Location locate(@Nullable Location importing, String path) {
    return new Location(path, path);
  }

  @Override
  public Fetched read(Location location) {
    String text = texts.get(location.identity());
    if (text == null) {
      String nearest = Suggestions.didYouMean(location.identity(), texts.keySet());
      return new Fetched.Failed(
          DiagnosticCode.FILE_UNREADABLE, "there is no file '" + location.name() + "'", nearest);
    }
    return new Fetched.Found(new SourceText(location.name(), text));
  }
}
