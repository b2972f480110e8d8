/**
 * What a user is told of names that lead nowhere and of classes that are not what they seem.
 * Imports what is known of class paths.
 */
@NullMarked
package dev.airtight.verification.internal.notice;

import org.jspecify.annotations.NullMarked;
