package dev.airtight.paths.nullness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of Protocol Buffers, without what its schema calls the parts: numbers and sequences of
 * bytes by the numbers of their fields.
 */
final class ProtobufMessage {
  private static final int VARINT = 0;
  private static final int LONG = 1;
  private static final int BYTES = 2;
  private static final int INT = 5;

  private final Map<Integer, List<Long>> numbers = new HashMap<>();
  private final Map<Integer, List<byte[]>> bytes = new HashMap<>();

  private ProtobufMessage() {}

  /** Where a message ends that says how long it is, and what it is. */
  record Delimited(ProtobufMessage message, int end) {}

  /** The bytes are not such a message. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  static Delimited delimited(byte[] data, int start) throws MalformedException {
    Cursor cursor = new Cursor(data, start, data.length);
    int length = (int) cursor.varint();
    int from = cursor.at;
    cursor.skip(length);
    return new Delimited(of(data, from, cursor.at), cursor.at);
  }

  static ProtobufMessage of(byte[] data, int start, int end) throws MalformedException {
    ProtobufMessage message = new ProtobufMessage();
    Cursor cursor = new Cursor(data, start, end);
    while (cursor.at < end) {
      long tag = cursor.varint();
      int field = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case VARINT ->
            message.numbers.computeIfAbsent(field, f -> new ArrayList<>()).add(cursor.varint());
        case BYTES -> {
          int length = (int) cursor.varint();
          int from = cursor.at;
          cursor.skip(length);
          byte[] part = new byte[length];
          System.arraycopy(data, from, part, 0, length);
          message.bytes.computeIfAbsent(field, f -> new ArrayList<>()).add(part);
        }
        case LONG -> cursor.skip(Long.BYTES);
        case INT -> cursor.skip(Integer.BYTES);
        default -> throw new MalformedException("no such kind of field");
      }
    }
    return message;
  }

  boolean has(int field) {
    return numbers.containsKey(field) || bytes.containsKey(field);
  }

  /** The last value of a number counts, as the format wants it. */
  Optional<Integer> number(int field) {
    List<Long> all = numbers.getOrDefault(field, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).intValue());
  }

  Optional<String> text(int field) {
    List<byte[]> all = bytes.getOrDefault(field, List.of());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new String(all.get(all.size() - 1), StandardCharsets.UTF_8));
  }

  List<ProtobufMessage> messages(int field) throws MalformedException {
    List<ProtobufMessage> all = new ArrayList<>();
    for (byte[] each : bytes.getOrDefault(field, List.of())) {
      all.add(of(each, 0, each.length));
    }
    return all;
  }

  Optional<ProtobufMessage> message(int field) throws MalformedException {
    List<ProtobufMessage> all = messages(field);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private static final class Cursor {
    private final byte[] data;
    private final int end;
    private int at;

    Cursor(byte[] data, int at, int end) {
      this.data = data;
      this.at = at;
      this.end = end;
    }

    long varint() throws MalformedException {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        if (at >= end) {
          throw new MalformedException("a number without an end");
        }
        byte next = data[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new MalformedException("a number of too many bytes");
    }

    void skip(int count) throws MalformedException {
      if (count < 0 || count > end - at) {
        throw new MalformedException("a part that is longer than the whole");
      }
      at += count;
    }
  }
}
