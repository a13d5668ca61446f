package org.ascertain.formats.pst;

/** What the ids of nodes say. */
final class NodeIds {
  static final long STORE = 0x21;
  static final long NAMES = 0x61;
  static final long ROOT_FOLDER = 0x122;
  static final long ATTACHMENTS = 0x671;
  static final long RECIPIENTS = 0x692;

  static final int FOLDER = 0x02;
  static final int SEARCH_FOLDER = 0x03;
  static final int MESSAGE = 0x04;
  static final int ATTACHMENT = 0x05;
  static final int ASSOCIATED = 0x08;
  static final int HIERARCHY = 0x0D;
  static final int CONTENTS = 0x0E;
  static final int ASSOCIATED_CONTENTS = 0x0F;
  static final int VALUE = 0x1F;

  private NodeIds() {}

  static int type(long id) {
    return (int) (id & 0x1F);
  }

  /** The node that belongs to a folder and has another type. */
  static long beside(long id, int type) {
    return id & ~0x1FL | type;
  }

  static boolean isItem(long id) {
    return type(id) == MESSAGE || type(id) == ASSOCIATED;
  }
}
