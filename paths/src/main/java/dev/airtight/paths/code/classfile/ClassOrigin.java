package dev.airtight.paths.code.classfile;

/** Where a class file came from. */
public enum ClassOrigin {
  /** A replacement given by the overlay. */
  OVERLAY,
  /** The running JDK. */
  PLATFORM,
  /** A directory or jar of the class path. */
  APPLICATION,
  /** As well, but only what it declares was read: its code is taken to be unknown. */
  OPAQUE
}
