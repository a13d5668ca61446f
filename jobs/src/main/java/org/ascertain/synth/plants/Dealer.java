package org.ascertain.synth.plants;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Profile;
import org.ascertain.synth.scene.Scene;

/**
 * Deals plants to customers. A customer's profile says what must be true of it; which kinds of
 * evidence show it is dealt in turn, so that every kind comes up.
 */
public final class Dealer {
  private static final List<Plant> CONFIRMED =
      List.of(
          new ExportedContacts(ExportedContacts.Generation.ADDRESS_BOOKS),
          new AppGrant(AppGrant.Kind.USER, true),
          new ConnectedAccount(true),
          new UploadedBook(),
          new ExportedContacts(ExportedContacts.Generation.UPLOADED_BEFORE_2021),
          new AppGrant(AppGrant.Kind.TENANT, true),
          new ExportOfStrangers(true),
          new ExportedContacts(ExportedContacts.Generation.IMPORTED_CONTACTS));
  private static final List<Plant> OPEN =
      List.of(
          new AppGrant(AppGrant.Kind.USER, false),
          new PolicyWindow(true),
          new AppGrant(AppGrant.Kind.APP_ROLE, false),
          new ConnectedAccount(false),
          new AppGrant(AppGrant.Kind.TENANT, false),
          new PolicyWindow(false));
  private static final List<Plant> BESIDE =
      List.of(
          new MailedList(ListFile.OUTLOOK_CSV),
          new Pixel(Pixel.Form.META_SHA256),
          new MailedList(ListFile.XLSX),
          new ListInBody(),
          new Pixel(Pixel.Form.PLAIN_QUERY),
          new MailedList(ListFile.VCARDS),
          new MailedList(ListFile.ZIPPED_CSV),
          new Pixel(Pixel.Form.MD5_QUERY),
          new MailedList(ListFile.GOOGLE_CSV),
          new MailedList(ListFile.DOCX),
          new Pixel(Pixel.Form.JSON_SHA256),
          new MailedList(ListFile.XLS),
          new MailedList(ListFile.PDF),
          new MailedList(ListFile.ENCLOSED_MESSAGE));
  private static final List<Plant> DECOYS =
      List.of(
          new HeaderOnlyAddresses(),
          new MaskedPixel(),
          new IdentityScopes(),
          new OwnSignature(),
          new ExportOfStrangers(false),
          new CarrierHost(),
          new RecipientsOwnStaff(),
          new ProviderApp(),
          new FreeMailRecipient(),
          new PixelOutsidePeriod(),
          new ListBelowThreshold(),
          new FailedConnect(),
          new QuotedReply(),
          new ConsentOutsidePeriod(),
          new ListOutsidePeriod(),
          new HashOfNothing(),
          new InternalList());

  private final Deque<Plant> confirmed = new ArrayDeque<>(CONFIRMED);
  private final Deque<Plant> open = new ArrayDeque<>(OPEN);
  private final Deque<Plant> beside = new ArrayDeque<>(BESIDE);
  private final Deque<Plant> decoys = new ArrayDeque<>(DECOYS);

  /** Puts what the profile asks for, what is shown beside, and decoys into the scene. */
  public void deal(Scene scene) throws IOException {
    Dice dice = scene.dice("deal");
    Profile profile = scene.customer().profile();
    if (profile == Profile.AFFECTED) {
      plant(scene, confirmed, 2);
      plant(scene, open, dice.below(2));
    } else if (profile == Profile.EXPOSED) {
      plant(scene, open, 2);
    }
    plant(scene, beside, dice.between(0, 2));
    plant(scene, decoys, dice.between(1, 3));
  }

  /** Plants the next ones that fit and puts them at the end of the queue. */
  private static void plant(Scene scene, Deque<Plant> queue, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Plant plant = next(scene, queue);
      if (plant != null) {
        plant.plant(scene);
        queue.addLast(plant);
      }
    }
  }

  @Nullable
  private static Plant next(Scene scene, Deque<Plant> queue) {
    for (Iterator<Plant> plants = queue.iterator(); plants.hasNext(); ) {
      Plant plant = plants.next();
      if (plant.fits(scene)) {
        plants.remove();
        return plant;
      }
    }
    return null;
  }
}
