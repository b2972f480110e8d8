package dev.airtight.paths.replay;

import java.util.List;
import java.util.Optional;

/** A decoder as a library that runs: what it consists of, and how it is called. A service. */
public interface DecoderLibrary {

  /** As deployments call the decoder. */
  String name();

  /**
   * What applications are lent that do not bring it. The decoder itself is first, and the rest is
   * what that needs; empty for one that is never lent.
   */
  List<Part> parts();

  /**
   * A part of a decoder.
   *
   * @param packages begins the names of its classes, as in Java
   * @param known a class that it has
   */
  record Part(String packages, String known) {}

  /**
   * Whether a class, by its name in Java, belongs to the decoder, so that its frames are hidden.
   */
  boolean owns(String className);

  /**
   * A Java expression for what a text is decoded into, as a test of an application has it: of
   * {@code text}, a {@code String}, and {@code type}, a {@code java.lang.reflect.Type}. It names
   * all classes in full.
   *
   * @return empty where there is none
   */
  default Optional<String> inJava() {
    return Optional.empty();
  }

  /** The decoder of an application whose classes, and the decoder's, a loader has. */
  ReplayDecoder in(ClassLoader application);
}
