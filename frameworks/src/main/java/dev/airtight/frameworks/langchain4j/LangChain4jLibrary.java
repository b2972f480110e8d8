package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.util.List;
import java.util.Optional;

/** The parsers of LangChain4j's AI services as they run; applications bring them. */
public final class LangChain4jLibrary implements DecoderLibrary {
  static final String NAME = "langchain4j";
  private static final String PACKAGES = "dev.langchain4j.";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Part> parts() {
    return List.of();
  }

  @Override
  public boolean owns(String className) {
    return className.startsWith(PACKAGES);
  }

  @Override
  public Optional<String> inJava() {
    return Optional.of(
        "new dev.langchain4j.service.output.ServiceOutputParser().parse("
            + "dev.langchain4j.model.chat.response.ChatResponse.builder().aiMessage("
            + "dev.langchain4j.data.message.AiMessage.from(text)).build(), type)");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return new LangChain4jReplay(application);
  }
}
