import dev.airtight.annotations.Handles;
import dev.airtight.annotations.Output;
import dev.airtight.annotations.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

@NullMarked
class Sites {
  enum Level {
    low,
    high
  }

  record Ticket(String id, Level level, int score, Optional<String> note, List<String> tags) {}

  record Verdict(boolean fine, String reason) {}

  record Verdicts(List<Verdict> verdicts) {}

  record Count(int count) {}

  /** The application's own interface to a model. */
  interface Model {
    @Prompt("sites/triage")
    Ticket triage(String ticket);

    @Prompt("sites/judge")
    Verdicts judge(List<String> items);

    @Prompt("sites/pick")
    Ticket pick(String text, int limit);

    @Prompt("sites/grade")
    Ticket grade(boolean strict, Level least, int share);

    @Prompt("sites/count")
    Count count(String text);

    @Prompt("sites/score")
    int score(String text);

    @Prompt("sites/level")
    Level level(String text);

    @Prompt("sites/names")
    List<String> names(String text);

    @Prompt("sites/names")
    Optional<List<String>> maybeNames(String text);

    @Prompt("sites/reply")
    String reply(String text);

    @Prompt("sites/reply")
    String streamed(String text, IntConsumer progress);

    @Prompt("sites/triage")
    List<String> misfit(String text);

    @Prompt("sites/elsewhere")
    Ticket elsewhere(String text);
  }

  /** Something of the application's that has nothing to do with models. */
  interface Store {
    void save(String id);
  }

  static int number(Model model, String text) {
    Ticket ticket = model.triage(text);
    return Integer.parseInt(ticket.id().substring(4)); // REFUTED: NumberFormatException
  }

  // PROVED
  static long safeNumber(Model model, String text) {
    Ticket ticket = model.triage(text);
    return Long.parseLong(ticket.id().substring(4));
  }

  static int divide(Model model, Store store) {
    Ticket ticket = model.triage("x");
    store.save(ticket.id());
    return 100 / ticket.score(); // REFUTED: ArithmeticException
  }

  // PROVED: Store.save
  static int safeDivide(Model model, Store store) {
    Ticket ticket = model.triage("x");
    store.save(ticket.id());
    return ticket.score() == 0 ? 0 : 100 / ticket.score();
  }

  static String note(Model model) {
    return model.triage("x").note().get(); // REFUTED: NoSuchElementException
  }

  // PROVED
  static String safeNote(Model model) {
    return model.triage("x").note().orElse("none");
  }

  // PROVED
  static String joined(Model model) {
    return model.triage("x").tags().stream().map(String::trim).collect(Collectors.joining(","));
  }

  static String firstTag(Model model) {
    return model.triage("x").tags().stream()
        .filter(tag -> tag.length() > 3)
        .findFirst()
        .get(); // REFUTED: NoSuchElementException
  }

  static int eachCallHasItsOwnAnswer(Model model) {
    int first = model.triage("x").score();
    int second = model.triage("x").score();
    return first == second ? 0 : 1 / (first - second - 7); // REFUTED: ArithmeticException
  }

  // PROVED
  static int twoAnswers(Model model) {
    int first = model.triage("a").score();
    int second = model.triage("b").score();
    return 1 / (first + second + 1);
  }

  static int outOfTwo(Model model) {
    Ticket one = model.triage("a");
    int score = model.score("b");
    return one.tags().size() == 2 && score == 9
        ? 1 / (one.level().ordinal() - 1) // REFUTED: ArithmeticException
        : 0;
  }

  static int level(Model model) {
    return switch (model.level("x")) {
      case low -> 1;
      case high -> throw new IllegalStateException(); // REFUTED: IllegalStateException
    };
  }

  // PROVED
  static int everyLevel(Model model) {
    return switch (model.level("x")) {
      case low -> 1;
      case high -> 2;
    };
  }

  // PROVED
  static char firstName(Model model) {
    return model.names("x").get(0).charAt(0);
  }

  static String secondName(Model model) {
    return model.names("x").get(1); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static String maybeNames(Model model) {
    return model.maybeNames("x").get().get(0);
  }

  // PROVED
  static char reply(Model model) {
    return model.reply("x").charAt(0);
  }

  static char secondOfReply(Model model) {
    return model.reply("x").charAt(1); // REFUTED: StringIndexOutOfBoundsException
  }

  static char progressIsReported(Model model) {
    return model
        .streamed("x", done -> System.out.print(100 / done)) // REFUTED: ArithmeticException
        .charAt(0);
  }

  static int refusedByTheDecoder(Model model) {
    return model.count("x").count(); // REFUTED: RuntimeException
  }

  // PROVED
  static int refusalIsCaught(Model model) {
    try {
      return model.count("x").count();
    } catch (RuntimeException refused) {
      return -1;
    }
  }

  static int refusalIsNotExpected(Model model) {
    try {
      return model.count("x").count();
    } catch (RuntimeException refused) {
      throw new IllegalStateException(refused); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int ensured(Model model, String text) {
    Ticket ticket = model.pick(text, 3);
    return 100 / ticket.score() + 1 / (ticket.score() - 2);
  }

  static int ensuredLess(Model model, String text) {
    Ticket ticket = model.pick(text, 3);
    return 100 / (ticket.score() - 3); // REFUTED: ArithmeticException
  }

  // PROVED
  static int ensuredOfABoolean(Model model, boolean strict, Level least) {
    Ticket ticket = model.grade(strict, least, 0);
    return strict ? 100 / ticket.score() : 0;
  }

  static int notEnsuredOfFalse(Model model, boolean strict, Level least) {
    return 100 / model.grade(strict, least, 0).score(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int ensuredOfAMember(Model model, boolean strict, Level least) {
    Ticket ticket = model.grade(strict, least, 0);
    return least == Level.high && ticket.level() != Level.high ? 1 / 0 : 0;
  }

  static int notEnsuredOfAnotherMember(Model model, boolean strict) {
    Ticket ticket = model.grade(strict, Level.low, 0);
    return ticket.level() != Level.high ? 1 / 0 : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int ensuredOfADecimal(Model model, boolean strict, Level least) {
    return 1 / (model.grade(strict, least, 1).score() - 99);
  }

  // UNKNOWN: returned normally when replayed
  static int isInText(Model model, String text) {
    return 1 / (1 + text.indexOf(model.pick(text, 1).id()));
  }

  // PROVED
  static int isInKnownText(Model model) {
    return 1 / (model.pick("see AAA-1 or BBB-22", 1).id().length() - 4);
  }

  // UNKNOWN: what judge ensures of items
  static String argumentsThatAreNotFollowed(Model model, List<String> items) {
    return model.judge(items).verdicts().get(0).reason();
  }

  // UNKNOWN: model.misfit() has type java.util.List<java.lang.String>, but
  static String noModelSendsWhatIsAnsweredHere(Model model) {
    return model.misfit("x").get(0);
  }

  // PROVED: elsewhere is assumed to end
  static String withoutContract(Model model) {
    return "contract " + model.elsewhere("x").score();
  }

  @Prompt("sites/judge")
  // PROVED
  static List<String> verdictForEach(Model model, List<String> items) {
    Verdicts answer = model.judge(items);
    List<String> fine = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (answer.verdicts().get(i).fine()) {
        fine.add(items.get(i));
      }
    }
    return fine;
  }

  @Prompt("sites/triage")
  // PROVED
  static char argumentsConform(Model model, String ticket) {
    return model.triage(ticket).id().charAt(ticket.isEmpty() ? 99 : 2);
  }

  @Prompt("sites/triage")
  static int callSite(Model model, String ticket) {
    return 1 / model.triage(ticket).tags().size(); // REFUTED: ArithmeticException
  }

  @Handles("sites/judge")
  // PROVED
  static int handlerOfPrompt(List<String> items, @Output Verdicts answer) {
    int fine = 0;
    for (int i = 0; i < items.size(); i++) {
      fine += answer.verdicts().get(i).fine() ? 1 : 0;
    }
    return fine;
  }

  @Handles("sites/judge")
  static Verdict oneTooMany(List<String> items, @Output Verdicts answer) {
    return answer.verdicts().get(items.size()); // REFUTED: IndexOutOfBoundsException
  }

  @Handles("sites/judge")
  // PROVED
  static int withoutTheItems(@Output Verdicts answer) {
    return 100 / answer.verdicts().size();
  }

  @Handles("sites/judge")
  static int oneItem(@Output Verdicts answer) {
    return 100 / (answer.verdicts().size() - 1); // REFUTED: ArithmeticException
  }

  @Handles("sites/pick")
  // PROVED
  static int scoreIsAtLeastOne(@Output Ticket answer) {
    return 100 / answer.score();
  }

  @Handles("sites/pick")
  // PROVED
  static int scoreAboveLimit(@Output Ticket answer, int limit) {
    return 1 / (answer.score() - limit + 1);
  }

  @Handles("sites/pick")
  static int scoreAtLimit(@Output Ticket answer, int limit, String text) {
    return 1 / (answer.score() - limit); // REFUTED: ArithmeticException
  }
}

@interface NullMarked {}
