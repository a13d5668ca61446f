package org.ascertain.formats.pst;

/** Types and ids of properties. */
final class Tags {
  static final int SHORT = 0x02;
  static final int LONG = 0x03;
  static final int ERROR = 0x0A;
  static final int BOOLEAN = 0x0B;
  static final int OBJECT = 0x0D;
  static final int LONG_LONG = 0x14;
  static final int NARROW = 0x1E;
  static final int UNICODE = 0x1F;
  static final int TIME = 0x40;
  static final int GUID = 0x48;
  static final int BINARY = 0x102;
  static final int MANY = 0x1000;

  static final int ITEM_CLASS = 0x001A;
  static final int SUBJECT = 0x0037;
  static final int SUBMITTED_AT = 0x0039;
  static final int REPRESENTING_NAME = 0x0042;
  static final int REPRESENTING_TYPE = 0x0064;
  static final int REPRESENTING_ADDRESS = 0x0065;
  static final int HEADERS = 0x007D;
  static final int RECIPIENT_TYPE = 0x0C15;
  static final int SENDER_NAME = 0x0C1A;
  static final int SENDER_TYPE = 0x0C1E;
  static final int SENDER_ADDRESS = 0x0C1F;
  static final int DELIVERED_AT = 0x0E06;
  static final int FLAGS = 0x0E07;
  static final int ATTACHMENT_SIZE = 0x0E20;
  static final int BODY = 0x1000;
  static final int RTF = 0x1009;
  static final int HTML = 0x1013;
  static final int MESSAGE_ID = 0x1035;
  static final int REFERENCES = 0x1039;
  static final int IN_REPLY_TO = 0x1042;
  static final int DISPLAY_NAME = 0x3001;
  static final int ADDRESS_TYPE = 0x3002;
  static final int ADDRESS = 0x3003;
  static final int CREATED_AT = 0x3007;
  static final int MODIFIED_AT = 0x3008;
  static final int CONTENT_COUNT = 0x3602;
  static final int CONTAINER_CLASS = 0x3613;
  static final int ATTACHED = 0x3701;
  static final int SHORT_FILE_NAME = 0x3704;
  static final int METHOD = 0x3705;
  static final int FILE_NAME = 0x3707;
  static final int PATH = 0x3708;
  static final int LONG_PATH = 0x370D;
  static final int MEDIA_TYPE = 0x370E;
  static final int CONTENT_ID = 0x3712;
  static final int SMTP_ADDRESS = 0x39FE;
  static final int INTERNET_CODE_PAGE = 0x3FDE;
  static final int MESSAGE_CODE_PAGE = 0x3FFD;
  static final int SENDER_SMTP = 0x5D01;
  static final int REPRESENTING_SMTP = 0x5D02;
  static final int STORE_CODE_PAGE = 0x66C3;
  static final int ROW_ID = 0x67F2;
  static final int ROW_VERSION = 0x67F3;
  static final int PASSWORD = 0x67FF;
  static final int HIDDEN_ATTACHMENT = 0x7FFE;

  private Tags() {}
}
