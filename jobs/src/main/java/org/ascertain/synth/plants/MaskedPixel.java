package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.WEB_TRACKING;

import java.util.List;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;

/** A pixel with masked parameters only: no identifier and no hash in it. */
record MaskedPixel() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(Recipients.FACEBOOK, WEB_TRACKING);
  }

  @Override
  public void plant(Scene scene) {
    scene.take(Recipients.FACEBOOK, WEB_TRACKING);
    Dice dice = scene.dice("masked-pixel");
    Mailbox mailbox = Places.withContacts(scene);
    String page = Pixel.pageOf(scene);
    String url =
        "https://www.facebook.com/tr/?id=1000200030004001&ev=SubscribedButtonClick&es=automatic&dl="
            + Pixel.encoded(page)
            + "&cudff%5Bem%5D=*******%40*****.***&ncudff%5Bfn%5D=****";
    WebRequest request = WebRequest.read(Calendar.inside(dice), url, page);
    scene.request(mailbox, request);
    scene.decoy(
        new PlantedDecoy(
            "masked_pixel",
            Recipients.FACEBOOK.id(),
            List.of(WEB_TRACKING),
            "flow",
            "Masked parameters only: nothing identifies anybody.",
            Places.of(scene, mailbox, request)));
  }
}
