package org.ascertain.items;

import java.io.IOException;
import org.ascertain.formats.mapi.OutlookContact;
import org.ascertain.formats.mapi.OutlookParty;
import org.ascertain.formats.mapi.RtfText;
import org.ascertain.formats.mime.HtmlAlternative;
import org.ascertain.formats.mime.HtmlText;
import org.ascertain.formats.pst.PstAppointment;
import org.ascertain.formats.pst.PstContact;
import org.ascertain.formats.pst.PstDistributionList;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;

/**
 * The text of an item of a store. A contact's is a vCard made of its properties, a distribution
 * list's its members, one a line; an appointment's begins with its subject and place.
 */
final class StoreText {
  private StoreText() {}

  @Nullable
  static String of(PstMessage message, ItemKind kind) throws IOException {
    String body = body(message);
    String text =
        switch (kind) {
          case CONTACT ->
              OutlookContact.vcard(
                  new PstContact(message.properties()),
                  message.subject(),
                  message.times().modifiedAt(),
                  body);
          case DISTRIBUTION_LIST -> members(message) + orEmpty(body);
          case CALENDAR ->
              lines(message.subject(), PstAppointment.of(message).location()) + orEmpty(body);
          case TASK, NOTE, JOURNAL -> lines(message.subject(), null) + orEmpty(body);
          default -> orEmpty(body);
        };
    return text.isBlank() ? null : text;
  }

  /**
   * The plain text, else the HTML's, else the RTF's; HTML beside plain text if it adds something.
   */
  @Nullable
  private static String body(PstMessage message) throws IOException {
    String plain = message.plainText();
    String html = message.html();
    if (!isBlank(plain)) {
      String text = unix(plain);
      return isBlank(html)
          ? text
          : HtmlAlternative.adding(html, text).map(more -> text + "\n\n" + more).orElse(text);
    }
    if (!isBlank(html)) {
      return HtmlText.of(html);
    }
    byte[] rtf = message.rtf();
    return rtf == null ? null : RtfText.of(rtf);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String unix(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String lines(@Nullable String subject, @Nullable String location) {
    return (isBlank(subject) ? "" : subject.strip() + "\n")
        + (isBlank(location) ? "" : location.strip() + "\n");
  }

  private static String members(PstMessage message) throws IOException {
    StringBuilder text = new StringBuilder();
    for (OutlookParty member : PstDistributionList.of(message).members()) {
      String mail = member.mail() == null ? member.address() : member.mail();
      text.append(member.name() == null ? "" : member.name());
      text.append(mail == null ? "" : " <" + mail + ">").append('\n');
    }
    return text.toString();
  }
}
