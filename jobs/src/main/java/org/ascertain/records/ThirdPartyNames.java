package org.ascertain.records;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ascertain.errors.UserException;
import org.ascertain.tables.ThirdParty;

/** Organisations of the registry by all that a matter file may call them: id, name, domain. */
public final class ThirdPartyNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> ids = new HashMap<>();

  private ThirdPartyNames() {}

  /** The names in a registry; ids go before names, and names before domains. */
  public static ThirdPartyNames of(Collection<ThirdParty> registry) {
    ThirdPartyNames names = new ThirdPartyNames();
    registry.forEach(row -> names.add(row.thirdPartyId(), row));
    registry.forEach(row -> names.add(row.name(), row));
    registry.forEach(row -> row.domains().forEach(domain -> names.add(domain, row)));
    return names;
  }

  /**
   * The id of an organisation.
   *
   * @throws UserException when the registry has none of this name
   */
  public String id(String name) {
    String id = ids.get(key(name));
    if (id == null) {
      throw new UserException(
          "third_party '"
              + name
              + "' is no id, name or domain of the registry; correct it, or add the organisation to"
              + " a file under third_parties");
    }
    return id;
  }

  private void add(String name, ThirdParty row) {
    ids.putIfAbsent(key(name), row.thirdPartyId());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
