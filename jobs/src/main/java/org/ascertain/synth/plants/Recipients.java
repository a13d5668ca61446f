package org.ascertain.synth.plants;

import java.util.List;
import java.util.Optional;
import org.ascertain.model.Mechanism;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** Organisations of the registry that plants use as recipients. */
final class Recipients {
  static final Recipient FACEBOOK = new Recipient("facebook", "Facebook", "facebook.com");
  static final Recipient PROVIDER =
      new Recipient("microsoft-365-office", "Microsoft Office", "microsoft.com");
  static final Recipient GOOGLE = new Recipient("google", "Gmail", "gmail.com");

  /** Services that take whole address books. */
  static final List<Recipient> SYNC =
      List.of(
          new Recipient("telegram", "Telegram", "telegram.org"),
          new Recipient("viber", "Viber", "viber.com"),
          new Recipient("truecaller", "Truecaller", "truecaller.com"),
          new Recipient("sync-me", "Sync.ME", "sync.me"));

  /** Applications that mailbox owners connect. */
  static final List<Recipient> APPS =
      List.of(
          new Recipient("covve", "Covve", "covve.com"),
          new Recipient("zapier", "Zapier", "zapier.com"),
          new Recipient("ifttt", "IFTTT", "ifttt.com"),
          new Recipient("calendly", "Calendly", "calendly.com"),
          new Recipient("doodle", "Doodle", "doodle.com"),
          new Recipient("mixmax", "Mixmax", "mixmax.com"),
          new Recipient("evernote", "Evernote", "evernote.com"),
          new Recipient("piesync", "PieSync", "piesync.com"));

  /** Firms that get lists by mail. */
  static final List<Recipient> MAILED =
      List.of(
          new Recipient("mailchimp", "Mailchimp", "mailchimp.com"),
          new Recipient("hubspot", "HubSpot", "hubspot.com"),
          new Recipient("constant-contact", "Constant Contact", "constantcontact.com"),
          new Recipient("klaviyo", "Klaviyo", "klaviyo.com"),
          new Recipient("activecampaign", "ActiveCampaign", "activecampaign.com"),
          new Recipient("pipedrive", "Pipedrive", "pipedrive.com"),
          new Recipient("zendesk", "Zendesk", "zendesk.com"),
          new Recipient("freshworks", "Freshworks", "freshworks.com"),
          new Recipient("zoominfo", "ZoomInfo", "zoominfo.com"),
          new Recipient("lusha", "Lusha", "lusha.com"),
          new Recipient("dun-bradstreet", "Dun & Bradstreet", "dnb.com"),
          new Recipient("acxiom", "Acxiom", "acxiom.com"),
          new Recipient("marketo", "Marketo", "marketo.com"),
          new Recipient("braze", "Braze", "braze.com"),
          new Recipient("salesloft", "Salesloft", "salesloft.com"),
          new Recipient("outreach", "Outreach", "outreach.io"));

  /** Hosts of page scripts. */
  static final List<Recipient> TRACKERS =
      List.of(
          new Recipient("mixpanel", "Mixpanel", "mixpanel.com"),
          new Recipient("segment", "Segment", "segment.io"),
          new Recipient("amplitude", "Amplitude", "amplitude.com"),
          new Recipient("hotjar", "Hotjar", "hotjar.com"),
          new Recipient("quantcast", "Quantcast", "quantserve.com"),
          new Recipient("taboola", "Taboola", "taboola.com"),
          new Recipient("pinterest", "Pinterest", "pinterest.com"),
          new Recipient("fullstory", "FullStory", "fullstory.com"));

  private Recipients() {}

  /** Whether one of them is free under the mechanism. */
  static boolean anyFree(Scene scene, Mechanism mechanism, List<Recipient> recipients) {
    return free(scene, mechanism, recipients).isPresent();
  }

  /** Takes one of them that is free under the mechanism. */
  static Recipient take(Scene scene, Mechanism mechanism, List<Recipient> recipients, Dice dice) {
    Recipient recipient = free(scene, mechanism, dice.shuffled(recipients)).orElseThrow();
    scene.take(recipient, mechanism);
    return recipient;
  }

  private static Optional<Recipient> free(
      Scene scene, Mechanism mechanism, List<Recipient> recipients) {
    return recipients.stream().filter(each -> scene.isFree(each, mechanism)).findFirst();
  }
}
