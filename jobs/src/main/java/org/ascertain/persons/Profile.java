package org.ascertain.persons;

import java.io.Serializable;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * Identifiers that deterministic keys joined, with all that is said beside them.
 *
 * @param label the group
 * @param name the commonest full name, folded; null when none
 * @param nameCount how many groups bear that name
 * @param names the commonest names, folded
 * @param emails addresses, a few
 * @param phones numbers, a few
 * @param employers employers named or spoken of by an address, in comparable form
 * @param postals postal addresses, folded
 * @param itemId the smallest id of an item that shows it
 */
public record Profile(
    @Doc("The group.") String label,
    @Doc("The commonest full name, folded; null when none.") @Nullable String name,
    @Doc("How many groups bear that name.") long nameCount,
    @Doc("The commonest names, folded.") List<String> names,
    @Doc("Addresses, a few.") List<String> emails,
    @Doc("Numbers, a few.") List<String> phones,
    @Doc("Employers, in comparable form.") List<String> employers,
    @Doc("Postal addresses, folded.") List<String> postals,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {
  /** The same with the number of groups that bear the name. */
  Profile with(long count) {
    return new Profile(label, name, count, names, emails, phones, employers, postals, itemId);
  }
}
