package org.ascertain.flows.evidence;

import java.io.Serializable;
import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;

/**
 * Where a family of items comes from.
 *
 * @param familyId its top-level item
 * @param side who kept it
 * @param keptBy the third party that kept it; null unless the side is RECIPIENT
 * @param sourcePath path of its source
 * @param groupIds groups of duplicates of its top-level item
 */
public record FamilyPlace(
    String familyId, Side side, @Nullable String keptBy, String sourcePath, List<String> groupIds)
    implements Serializable {}
