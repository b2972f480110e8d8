import java.math.*;
import java.nio.charset.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.logging.Logger;
import java.util.regex.*;

/** Where the JDK is not what one would write in its place: messages, identities, kinds of collections. */
class JdkEdges {
  static void literalInAnyCase(String s) { if (s == null) return; if (Pattern.compile("a", Pattern.LITERAL | Pattern.CASE_INSENSITIVE).matcher(s).matches()) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void literalClass(String s) { if (s == null) return; if (Pattern.compile("[a]", Pattern.LITERAL | Pattern.CASE_INSENSITIVE).matcher(s).find()) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void splitAtLiteral(String s) { if (s == null) return; if (Pattern.compile("x", Pattern.LITERAL | Pattern.CASE_INSENSITIVE).split(s).length == 2) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void floatOfBigInteger(BigInteger b) { if (b != null && b.compareTo(BigInteger.valueOf(1152921573326323712L)) > 0 && b.compareTo(BigInteger.valueOf(1152921573326323712L + 60)) < 0 && b.floatValue() > 1.15292150460684698e18f) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void floatOfBigDecimal(long n) { if (n > 1152921573326323712L && n < 1152921573326323772L && BigDecimal.valueOf(n).floatValue() > 1.15292150460684698e18f) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void afterFailedLookingAt(String s) { if (s == null) return; Matcher m = Pattern.compile("(?:ab)*c|b").matcher(s); if (m.lookingAt()) return; if (!m.find() && s.equals("abX")) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void afterFailedFind(String s) { if (s == null) return; Matcher m = Pattern.compile("(?:ab)+c|q").matcher(s); if (s.length() < 1 || m.find(1)) return; if (!m.find() && s.equals("qab")) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void resultIsNoMatcher(String s) { if (s == null) return; Matcher m = Pattern.compile("a").matcher(s); if (m.find()) { Matcher k = (Matcher) m.toMatchResult(); k.reset(); } } // REFUTED: ClassCastException

  static void resultIsNotInstance(String s) { if (s == null) return; Matcher m = Pattern.compile("a").matcher(s); if (m.find() && !(m.toMatchResult() instanceof Matcher)) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  // UNKNOWN
  static void queueOfSortedSet(Set<Integer> s) { if (s == null || s.size() != 2) return; for (Integer i : s) if (i == null) return; PriorityQueue<Integer> q = new PriorityQueue<>(s); if (q.poll() > q.poll()) throw new IllegalStateException(); }

  // UNKNOWN
  static void queueTakesComparator(Set<Integer> s) { if (s == null || s.size() > 1) return; for (Integer i : s) if (i == null) return; PriorityQueue<Integer> q = new PriorityQueue<>(s); if (q.comparator() != null) throw new IllegalStateException(); }

  // UNKNOWN
  static void unmodifiableAlready(List<String> m) { if (m != null && Collections.unmodifiableList(m) == m) throw new IllegalStateException(); }

  // UNKNOWN
  static void unmodifiableMapAlready(Map<String, String> l) { if (l != null && Collections.unmodifiableMap(l) == l) throw new IllegalStateException(); }

  static void mapIsNoAbstractMap(Map<String, String> l) { if (l != null) { AbstractMap<String, String> a = (AbstractMap<String, String>) l; a.size(); } } // REFUTED: ClassCastException

  static void collectionIsNotAbstract(Collection<String> l) { if (l != null) { AbstractCollection<String> a = (AbstractCollection<String>) l; a.size(); } } // REFUTED: ClassCastException

  // UNKNOWN
  static void viewIsNotAbstract(Map<String, String> l) { if (l != null && !(l.keySet() instanceof AbstractCollection)) throw new IllegalStateException(); }

  static void listIsNotAbstract(List<String> s) { if (s != null && !(s instanceof AbstractCollection)) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void messageOfIndex(List<String> l) { if (l == null) return; try { l.get(5); } catch (IndexOutOfBoundsException e) { if (e.getMessage() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void messageOfRange(List<String> l) { if (l == null) return; try { l.subList(2, 1); } catch (IllegalArgumentException e) { if (e.getMessage() != null) throw new IllegalStateException(); } catch (IndexOutOfBoundsException e) { } } // REFUTED: IllegalStateException

  // UNKNOWN
  static void viewsAreKept(String a) { if (a == null) return; ConcurrentHashMap<String, String> m = new ConcurrentHashMap<>(); m.put(a, a); if (m.keySet() == m.keySet()) throw new IllegalStateException(); }

  // UNKNOWN
  static void viewsAreEqual(String a) { if (a == null) return; ConcurrentHashMap<String, String> m = new ConcurrentHashMap<>(); if (m.values().equals(m.values())) throw new IllegalStateException(); }

  static void loggersAreKept(int n) { if (Logger.getLogger("a") == Logger.getLogger("a")) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void loggersAreEqual(int n) { if (Logger.getLogger("a").equals(Logger.getLogger("a"))) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void indexOfFault(boolean b) { try { Pattern.compile("[z-a]xyz"); } catch (PatternSyntaxException e) { if (e.getIndex() != 8) throw e; } } // REFUTED: PatternSyntaxException

  static void messageOfFault(boolean b) { try { Pattern.compile("a{2,1}bcd"); } catch (PatternSyntaxException e) { if (!e.getMessage().contains("index 9")) throw e; } } // REFUTED: PatternSyntaxException

  static void messageOfCapacity(int n) { try { new HashMap<String, String>(n); } catch (IllegalArgumentException e) { if (e.getMessage() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void messageOfNegativeSize(int n) { try { new StringBuilder(n); } catch (NegativeArraySizeException e) { if (e.getMessage() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void messageOfLength(int n) { try { new StringBuilder("abc").setLength(n); } catch (IndexOutOfBoundsException e) { if (e.getMessage() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void messageOfDelete(int n) { try { new StringBuilder("abc").delete(n, 2); } catch (IndexOutOfBoundsException e) { if (e.getMessage() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void messageOfInsert(int n) { try { new StringBuffer("abc").insert(n, "x"); } catch (StringIndexOutOfBoundsException e) { if (e.getMessage() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void messageOfNoMatch(String s) { if (s == null) return; Matcher m = Pattern.compile("a").matcher(s); try { m.end(); } catch (IllegalStateException e) { if (e.getMessage().equals("No match available")) throw new RuntimeException(); } } // REFUTED: RuntimeException

  static void causeOfBadZone(String s) { if (s == null) return; try { ZoneId.of(s); } catch (DateTimeException e) { if (s.equals("UTC+\n") && e.getCause() != null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException

  static void offsetsMayContainNull(LocalDateTime t) { if (t == null) return; boolean b = true; try { b = ZoneOffset.UTC.getRules().getValidOffsets(t).contains(null); } catch (NullPointerException e) { return; } if (!b) throw new IllegalStateException(); } // REFUTED: IllegalStateException

  static void messageOfOverflow(String s) { if (s == null) return; try { s.matches("(a|b)*"); } catch (StackOverflowError e) { if (e.getMessage() == null) throw new IllegalStateException(); } } // REFUTED: IllegalStateException
}
