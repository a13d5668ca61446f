package org.ascertain.model;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where inside its source a thing is: steps from the outside in, joined by {@code /}. The empty
 * locator is the source itself. Steps: {@code mbox@offset+length}, {@code zip#ordinal(name)},
 * {@code tar#ordinal(name)}, {@code gz}, {@code pst:nid}, {@code att:nid}, {@code mime:1.2}, {@code
 * tika:n}, {@code card:n}, {@code event:n}, {@code row:ordinal@offset+length}. Names are
 * percent-encoded, so a step holds neither {@code /} nor a closing bracket of its own.
 */
public record Locator(List<String> steps) implements Serializable {
  /** The source itself. */
  public static final Locator ROOT = new Locator(List.of());

  /** Copies the steps and refuses an empty one. */
  public Locator {
    steps = List.copyOf(steps);
    for (String step : steps) {
      if (step.isEmpty() || step.indexOf('/') >= 0) {
        throw new IllegalArgumentException("Not a step of a locator: '" + step + "'");
      }
    }
  }

  /** Reads the text that {@link #toString} writes. */
  public static Locator parse(String text) {
    return text.isEmpty() ? ROOT : new Locator(List.of(text.split("/", -1)));
  }

  /** This locator with one more step. */
  public Locator then(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Locator(longer);
  }

  /** A message of an mbox: its bytes from the start of its {@code From } line. */
  public Locator mbox(long offset, long length) {
    return then("mbox@" + offset + "+" + length);
  }

  /** An entry of an archive; {@code format} is zip, tar, 7z or rar, the ordinal counts from 0. */
  public Locator entry(String format, int ordinal, String name) {
    return then(format + "#" + ordinal + "(" + encoded(name) + ")");
  }

  /** An item or folder of a store of Outlook, by node id. */
  public Locator store(long nodeId) {
    return then("pst:0x" + Long.toHexString(nodeId));
  }

  /** Something attached to an item of a store, by node id within the item. */
  public Locator storeAttachment(long nodeId) {
    return then("att:0x" + Long.toHexString(nodeId));
  }

  /** A part of a MIME message, numbered from 1 as in IMAP: {@code mime("1.2")}. */
  public Locator mime(String path) {
    return then("mime:" + path);
  }

  /** The n-th contact card of a file, from 0. */
  public Locator card(int ordinal) {
    return then("card:" + ordinal);
  }

  /** The n-th entry of a calendar, from 0: events, tasks and journal entries. */
  public Locator event(int ordinal) {
    return then("event:" + ordinal);
  }

  /** The n-th embedded thing that Tika found in a document, from 1. */
  public Locator tika(int ordinal) {
    return then("tika:" + ordinal);
  }

  /** A record: its ordinal from 0 and its bytes. */
  public Locator row(long ordinal, long offset, long length) {
    return then("row:" + ordinal + "@" + offset + "+" + length);
  }

  /** How many steps deep. */
  public int depth() {
    return steps.size();
  }

  /** The container's locator; the root has none. */
  public Locator parent() {
    if (steps.isEmpty()) {
      throw new IllegalStateException("The source itself has no container");
    }
    return new Locator(steps.subList(0, steps.size() - 1));
  }

  @Override
  public String toString() {
    return String.join("/", steps);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
