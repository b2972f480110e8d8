package dev.airtight.solver.obligation.answer;

/** Hears what is being worked on. */
public interface Progress {

  /** Work on the obligation of this id begins. */
  void working(String id);

  /** The obligation is answered. */
  void answered(Obligation obligation);

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void working(String id) {}

      @Override
      public void answered(Obligation obligation) {}
    };
  }
}
