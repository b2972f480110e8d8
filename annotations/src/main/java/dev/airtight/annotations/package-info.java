/**
 * How Java code names the contract it works with. Imports the JDK only, not even annotations of
 * nullness, so that an application gets no other artifact with it.
 */
package dev.airtight.annotations;
