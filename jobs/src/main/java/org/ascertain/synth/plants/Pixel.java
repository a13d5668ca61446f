package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.WEB_TRACKING;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Grade;
import org.ascertain.model.Hashes;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;
import org.ascertain.synth.writers.Json;

/** A page of the customer sends one contact's identifier to a third party: transfer observed. */
record Pixel(Form form) implements Plant {
  private static final Recipient CRITEO = new Recipient("criteo", "Criteo", "criteo.com");
  private static final Recipient TIKTOK = new Recipient("tiktok", "TikTok", "tiktok.com");

  /** Forms of the identifier. */
  enum Form {
    /** SHA-256 in the parameters of the Meta pixel. */
    META_SHA256,
    /** The plain address in a query. */
    PLAIN_QUERY,
    /** MD5 in a query. */
    MD5_QUERY,
    /** SHA-256 in a JSON body. */
    JSON_SHA256
  }

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, WEB_TRACKING, candidates());
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("pixel-" + form);
    Recipient recipient = Recipients.take(scene, WEB_TRACKING, candidates(), dice);
    Mailbox mailbox = Places.withContacts(scene);
    Person contact = dice.oneOf(mailbox.people());
    Instant at = Calendar.inside(dice);
    String page = pageOf(scene);
    WebRequest request = request(recipient, contact.email(), at, page);
    scene.request(mailbox, request);
    scene.flow(
        PlantedFlow.at(
                mailbox.address(),
                recipient,
                WEB_TRACKING,
                Grade.B,
                at,
                "Request to a third party with a contact's address, form " + form,
                Places.of(scene, mailbox, request))
            .withContacts(1));
  }

  /** The page of the customer from which requests go out. */
  static String pageOf(Scene scene) {
    return "https://crm." + scene.customer().domain() + "/people";
  }

  /** The text as a value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<Recipient> candidates() {
    return switch (form) {
      case META_SHA256 -> List.of(Recipients.FACEBOOK);
      case PLAIN_QUERY -> Recipients.TRACKERS;
      case MD5_QUERY -> List.of(CRITEO);
      case JSON_SHA256 -> List.of(TIKTOK);
    };
  }

  private WebRequest request(Recipient recipient, String email, Instant at, String page) {
    String location = "dl=" + encoded(page);
    return switch (form) {
      case META_SHA256 ->
          WebRequest.read(
              at,
              "https://www.facebook.com/tr/?id=1000200030004000&ev=Lead&"
                  + location
                  + "&ud%5Bem%5D="
                  + Hashes.sha256(email),
              page);
      case PLAIN_QUERY ->
          WebRequest.read(at, "https://t." + recipient.domain() + "/e?u=" + encoded(email), page);
      case MD5_QUERY ->
          WebRequest.read(
              at,
              "https://widget.criteo.com/event?a=771&p0="
                  + encoded("e=ce&m=" + Hashes.md5(email.getBytes(StandardCharsets.UTF_8))),
              page);
      case JSON_SHA256 ->
          new WebRequest(
              at,
              "POST",
              "https://analytics.tiktok.com/api/v2/pixel",
              page,
              "application/json",
              Json.text(Map.of("context", Map.of("user", Map.of("email", Hashes.sha256(email))))));
    };
  }
}
