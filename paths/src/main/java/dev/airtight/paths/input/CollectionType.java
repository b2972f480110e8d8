package dev.airtight.paths.input;

/** What is known of the class of a collection that a caller made. */
public enum CollectionType {
  LIST,
  SET,
  COLLECTION,
  MAP
}
