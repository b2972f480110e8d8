/** A kitchen on Spring AI: recipes that a model writes, and what is done with them. */
package dev.airtight.examples.springai;
