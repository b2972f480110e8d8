package dev.airtight.cli.verify;

/** Hears what is being worked on. */
public interface Progress {
  /** Work on this subject begins. */
  void working(String subject);

  /** Hears nothing. */
  static Progress silent() {
    return subject -> {};
  }
}
