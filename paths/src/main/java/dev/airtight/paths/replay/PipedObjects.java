package dev.airtight.paths.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** Objects over a pipe, each with its length before it. */
final class PipedObjects {
  private PipedObjects() {}

  static void send(Serializable message, OutputStream pipe) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(message);
    }
    DataOutputStream data = new DataOutputStream(pipe);
    data.writeInt(bytes.size());
    bytes.writeTo(data);
    data.flush();
  }

  /**
   * Waits for the next message.
   *
   * @throws java.io.EOFException at the end of the pipe
   */
  static <T> T receive(Class<T> type, InputStream pipe) throws IOException {
    DataInputStream data = new DataInputStream(pipe);
    byte[] bytes = new byte[data.readInt()];
    data.readFully(bytes);
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return type.cast(objects.readObject());
    } catch (ClassNotFoundException unknown) {
      throw new IOException(unknown);
    }
  }
}
