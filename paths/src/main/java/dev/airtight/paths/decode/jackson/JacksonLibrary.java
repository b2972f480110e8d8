package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.util.List;
import java.util.Optional;

/** Jackson 2 as it runs, with the modules for {@code Optional} and for dates. */
public final class JacksonLibrary implements DecoderLibrary {
  private static final String PACKAGES = "com.fasterxml.jackson.";

  @Override
  public String name() {
    return "jackson";
  }

  @Override
  public List<Part> parts() {
    return List.of(
        part("databind.", "ObjectMapper"),
        part("core.", "JsonFactory"),
        part("annotation.", "JsonProperty"),
        part("datatype.jdk8.", "Jdk8Module"));
  }

  private static Part part(String packages, String known) {
    return new Part(PACKAGES + packages, PACKAGES + packages + known);
  }

  @Override
  public boolean owns(String className) {
    return className.startsWith(PACKAGES);
  }

  @Override
  public Optional<String> inJava() {
    return Optional.of(
        "new com.fasterxml.jackson.databind.ObjectMapper().findAndRegisterModules().readValue(text,"
            + " com.fasterxml.jackson.databind.type.TypeFactory.defaultInstance()"
            + ".constructType(type))");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return new JacksonReplay(application);
  }
}
