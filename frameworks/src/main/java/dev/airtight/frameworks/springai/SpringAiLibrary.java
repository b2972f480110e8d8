package dev.airtight.frameworks.springai;

import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.util.List;
import java.util.Optional;

/** {@code BeanOutputConverter} as it runs; applications bring it. */
public final class SpringAiLibrary implements DecoderLibrary {
  static final String NAME = "spring-ai";
  private static final List<String> PACKAGES = List.of("org.springframework.ai.", "tools.jackson.");

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
    return PACKAGES.stream().anyMatch(className::startsWith);
  }

  @Override
  public Optional<String> inJava() {
    return Optional.of(
        "new org.springframework.ai.converter.BeanOutputConverter<>("
            + "org.springframework.core.ParameterizedTypeReference.forType(type)).convert(text)");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return new SpringAiReplay(application);
  }
}
