package dev.airtight.paths.replay;

import java.io.Serializable;

/** One of the JDK's classes of collections and maps, as a caller may choose it. */
public sealed interface JdkContainer extends Serializable permits JdkCollection, JdkMap {

  /** How the caller makes an object of it, in the words of Java. */
  String words();
}
