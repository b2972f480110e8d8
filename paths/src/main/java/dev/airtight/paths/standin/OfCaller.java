package dev.airtight.paths.standin;

/**
 * Marks what stands for an object of a caller that may be of any of the JDK's classes: the engine
 * leaves open of which class it is.
 */
interface OfCaller {}
