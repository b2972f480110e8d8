package dev.airtight.paths.state;

/** Assumptions in words, each a clause in lower case. */
final class AssumptionText implements Assumption.Cases<String> {
  static final AssumptionText INSTANCE = new AssumptionText();

  private AssumptionText() {}

  @Override
  public String enoughMemory() {
    return "there is enough memory for every array and text";
  }

  @Override
  public String assertionsDisabled() {
    return "assertions are disabled, as by default (no -ea)";
  }

  @Override
  public String enoughStack() {
    return "the stack is large enough for calls inside each other as deep as outputs nest";
  }

  @Override
  public String messagesOfJvm() {
    return "the JVM writes messages into the exceptions that it raises itself, as by default until"
        + " compiled code has raised the same one very often (-XX:-OmitStackTraceInFastThrow)";
  }

  @Override
  public String tasksRunAtOnce() {
    return "tasks of futures, executors and threads are assumed to run where they are handed over,"
        + " one after the other, and nobody to interrupt them or to stop waiting";
  }

  @Override
  public String emits(Assumption.Emits publisher) {
    return publisher.place()
        + " is assumed to emit at once, the same whenever it is asked, and not to fail";
  }

  @Override
  public String matchingEnds(Assumption.MatchingEnds expression) {
    return "matching /" + expression.expression() + "/ ends soon, within the stack";
  }

  @Override
  public String loopEnds(Assumption.LoopEnds loop) {
    return loop.loop() + " comes to an end";
  }

  @Override
  public String rootCaseRules() {
    return "the default locale's case rules are those of Locale.ROOT";
  }

  @Override
  public String rootNumberFormat() {
    return "the default locale writes numbers as Locale.ROOT does";
  }

  @Override
  public String commonYear() {
    return "the clock shows a year from 0 to 9999";
  }

  @Override
  public String doesNotThrow(Assumption.DoesNotThrow call) {
    return call.what() + " is assumed not to throw";
  }

  @Override
  public String ofUnknownCode(Assumption.OfUnknownCode call) {
    return call.method()
        + " is assumed to end, not to throw but what it declares, to change only what it is handed,"
        + " and to return objects of its own"
        + call.offer().map(offer -> " (" + offer + ")").orElse("");
  }

  @Override
  public String ofExtension(Assumption.OfExtension known) {
    return known.what() + " is assumed to do what the extension " + known.extension() + " says";
  }

  @Override
  public String ofItself(Assumption.OfItself call) {
    return call.method()
        + " is assumed to end, to throw nothing, to change nothing and to return no null";
  }

  @Override
  public String decodesAsMade(Assumption.DecodesAsMade object) {
    return "the "
        + object.decoder()
        + " is assumed to decode as when it was made, whoever has had it since, and with nothing"
        + " but features set where others have made it, none of them for other numbers";
  }

  @Override
  public String asksModel(Assumption.AsksModel call) {
    return call.method()
        + " is assumed to ask a model and return its answer, to throw nothing but what it declares"
        + " and what comes of an answer that cannot be decoded, and to change nothing";
  }

  @Override
  public String callsBackAtOnce(Assumption.CallsBackAtOnce method) {
    return method.method()
        + " is assumed to call the lambdas it gets before it ends, if at all, on the same thread";
  }

  @Override
  public String notOverridden(Assumption.NotOverridden method) {
    return method.method() + " is not overridden where it is called";
  }

  @Override
  public String asInitialised(Assumption.AsInitialised statics) {
    return "what " + statics.field() + " refers to is as its static initialiser left it";
  }

  @Override
  public String initialisationOrder(Assumption.InitialisationOrder order) {
    return order.javaClass()
        + " and the classes that its static initialiser needs, which need it in turn, are"
        + " initialised in the order in which the method uses them";
  }

  @Override
  public String initialisedByJvm(Assumption.InitialisedByJvm initialiser) {
    return "the static initialiser of "
        + initialiser.javaClass()
        + " leaves what it left on this machine's JVM";
  }

  @Override
  public String resolved(Assumption.Resolved object) {
    return object.place()
        + " is an object of class "
        + object.resolution().chosen()
        + ", "
        + object.resolution().because();
  }

  @Override
  public String noStaticArgument() {
    return "no argument is an object that a static field leads to";
  }

  @Override
  public String differ(Assumption.Differ arguments) {
    return arguments.first() + " and " + arguments.second() + " are not one object";
  }

  @Override
  public String nothingShared() {
    return "no object can be reached from the arguments in two ways, but for two arguments being"
        + " one";
  }

  @Override
  public String exactClass(Assumption.ExactClass argument) {
    return argument.place() + " is of class " + argument.javaClass() + " itself, not of a subclass";
  }

  @Override
  public String ownClass(Assumption.OwnClass argument) {
    return argument.place()
        + " is an object of class "
        + argument.javaClass()
        + " itself, as its own code makes it";
  }

  @Override
  public String notNull(Assumption.NotNull argument) {
    return argument.place() + " is not null, " + argument.reason();
  }

  @Override
  public String ofTheJdk(Assumption.OfTheJdk argument) {
    return argument.place() + " is " + argument.what();
  }

  @Override
  public String noNullKey(Assumption.NoNullKey argument) {
    return argument.place() + " has no null key";
  }

  @Override
  public String decoderLimits(Assumption.DecoderLimits decoder) {
    return "outputs keep within " + decoder.limits();
  }

  @Override
  public String plainIntegers(Assumption.PlainIntegers integers) {
    return integers.all()
        ? "integers are written without fraction and exponent"
        : "integers beyond 2^53 are written without fraction and exponent";
  }

  @Override
  public String moderateScales(Assumption.ModerateScales scales) {
    return "the scales of BigDecimals in the input are between -10000 and 10000";
  }
}
