package org.ascertain.formats.mapi;

/** Ids of the properties that are read ([MS-OXPROPS]). */
public final class PropertyId {
  /** PidTagMessageClass. */
  public static final int MESSAGE_CLASS = 0x001A;

  /** PidTagSubject. */
  public static final int SUBJECT = 0x0037;

  /** PidTagClientSubmitTime. */
  public static final int SUBMITTED_AT = 0x0039;

  /** PidTagSentRepresentingName. */
  public static final int REPRESENTED_NAME = 0x0042;

  /** PidTagReplyRecipientNames. */
  public static final int REPLY_NAMES = 0x0050;

  /** PidTagSentRepresentingAddressType. */
  public static final int REPRESENTED_TYPE = 0x0064;

  /** PidTagSentRepresentingEmailAddress. */
  public static final int REPRESENTED_ADDRESS = 0x0065;

  /** PidTagConversationTopic. */
  public static final int TOPIC = 0x0070;

  /** PidTagTransportMessageHeaders. */
  public static final int HEADERS = 0x007D;

  /** PidTagRecipientType: 1 to, 2 cc, 3 bcc. */
  public static final int RECIPIENT_TYPE = 0x0C15;

  /** PidTagSenderName. */
  public static final int SENDER_NAME = 0x0C1A;

  /** PidTagSenderAddressType. */
  public static final int SENDER_TYPE = 0x0C1E;

  /** PidTagSenderEmailAddress. */
  public static final int SENDER_ADDRESS = 0x0C1F;

  /** PidTagMessageDeliveryTime. */
  public static final int DELIVERED_AT = 0x0E06;

  /** PidTagNormalizedSubject. */
  public static final int NORMALIZED_SUBJECT = 0x0E1D;

  /** PidTagBody. */
  public static final int BODY = 0x1000;

  /** PidTagRtfCompressed. */
  public static final int RTF = 0x1009;

  /** PidTagHtml. */
  public static final int HTML = 0x1013;

  /** PidTagInternetMessageId. */
  public static final int MESSAGE_ID = 0x1035;

  /** PidTagInternetReferences. */
  public static final int REFERENCES = 0x1039;

  /** PidTagInReplyToId. */
  public static final int IN_REPLY_TO = 0x1042;

  /** PidTagDisplayName. */
  public static final int DISPLAY_NAME = 0x3001;

  /** PidTagAddressType. */
  public static final int ADDRESS_TYPE = 0x3002;

  /** PidTagEmailAddress. */
  public static final int ADDRESS = 0x3003;

  /** PidTagCreationTime. */
  public static final int CREATED_AT = 0x3007;

  /** PidTagLastModificationTime. */
  public static final int MODIFIED_AT = 0x3008;

  /** PidTagAttachDataBinary, PidTagAttachDataObject. */
  public static final int ATTACHED = 0x3701;

  /** PidTagAttachExtension. */
  public static final int ATTACHED_EXTENSION = 0x3703;

  /** PidTagAttachFilename: the short name. */
  public static final int ATTACHED_SHORT_NAME = 0x3704;

  /** PidTagAttachMethod. */
  public static final int ATTACH_METHOD = 0x3705;

  /** PidTagAttachLongFilename. */
  public static final int ATTACHED_NAME = 0x3707;

  /** PidTagAttachPathname. */
  public static final int ATTACHED_PATH = 0x3708;

  /** PidTagAttachLongPathname. */
  public static final int ATTACHED_LONG_PATH = 0x370D;

  /** PidTagAttachMimeTag. */
  public static final int ATTACHED_MEDIA_TYPE = 0x370E;

  /** PidTagAttachContentId. */
  public static final int ATTACHED_CONTENT_ID = 0x3712;

  /** PidTagSmtpAddress. */
  public static final int SMTP_ADDRESS = 0x39FE;

  /** PidTagInternetCodepage. */
  public static final int INTERNET_CODE_PAGE = 0x3FDE;

  /** PidTagMessageLocaleId. */
  public static final int LOCALE = 0x3FF1;

  /** PidTagMessageCodepage. */
  public static final int CODE_PAGE = 0x3FFD;

  /** PidTagSenderSmtpAddress. */
  public static final int SENDER_SMTP = 0x5D01;

  /** PidTagSentRepresentingSmtpAddress. */
  public static final int REPRESENTED_SMTP = 0x5D02;

  /** Set of named properties of appointments, see {@link #named}. */
  public static final int APPOINTMENT_SET = 0x2002;

  /** Set of named properties of tasks. */
  public static final int TASK_SET = 0x2003;

  /** Set of named properties of contacts. */
  public static final int CONTACT_SET = 0x2004;

  /** Set of named properties of all kinds. */
  public static final int COMMON_SET = 0x2008;

  private PropertyId() {}

  /**
   * The id under which a named property is kept here: those of the sets
   * 0006nnnn-0000-0000-C000-000000000046, of which {@code set} is nnnn.
   */
  public static int named(int set, int number) {
    return set << 16 | number;
  }
}
