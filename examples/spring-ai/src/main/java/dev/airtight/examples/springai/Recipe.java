package dev.airtight.examples.springai;

import java.util.List;

/** A recipe as a model writes it. */
public record Recipe(String title, int servings, List<Step> steps) {

  /** One step of it. */
  public record Step(String text, int minutes) {}
}
