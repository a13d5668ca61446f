/**
 * A seeded generator of fictional matters: customers, mailboxes, documents, logs and exports with
 * planted flows, decoys and the truth about them. All customers, people and events are invented on
 * reserved domains; recipients are organisations of the registry because detectors resolve them,
 * and nothing is said about what these do. The same options give the same bytes on every machine.
 */
package org.ascertain.synth;
