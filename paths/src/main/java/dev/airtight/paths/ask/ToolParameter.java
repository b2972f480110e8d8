package dev.airtight.paths.ask;

/** Where a parameter of a tool comes from. */
public enum ToolParameter {
  /** From the model; the tool's schema requires it. */
  REQUIRED,

  /** From the model, if it sends it. */
  OPTIONAL,

  /** From the application or the framework. */
  OF_APPLICATION
}
