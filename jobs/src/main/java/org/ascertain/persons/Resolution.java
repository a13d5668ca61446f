package org.ascertain.persons;

import java.util.List;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;

/**
 * Identifiers resolved to people.
 *
 * @param persons the people, by id
 * @param identifiers the identifiers of each
 * @param links why identifiers were joined
 */
public record Resolution(
    List<Person> persons, List<PersonIdentifier> identifiers, List<PersonLink> links) {}
