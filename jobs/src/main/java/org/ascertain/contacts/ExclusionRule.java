package org.ascertain.contacts;

import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** One reason why an identifier found in a text does not count as contact data. */
interface ExclusionRule {
  /**
   * The reason when the rule applies; null when it does not.
   *
   * @param hit what was found
   * @param segment the part of the item where it stands
   * @param facts what is known of the item
   */
  @Nullable
  Exclusion judge(Hit hit, Segment segment, ItemFacts facts);
}
