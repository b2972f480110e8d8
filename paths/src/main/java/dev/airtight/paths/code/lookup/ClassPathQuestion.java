package dev.airtight.paths.code.lookup;

/**
 * A question about all classes of a class path. It is asked once, so it is to be the same object
 * wherever it is the same question.
 *
 * @param <T> what answers it
 */
public interface ClassPathQuestion<T> {

  /**
   * Looks for the answer.
   *
   * @param declarations the classes, of which the code is not to be read
   */
  T answer(ClassPath declarations);
}
