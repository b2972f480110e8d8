/**
 * One step of an agent that calls tools: the records of the contract, handlers as first written and
 * as repaired.
 */
package dev.airtight.examples.agent;
