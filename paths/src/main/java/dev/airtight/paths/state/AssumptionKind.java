package dev.airtight.paths.state;

/** What machines call assumptions; {@code docs/verify-output.schema.json} lists them. */
final class AssumptionKind implements Assumption.Cases<String> {
  static final AssumptionKind INSTANCE = new AssumptionKind();

  private AssumptionKind() {}

  @Override
  public String enoughMemory() {
    return "enough-memory";
  }

  @Override
  public String assertionsDisabled() {
    return "assertions-disabled";
  }

  @Override
  public String enoughStack() {
    return "enough-stack";
  }

  @Override
  public String messagesOfJvm() {
    return "messages-of-jvm";
  }

  @Override
  public String emits(Assumption.Emits publisher) {
    return "emits";
  }

  @Override
  public String tasksRunAtOnce() {
    return "tasks-run-at-once";
  }

  @Override
  public String matchingEnds(Assumption.MatchingEnds expression) {
    return "matching-ends";
  }

  @Override
  public String loopEnds(Assumption.LoopEnds loop) {
    return "loop-ends";
  }

  @Override
  public String rootCaseRules() {
    return "root-case-rules";
  }

  @Override
  public String rootNumberFormat() {
    return "root-number-format";
  }

  @Override
  public String commonYear() {
    return "common-year";
  }

  @Override
  public String doesNotThrow(Assumption.DoesNotThrow call) {
    return "does-not-throw";
  }

  @Override
  public String ofUnknownCode(Assumption.OfUnknownCode call) {
    return "of-unknown-code";
  }

  @Override
  public String ofExtension(Assumption.OfExtension known) {
    return "of-extension";
  }

  @Override
  public String ofItself(Assumption.OfItself call) {
    return "of-itself";
  }

  @Override
  public String decodesAsMade(Assumption.DecodesAsMade object) {
    return "decodes-as-made";
  }

  @Override
  public String asksModel(Assumption.AsksModel call) {
    return Assumption.AsksModel.KIND;
  }

  @Override
  public String callsBackAtOnce(Assumption.CallsBackAtOnce method) {
    return "calls-back-at-once";
  }

  @Override
  public String notOverridden(Assumption.NotOverridden method) {
    return "not-overridden";
  }

  @Override
  public String asInitialised(Assumption.AsInitialised statics) {
    return "as-initialised";
  }

  @Override
  public String initialisationOrder(Assumption.InitialisationOrder order) {
    return "initialisation-order";
  }

  @Override
  public String initialisedByJvm(Assumption.InitialisedByJvm initialiser) {
    return "initialised-by-jvm";
  }

  @Override
  public String resolved(Assumption.Resolved object) {
    return "resolved";
  }

  @Override
  public String noStaticArgument() {
    return "no-static-argument";
  }

  @Override
  public String differ(Assumption.Differ arguments) {
    return "different-objects";
  }

  @Override
  public String nothingShared() {
    return "nothing-shared";
  }

  @Override
  public String exactClass(Assumption.ExactClass argument) {
    return "exact-class";
  }

  @Override
  public String ownClass(Assumption.OwnClass argument) {
    return "own-class";
  }

  @Override
  public String notNull(Assumption.NotNull argument) {
    return "not-null";
  }

  @Override
  public String ofTheJdk(Assumption.OfTheJdk argument) {
    return "of-the-jdk";
  }

  @Override
  public String noNullKey(Assumption.NoNullKey argument) {
    return "no-null-key";
  }

  @Override
  public String decoderLimits(Assumption.DecoderLimits decoder) {
    return "decoder-limits";
  }

  @Override
  public String plainIntegers(Assumption.PlainIntegers integers) {
    return "plain-integers";
  }

  @Override
  public String moderateScales(Assumption.ModerateScales scales) {
    return "moderate-scales";
  }
}
