package dev.airtight.paths.prove;

/** What of a call a crash depends on, where the method asks models. */
public enum Cause {
  /** What models sent; whatever else the call is made with leads there, too. */
  ANSWER,

  /** What models sent, and what the call is made with. */
  ANSWER_TO_CALL,

  /** What the call is made with, or nothing; whatever models send leads there, too. */
  CALL
}
