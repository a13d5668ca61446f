package org.ascertain.matter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Actor;
import org.ascertain.model.Mechanism;

/** Small matters for tests. */
public final class TestMatters {
  private TestMatters() {}

  /** A matter in a folder, with a workspace in it and these sources. */
  public static Matter of(Path folder, String title, List<SourceEntry> sources) {
    return new Matter(
        "m",
        title,
        folder.resolve("matter.yaml").toString(),
        "aa",
        folder.resolve("workspace").toString(),
        ZoneOffset.UTC,
        new Provider("Provider", List.of("provider.example"), List.of()),
        new Theory(Set.of(Mechanism.CONTACT_SYNC), Set.of(Actor.APP), Set.of()),
        new ClassDefinition(
            1,
            "customer",
            /* requireSubscription= */ true,
            new Period(LocalDate.of(2016, 7, 17), LocalDate.of(2020, 7, 17)),
            List.of(),
            List.of()),
        /* frame= */ null,
        new Sampling(Sampling.Design.STRATIFIED, "stratum", "sampled"),
        sources,
        List.of(),
        List.of(),
        DetectorSettings.DEFAULT,
        Map.of(),
        List.of(),
        ExtractionSettings.DEFAULT);
  }
}
