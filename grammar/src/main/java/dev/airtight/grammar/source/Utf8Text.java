package dev.airtight.grammar.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes read strictly as UTF-8 (RFC 3629). */
public sealed interface Utf8Text {

  /** The text, without a byte order mark. */
  record Decoded(String text) implements Utf8Text {}

  /**
   * The first byte that does not fit.
   *
   * @param value from 0 to 255
   * @param offset from 0
   * @param line from 1
   */
  record Misfit(int value, int offset, int line) implements Utf8Text {

    /** As a part of a sentence about a file. */
    public String message() {
      return "not UTF-8: the byte 0x%02X at offset %d (line %d) does not fit"
          .formatted(value, offset, line);
    }
  }

  /** Reads all the bytes. */
  static Utf8Text decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult end = decoder.decode(in, out, true);
    if (end.isError()) {
      return misfit(bytes, in.position());
    }
    String text = out.flip().toString();
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Misfit misfit(byte[] bytes, int offset) {
    int line = 1;
    for (int index = 0; index < offset; index++) {
      if (bytes[index] == '\n') {
        line++;
      }
    }
    return new Misfit(bytes[offset] & 0xFF, offset, line);
  }
}
