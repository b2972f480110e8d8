import dev.airtight.annotations.Prompt;
import java.util.List;
import java.util.Optional;

@NullMarked
class Texts {
  enum Level {
    low,
    high
  }

  record Ticket(String id, Level level, int score, Optional<String> note, List<String> tags) {}

  record Tree(int value, List<Tree> below) {}

  interface Model {
    @Prompt("sites/triage")
    Ticket triage(String ticket);

    @Prompt("sites/triage")
    Tree tree(String ticket);
  }

  static int refused(Model model) {
    Ticket ticket = model.triage("x"); // REFUTED: RuntimeException
    return ticket == null ? 0 : 1;
  }

  // PROVED: unpaired surrogates
  static int refusalIsCaught(Model model) {
    try {
      return model.triage("x") == null ? 0 : 1;
    } catch (RuntimeException refused) {
      return -1;
    }
  }

  private static Ticket orNull(Model model) {
    try {
      return model.triage("x");
    } catch (RuntimeException refused) {
      return null;
    }
  }

  static int mayBeNull(Model model) {
    return orNull(model).score(); // REFUTED: NullPointerException
  }

  static int idMayBeMissing(Model model) {
    Ticket ticket = orNull(model);
    return ticket == null ? 0 : ticket.id().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int idIsGuarded(Model model) {
    Ticket ticket = orNull(model);
    return ticket == null || ticket.id() == null ? 0 : ticket.id().length();
  }

  static int anyNumber(Model model) {
    Ticket ticket = orNull(model);
    return ticket == null ? 0 : 1 / (ticket.score() - 123456); // REFUTED: ArithmeticException
  }

  static int anyTags(Model model) {
    Ticket ticket = orNull(model);
    return ticket == null || ticket.tags() == null || ticket.tags().isEmpty()
        ? 0
        : ticket.tags().get(0).length(); // REFUTED: NullPointerException
  }

  static int levelMayBeMissing(Model model) {
    Ticket ticket = orNull(model);
    return ticket == null ? 0 : ticket.level().ordinal(); // REFUTED: NullPointerException
  }

  // PROVED
  static int levelIsOneOfTwo(Model model) {
    Ticket ticket = orNull(model);
    return ticket == null || ticket.level() == null ? 0 : 1 / (ticket.level().ordinal() - 2);
  }

  static int childMayBeNull(Model model) {
    try {
      Tree tree = model.tree("x");
      if (tree == null || tree.below() == null || tree.below().isEmpty()) {
        return 0;
      }
      return tree.below().get(0).value();
    } catch (NullPointerException missing) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    } catch (RuntimeException refused) {
      return 0;
    }
  }
}

@interface NullMarked {}
