package org.ascertain.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.synth.plants.Dealer;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Profile;
import org.ascertain.synth.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlantedTruthTest {
  private static final SynthOptions OPTIONS = SynthOptions.of(40, 7).withMessagesPerMailbox(20);
  private static final List<Scene> SCENES = new ArrayList<>();

  @BeforeAll
  static void dealToAFrame() throws IOException {
    Dealer dealer = new Dealer();
    for (FictionalCustomer customer : new FrameMaker(OPTIONS).frame()) {
      Scene scene = new SceneMaker(OPTIONS).scene(customer);
      dealer.deal(scene);
      SCENES.add(scene);
    }
  }

  @Test
  void flowsShowWhatTheProfileSays() {
    for (Scene scene : SCENES) {
      Profile profile = scene.customer().profile();

      assertThat(theoryFlow(scene, Grade.A, Grade.B, Grade.C))
          .as(scene.customer().id())
          .isEqualTo(profile == Profile.AFFECTED);
      if (profile != Profile.AFFECTED) {
        assertThat(theoryFlow(scene, Grade.D, Grade.E)).isEqualTo(profile == Profile.EXPOSED);
      }
    }
  }

  @Test
  void everyGradeOfEveryMechanismIsPlanted() {
    Set<String> planted = new TreeSet<>();
    SCENES.forEach(
        scene -> scene.flows().forEach(flow -> planted.add(flow.mechanism() + " " + flow.grade())));

    assertThat(planted)
        .containsExactly(
            "APP_ACCESS C",
            "APP_ACCESS D",
            "CONTACT_SYNC A",
            "CONTACT_SYNC B",
            "CONTACT_SYNC C",
            "CONTACT_SYNC D",
            "CONTACT_SYNC E",
            "CONTACT_SYNC F",
            "MAIL_OUT B",
            "WEB_TRACKING B");
  }

  @Test
  void noDecoyStandsBesideAFlowThatItForbids() {
    for (Scene scene : SCENES) {
      for (PlantedDecoy decoy : scene.decoys()) {
        assertThat(scene.flows())
            .as(scene.customer().id() + " " + decoy.kind())
            .noneMatch(flow -> isForbidden(flow, decoy));
      }
    }
  }

  @Test
  void strictFlowsLieInTheClassPeriod() {
    for (Scene scene : SCENES) {
      for (PlantedFlow flow : scene.flows()) {
        if (flow.occurredAt() != null) {
          assertThat(flow.occurredAt()).isBetween(Calendar.START, Calendar.END);
        }
        assertThat(flow.isStrict()).isEqualTo(flow.grade() != Grade.F);
      }
    }
  }

  @Test
  void peopleAndCustomersAreOnReservedDomains() {
    for (Scene scene : SCENES) {
      Set<String> addresses =
          scene.mailboxes().stream()
              .flatMap(box -> box.people().stream())
              .map(person -> person.email())
              .collect(Collectors.toSet());
      scene.mailboxes().forEach(box -> addresses.add(box.address()));

      assertThat(addresses).allMatch(each -> each.endsWith(".test") || each.endsWith(".example"));
      assertThat(scene.customer().domains()).allMatch(each -> each.endsWith(".example"));
    }
  }

  private static boolean theoryFlow(Scene scene, Grade... grades) {
    return scene.flows().stream()
        .filter(flow -> MatterFile.THEORY.contains(flow.mechanism()))
        .anyMatch(flow -> List.of(grades).contains(flow.grade()));
  }

  private static boolean isForbidden(PlantedFlow flow, PlantedDecoy decoy) {
    boolean isSame =
        decoy.thirdPartyId() == null || decoy.thirdPartyId().equals(flow.thirdPartyId());
    Mechanism mechanism = flow.mechanism();
    return isSame && decoy.mechanisms().contains(mechanism) && flow.grade() != Grade.F;
  }
}
