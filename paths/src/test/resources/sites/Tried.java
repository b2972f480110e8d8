import dev.airtight.annotations.Prompt;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** What paths do not decide, since something on them is not modelled. */
@NullMarked
class Tried {
  interface Model {
    @Prompt("sites/reply")
    String reply(String text);
  }

  static int behindGap(Model model) {
    String said = model.reply("x");
    new CRC32().update(7);
    return said.length() == 20 ? 1 / (said.length() - 20) : 0; // REFUTED: ArithmeticException
  }

  static int answerTried(Model model) {
    String said = Normalizer.normalize(model.reply("x"), Normalizer.Form.NFC);
    return said.startsWith("SP") ? Integer.parseInt(said.substring(2)) : 0; // REFUTED: NumberFormatException
  }

  // UNKNOWN
  static char allowedAnswersOnly(Model model) {
    String said = Normalizer.normalize(model.reply("x"), Normalizer.Form.NFC);
    return said.charAt(0);
  }

  /** An empty second answer is one that nobody sends. */
  // UNKNOWN
  static char asksAgain(Model model) {
    String said = model.reply("x");
    CRC32 sum = new CRC32();
    sum.update(said.length());
    return model.reply(said).charAt(0);
  }

  /** The path without a second question is not the one that is taken. */
  // UNKNOWN
  static char asksAgainUnforeseen(Model model) {
    String said = model.reply("x");
    CRC32 sum = new CRC32();
    sum.update(7);
    return (sum.getValue() == 0 ? said.substring(1) : model.reply(said)).charAt(0);
  }

  // UNKNOWN
  static int otherFiles(Model model) {
    String said = model.reply("x");
    new CRC32().update(7);
    return new java.io.File(said).exists() ? 1 / (said.length() - 20) : 0;
  }

  enum Level { low, high }

  record Ticket(String id, Level level, int score, Optional<String> note, List<String> tags) {}

  record Verdict(boolean fine, String reason) {}

  record Verdicts(List<Verdict> verdicts) {}

  interface Desk {
    @Prompt("sites/triage")
    Ticket triage(String ticket);

    @Prompt("sites/judge")
    Verdicts judge(List<String> items);
  }

  static int outputTried(Desk desk) {
    Ticket ticket = desk.triage("x");
    String id = Normalizer.normalize(ticket.id(), Normalizer.Form.NFC);
    return id.endsWith("0") ? 100 / ticket.tags().size() : 0; // REFUTED: ArithmeticException
  }

  // UNKNOWN
  static int allowedOutputsOnly(Desk desk) {
    Ticket ticket = desk.triage("x");
    new CRC32().update(7);
    return ticket.id().charAt(4) / (ticket.score() + 1);
  }

  /** Others break what is ensured of as many verdicts as items. */
  // UNKNOWN
  static int ensuredOutputsOnly(Desk desk) {
    Verdicts verdicts = desk.judge(List.of("a", "b"));
    new CRC32().update(7);
    return 10 / verdicts.verdicts().size();
  }
}

@interface NullMarked {}
