/**
 * Finds the JSON value in what a model wrote, by repairs that are named and of which none changes
 * what the value is. Imports core.contract and core.json.
 */
@NullMarked
package dev.airtight.core.repair;

import org.jspecify.annotations.NullMarked;
