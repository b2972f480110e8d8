package dev.airtight.paths.state;

import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of something that may get stuck deep inside. The only place where that becomes an
 * outcome: whoever starts such a thing attempts it, so that getting stuck ends no more than that.
 */
public sealed interface Attempt<T> {

  /** It went well. */
  record Done<T>(T result) implements Attempt<T> {}

  /**
   * The engine cannot say.
   *
   * @param reason one clause in lower case that names the instruction, method or limit
   */
  record Stuck<T>(String reason) implements Attempt<T> {}

  static <T> Attempt<T> at(Supplier<T> work) {
    try {
      return new Done<>(work.get());
    } catch (StuckException stuck) {
      return new Stuck<>(stuck.reason());
    } catch (ClassProblemException problem) {
      return new Stuck<>(problem.problem().message());
    } catch (LanguageTooLargeException tooLarge) {
      return new Stuck<>("a set of strings is too large to track: " + tooLarge.getMessage());
    }
  }

  /** The result, or what is made of the reason why there is none. */
  default T orElse(Function<String, T> instead) {
    return this instanceof Done<T> done ? done.result() : instead.apply(((Stuck<T>) this).reason());
  }
}
