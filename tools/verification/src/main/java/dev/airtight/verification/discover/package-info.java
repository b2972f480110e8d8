/**
 * Finds the contract files, class files and sources that the arguments name. Imports only the JDK.
 */
@NullMarked
package dev.airtight.verification.discover;

import org.jspecify.annotations.NullMarked;
