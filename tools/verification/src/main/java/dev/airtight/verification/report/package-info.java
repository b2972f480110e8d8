/**
 * What a verification found, independent of who found it and how it is shown. Imports JSON values.
 */
@NullMarked
package dev.airtight.verification.report;

import org.jspecify.annotations.NullMarked;
