package dev.airtight.paths.standin;

/**
 * Marks what runs in place of several classes of the JDK: an object does not say of which of them
 * it is, and nobody outside of the JDK can name them.
 */
interface OfSeveral {}
