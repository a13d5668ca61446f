/**
 * What is planted: one class per mechanism and kind of evidence, and one per kind of decoy. Each
 * puts its evidence into a scene and writes down the truth about it.
 */
package org.ascertain.synth.plants;
