package org.ascertain.synth.scene;

import java.util.List;

/** Small lists of plainly invented names and of harmless words. */
public final class Words {
  /** Given names. */
  public static final List<String> GIVEN =
      List.of(
          "Alva", "Bertil", "Cosima", "Dovid", "Elowen", "Fenwick", "Ginevra", "Hollis", "Ismay",
          "Jorvik", "Kestrel", "Lunette", "Merrick", "Nerys", "Ottoline", "Peregrin", "Quilla",
          "Rowena", "Silvan", "Tamsin", "Ulric", "Verity", "Wystan", "Xanthe", "Yorick", "Zelda",
          "Anselm", "Briar", "Corin", "Damaris", "Evander", "Faye");

  /** Family names. */
  public static final List<String> FAMILY =
      List.of(
          "Ashwhistle", "Brambleworth", "Cobblethwaite", "Dunquill", "Elderpatch", "Fernsby-Oak",
          "Gillyflower", "Hartletop", "Inkwell", "Jackdawson", "Kettlebrook", "Larkspurrow",
          "Mossgather", "Nettlefold", "Oxbarrow", "Pennywhistle", "Quillfeather", "Rookhaven",
          "Sandpiper", "Thistledown", "Underhedge", "Vetchling", "Willowmere", "Yarrowby",
          "Zephyrine", "Applegarth", "Buttonwood", "Copperpot", "Dewberry", "Everhazel",
          "Foxtrotter", "Greenlantern", "Hazelgrove", "Ironmonger", "Juniperus", "Lanternfish");

  /** First words of company names. */
  public static final List<String> COMPANY =
      List.of(
          "Marrowick", "Tindlebrook", "Opalfen", "Quarrelstone", "Brindlemoor", "Cinderlea",
          "Duskwater", "Emberlow", "Frostmere", "Glimmerdale", "Hollowpine", "Ivorytor",
          "Juneberry", "Kilnforth", "Lockfeather", "Mistlethorn", "Netherpool", "Oakenshaw",
          "Pewterfield", "Ravelstone", "Saltmarrow", "Tarnished", "Umberglen", "Violetmead",
          "Wherrygate", "Yonderhill", "Zincwater", "Amberfold", "Birchwend", "Candlewick");

  /** Second words of company names. */
  public static final List<String> TRADE =
      List.of(
          "Paper", "Optics", "Freight", "Bakery", "Surveying", "Clocks", "Orchards", "Textiles",
          "Pumps", "Mediation", "Carpentry", "Ceramics", "Seeds", "Lighting", "Bindery");

  /** Job titles. */
  public static final List<String> TITLE =
      List.of(
          "Office Manager", "Buyer", "Bookkeeper", "Partner", "Estimator", "Foreman", "Planner",
          "Secretary", "Dispatcher", "Head of Sales", "Archivist", "Controller");

  /** Subjects of ordinary mail. */
  public static final List<String> SUBJECT =
      List.of(
          "Delivery on Thursday", "Minutes of the meeting", "Broken pallet", "Offer for the annex",
          "Sample colours", "Invoice query", "Parking places", "Spring inventory", "New price list",
          "Holiday rota", "Fire drill", "Repair of the gate", "Question about the drawing",
          "Schedule for next month", "Lost umbrella", "Window measurements", "Training day",
          "Label proofs", "Reminder: time sheets", "Warehouse keys");

  /** Words of prose: none is a name, an address or a number. */
  public static final List<String> PROSE =
      List.of(
          "the", "order", "for", "next", "week", "is", "ready", "and", "we", "will", "send", "it",
          "with", "morning", "lorry", "please", "check", "whether", "drawing", "still", "matches",
          "measurements", "from", "our", "visit", "there", "was", "a", "small", "delay", "because",
          "paint", "had", "to", "dry", "twice", "could", "you", "tell", "me", "which", "colour",
          "they", "prefer", "price", "stays", "as", "agreed", "unless", "freight", "changes",
          "again", "meeting", "moves", "afternoon", "room", "near", "canteen", "has", "heating",
          "thank", "quick", "answer", "about", "missing", "boxes", "somebody", "left", "window",
          "open", "over", "night", "so", "floor", "must", "be", "cleaned", "before", "inspection",
          "list", "of", "parts", "looks", "complete", "except", "hinges", "that", "came", "late");

  /** Area codes under which the fictional numbers 555-0100 to 555-0199 are formed. */
  public static final List<String> AREA_CODE =
      List.of("202", "206", "212", "303", "312", "404", "415", "503", "602", "617", "702", "713");

  private Words() {}
}
