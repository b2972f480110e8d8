package dev.airtight.paths.audit;

import java.io.PrintStream;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Objects of the JDK and of applications, and hostile ones, as {@link EdgeArguments} says. */
@SuppressWarnings("unused") // All are called by reflection.
final class ObjectFactories {
  private ObjectFactories() {}

  static Object object() {
    return new Object();
  }

  static StringBuilder builder() {
    return new StringBuilder("ab");
  }

  static StringBuffer buffer() {
    return new StringBuffer("a,b");
  }

  static CharSequence nullText() {
    return new HostileArguments.NullText();
  }

  static CharSequence throwingText() {
    return new HostileArguments.ThrowingText();
  }

  static CharSequence changingText() {
    return new HostileArguments.ChangingText();
  }

  static Comparable<Object> equalKey() {
    return new HostileArguments.Keys(false);
  }

  static Comparable<Object> throwingKey() {
    return new HostileArguments.Keys(true);
  }

  static Object formattable() {
    return new HostileArguments.Format(false);
  }

  static Object throwingFormattable() {
    return new HostileArguments.Format(true);
  }

  static Object copied() {
    return new HostileArguments.Copied();
  }

  static Object pair() {
    return new HostileArguments.Pair("a", 1);
  }

  static Object hostilePair() {
    return new HostileArguments.Pair(new HostileArguments.Keys(true), 1);
  }

  static Enum<?> level() {
    return HostileArguments.Level.HIGH;
  }

  static Enum<?> shaped() {
    return HostileArguments.Shaped.SQUARE;
  }

  static Runnable lambda() {
    return () -> {};
  }

  static Runnable serializableLambda() {
    return (HostileArguments.Marked) () -> {};
  }

  static Class<?> class00() {
    return String.class;
  }

  static Class<?> class01() {
    return int.class;
  }

  static Class<?> class02() {
    return void.class;
  }

  static Class<?> class03() {
    return int[].class;
  }

  static Class<?> class04() {
    return Object[].class;
  }

  static Class<?> class05() {
    return String[][].class;
  }

  static Class<?> class06() {
    return HostileArguments.Level.class;
  }

  static Class<?> class07() {
    return HostileArguments.Shaped.class;
  }

  static Class<?> class08() {
    return HostileArguments.Shaped.ROUND.getClass();
  }

  static Class<?> class09() {
    return Runnable.class;
  }

  static Class<?> class10() {
    return Enum.class;
  }

  static Class<?> class11() {
    return Object.class;
  }

  static Class<?> class12() {
    return HostileArguments.Pair.class;
  }

  static Class<?> class13() {
    return Integer.class;
  }

  static Throwable exception() {
    return new RuntimeException("a");
  }

  static Throwable exceptionWithCause() {
    return new IllegalStateException("a", new Exception());
  }

  static Throwable loudException() {
    return new HostileArguments.Loud();
  }

  static NullPointerException nullPointer() {
    return new NullPointerException();
  }

  static Throwable error() {
    return new AssertionError(1);
  }

  static Base64.Encoder encoder() {
    return Base64.getEncoder();
  }

  static Base64.Decoder decoder() {
    return Base64.getDecoder();
  }

  static PrintStream out() {
    return System.out;
  }

  static Level logLevel() {
    return Level.INFO;
  }

  static Logger logger() {
    return Logger.getLogger("airtight");
  }

  static org.slf4j.Logger slf4jLogger() {
    return LoggerFactory.getLogger("airtight");
  }

  static BiFunction<String, List<Number>, RuntimeException> formatter() {
    return (text, numbers) -> new IllegalStateException();
  }
}
