package dev.airtight.core.guard;

import dev.airtight.core.json.JsonPosition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text.
 *
 * @param text what they are up to the first byte that is no UTF-8
 * @param isWhole whether all of them are
 */
record Utf8(String text, boolean isWhole) {

  static Utf8 decode(byte[] bytes) {
    CharBuffer units = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), units, true);
    return new Utf8(units.flip().toString(), end.isUnderflow());
  }

  /** Where the text ends. */
  JsonPosition end() {
    return JsonPosition.of(text, text.length());
  }
}
