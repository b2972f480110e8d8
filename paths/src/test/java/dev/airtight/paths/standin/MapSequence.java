package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A random sequence of operations on a map, its views and what was opened on them. */
final class MapSequence {
  /** What is done, and which entries it is done to, is the same for each map it is run on. */
  private final long seed;

  private final int length;

  /** Whether it counts what keys and values are asked. */
  private final boolean countsQuestions;

  MapSequence(long seed, int length, boolean countsQuestions) {
    this.seed = seed;
    this.length = length;
    this.countsQuestions = countsQuestions;
  }

  /** A value, or the class of an exception. */
  interface Operation {
    Object run() throws Throwable;
  }

  /** Makes maps of the class that is tried. */
  interface Maker {
    Map<Object, Object> empty() throws Throwable;

    Map<Object, Object> copy(Map<?, ?> other) throws Throwable;
  }

  void run(Maker maker, Agreement.Observer observer) throws Throwable {
    new Run(maker, observer).all();
  }

  private final class Run {
    private final Random random = new Random(seed);
    private final List<String> log = new ArrayList<>();
    private final List<Object> keys = keys();
    private final List<Object> values = values();
    private final Maker maker;
    private final Agreement.Observer observer;
    private final List<Collection<Object>> views = new ArrayList<>();
    private final List<Iterator<Object>> iterators = new ArrayList<>();
    private final List<Spliterator<Object>> spliterators = new ArrayList<>();
    private final List<Map.Entry<Object, Object>> entries = new ArrayList<>();
    private Map<Object, Object> map;

    Run(Maker maker, Agreement.Observer observer) throws Throwable {
      this.maker = maker;
      this.observer = observer;
      this.map = maker.empty();
    }

    private List<Object> keys() {
      List<Object> all = new ArrayList<>(Arrays.asList("a", "b", null));
      int kind = random.nextInt(3);
      if (kind == 1) {
        all.add(key("K1", 5, 1, ""));
        all.add(key("K2", 5, 2, ""));
        all.add(key("K3", 5, 1, ""));
        all.add(key("K4", 21, 4, ""));
        all.add(key("H", 5, 5, "hashCode"));
        all.add(key("E", 5, 6, "equals"));
      } else if (kind == 2) {
        for (int i = 0; i < 12; i++) {
          all.add(key("T" + i, 64 * (i / 2), i, i == 7 ? "compareTo" : ""));
        }
      } else {
        all.add(7);
        all.add(7L);
      }
      return all;
    }

    private HostileKey key(String name, int hash, int identity, String refuses) {
      return new HostileKey(name, hash, identity, refuses, log);
    }

    private List<Object> values() {
      return new ArrayList<>(Arrays.asList("x", "y", null, key("V", 1, 1, ""), 7));
    }

    void all() throws Throwable {
      for (int number = 0; number < length; number++) {
        step(number, operation());
      }
      step(length, () -> new ArrayList<>(map.entrySet()));
    }

    private void step(int number, Operation operation) throws Throwable {
      log.clear();
      String outcome;
      try {
        outcome = described(operation.run());
      } catch (Exception thrown) {
        outcome = "throws " + thrown.getClass().getName();
      }
      List<String> asked = countsQuestions ? List.copyOf(log) : List.of();
      observer.step(number, outcome + " " + map.size() + " " + asked);
    }

    private String described(Object value) {
      if (value instanceof Map.Entry<?, ?> entry) {
        return described(entry.getKey()) + "=" + described(entry.getValue());
      } else if (value instanceof List<?> list) {
        return list.stream().map(this::described).collect(Collectors.joining(", ", "[", "]"));
      } else if (value instanceof Object[] array) {
        return array.getClass().getComponentType() + described(Arrays.asList(array));
      }
      return String.valueOf(value);
    }

    private Object key() {
      return keys.get(random.nextInt(keys.size()));
    }

    private Object value() {
      return values.get(random.nextInt(values.size()));
    }

    /** Something that happens inside a call, at one of the first times only. */
    private Runnable inside() {
      int when = random.nextInt(2);
      int what = random.nextInt(9);
      Object key = key();
      Object value = value();
      int[] times = {0};
      return () -> {
        if (times[0]++ != when) {
          return;
        }
        switch (what) {
          case 0 -> map.put(key, value);
          case 1 -> map.remove(key);
          case 2 -> map.clear();
          case 3 -> throw new UnsupportedOperationException();
          case 4 -> map.put("c", value);
          default -> {}
        }
      };
    }

    private Function<Object, Object> seen(List<Object> trace, Object result) {
      Runnable inside = inside();
      return argument -> {
        trace.add(argument);
        inside.run();
        return result;
      };
    }

    private Operation operation() {
      int kind = random.nextInt(20);
      if (kind < 10) {
        return ofMap();
      } else if (kind < 12) {
        return open();
      } else if (kind < 14 && !views.isEmpty()) {
        return ofView(views.get(random.nextInt(views.size())));
      } else if (kind < 16 && !iterators.isEmpty()) {
        return ofIterator(iterators.get(random.nextInt(iterators.size())));
      } else if (kind < 18 && !spliterators.isEmpty()) {
        return ofSpliterator(spliterators.get(random.nextInt(spliterators.size())));
      } else if (kind < 19 && !entries.isEmpty()) {
        return ofEntry(entries.get(random.nextInt(entries.size())));
      }
      return ofWhole();
    }

    private Operation ofMap() {
      Object key = key();
      Object value = value();
      Object other = value();
      List<Object> trace = new ArrayList<>();
      Function<Object, Object> function = random.nextInt(12) == 0 ? null : seen(trace, other);
      return switch (random.nextInt(20)) {
        case 0, 1, 2, 3 -> () -> map.put(key, value);
        case 4 -> () -> map.get(key);
        case 5 -> () -> map.containsKey(key);
        case 6 -> () -> map.remove(key);
        case 7 -> () -> map.remove(key, value);
        case 8 -> () -> map.putIfAbsent(key, value);
        case 9 -> () -> traced(trace, map.computeIfAbsent(key, function));
        case 10 ->
            () ->
                traced(
                    trace,
                    map.computeIfPresent(
                        key, function == null ? null : (k, v) -> function.apply(k)));
        case 11 ->
            () ->
                traced(
                    trace, map.compute(key, function == null ? null : (k, v) -> function.apply(v)));
        case 12 ->
            () ->
                traced(
                    trace,
                    map.merge(key, value, function == null ? null : (v, w) -> function.apply(v)));
        case 13 -> () -> map.replace(key, value);
        case 14 -> () -> map.replace(key, value, other);
        case 15 -> () -> map.getOrDefault(key, value);
        case 16 -> () -> map.containsValue(value);
        case 17 ->
            () -> {
              map.forEach(function == null ? null : (k, v) -> function.apply(k + "=" + v));
              return trace;
            };
        case 18 ->
            () -> {
              map.replaceAll(function == null ? null : (k, v) -> function.apply(k));
              return trace;
            };
        default -> () -> map.isEmpty();
      };
    }

    private Object traced(List<Object> trace, Object result) {
      trace.add(result);
      return trace;
    }

    private Operation open() {
      int which = random.nextInt(6);
      return () -> {
        Collection<Object> view = view(which);
        if (which < 3) {
          views.add(view);
        } else if (random.nextBoolean()) {
          iterators.add(view.iterator());
        } else {
          spliterators.add(view.spliterator());
        }
        return which;
      };
    }

    @SuppressWarnings("unchecked")
    private Collection<Object> view(int which) {
      return switch (which % 3) {
        case 0 -> map.keySet();
        case 1 -> map.values();
        default -> (Collection<Object>) (Collection<?>) map.entrySet();
      };
    }

    private Operation ofView(Collection<Object> view) {
      Object element = random.nextBoolean() ? key() : random.nextBoolean() ? value() : entry();
      List<Object> trace = new ArrayList<>();
      Function<Object, Object> function = seen(trace, random.nextBoolean());
      int room = random.nextInt(4);
      return switch (random.nextInt(20)) {
        case 0 -> () -> view.size();
        case 1 -> () -> view.contains(element);
        case 2 -> () -> view.remove(element);
        case 3 -> () -> view.removeIf(e -> (Boolean) function.apply(e));
        case 4 -> () -> view.removeAll(random.nextInt(4) == 0 ? null : few());
        case 5 -> () -> view.retainAll(random.nextInt(4) == 0 ? null : few());
        case 6 -> () -> view.containsAll(Arrays.asList(element, "a"));
        case 7 -> () -> view.add(element);
        case 8 -> () -> view.addAll(List.of());
        case 9 -> view::toArray;
        case 10 -> () -> view.toArray(new Object[room]);
        case 11 -> () -> view.toArray(new String[room]);
        case 12 -> () -> view.toArray((Object[]) null);
        case 13 ->
            () -> {
              view.forEach(function::apply);
              return trace;
            };
        case 14 -> () -> view.stream().map(function).collect(Collectors.toList());
        case 15 -> () -> traced(trace, view.stream().anyMatch(e -> (Boolean) function.apply(e)));
        case 16 -> () -> view.stream().peek(function::apply).count();
        case 17 -> () -> traced(trace, view.stream().peek(function::apply).skip(1).findFirst());
        case 18 -> () -> view instanceof Set ? view.hashCode() : view.isEmpty();
        default ->
            () -> {
              view.clear();
              return null;
            };
      };
    }

    /** A list or a small set, some with null. */
    private Collection<Object> few() {
      List<Object> list = Arrays.asList("a", 7, random.nextInt(3) == 0 ? null : "b");
      return random.nextInt(3) == 0 ? new HashSet<>(list) : list;
    }

    private Map.Entry<Object, Object> entry() {
      Object key = key();
      Object value = value();
      return new java.util.AbstractMap.SimpleEntry<>(key, value);
    }

    private Operation ofIterator(Iterator<Object> iterator) {
      List<Object> trace = new ArrayList<>();
      Function<Object, Object> function = seen(trace, null);
      return switch (random.nextInt(8)) {
        case 0, 1 -> iterator::hasNext;
        case 2 ->
            () -> {
              iterator.remove();
              return null;
            };
        case 3 ->
            () -> {
              iterator.forEachRemaining(function::apply);
              return trace;
            };
        default -> () -> kept(iterator.next());
      };
    }

    @SuppressWarnings("unchecked")
    private Object kept(Object element) {
      if (element instanceof Map.Entry<?, ?> entry) {
        entries.add((Map.Entry<Object, Object>) entry);
      }
      return element;
    }

    private Operation ofSpliterator(Spliterator<Object> spliterator) {
      List<Object> trace = new ArrayList<>();
      Function<Object, Object> function = seen(trace, null);
      return switch (random.nextInt(7)) {
        case 0 -> spliterator::estimateSize;
        case 1 ->
            countsQuestions
                ? spliterator::characteristics
                : () -> spliterator.hasCharacteristics(Spliterator.DISTINCT);
        case 2 -> spliterator::getExactSizeIfKnown;
        case 3 ->
            () -> {
              spliterator.forEachRemaining(function::apply);
              return trace;
            };
        default -> () -> traced(trace, spliterator.tryAdvance(function::apply));
      };
    }

    private Operation ofEntry(Map.Entry<Object, Object> entry) {
      Object value = value();
      return switch (random.nextInt(5)) {
        case 0 -> entry::getValue;
        case 1 -> () -> entry.setValue(value);
        case 2 -> entry::hashCode;
        case 3 -> () -> entry.equals(entry());
        default -> entry::toString;
      };
    }

    private Operation ofWhole() {
      return switch (random.nextInt(8)) {
        case 0 ->
            () -> {
              map.clear();
              return null;
            };
        case 1 ->
            () -> {
              map.putAll(new HashMap<>(random.nextBoolean() ? Map.of() : Map.of("d", 1)));
              return null;
            };
        case 2 ->
            () -> {
              map = maker.copy(map);
              return null;
            };
        case 3 ->
            () -> {
              map = cloned(map);
              return null;
            };
        case 4 -> map::hashCode;
        case 5 -> () -> map.equals(new HashMap<>(Map.of("a", "x")));
        case 6 -> () -> map.toString();
        default -> () -> Objects.equals(map, maker.copy(map));
      };
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> cloned(Map<Object, Object> original) throws Throwable {
      return (Map<Object, Object>) original.getClass().getMethod("clone").invoke(original);
    }
  }
}
