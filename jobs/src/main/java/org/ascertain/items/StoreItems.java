package org.ascertain.items;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.Problem;
import org.ascertain.formats.pst.PstFinding;
import org.ascertain.formats.pst.PstFolder;
import org.ascertain.formats.pst.PstFolders;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.formats.pst.PstPlacement;
import org.ascertain.formats.pst.PstReader;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;

/** The items of a store of Outlook. */
final class StoreItems {
  private static final long LAST_ID = 0xFFFFFFFFL;

  private final ItemRows rows;
  private final ThingReader things;
  private final StoreMessageItems messages;

  StoreItems(ItemRows rows, ThingReader things, ItemLimits limits) {
    this.rows = rows;
    this.things = things;
    this.messages = new StoreMessageItems(rows, things, limits);
  }

  /** Reads a whole store that is no unit of its own. */
  void read(Thing store) throws IOException {
    OpenStore open = OpenStore.of(store.bytes());
    if (open.file().itemIds().length == 0) {
      things.fail(store, FailureCode.EMPTY, "A store without items");
      return;
    }
    Thing container = things.asContainer(store);
    long expected = open.folders().expected(0, LAST_ID).total();
    String locator = container.place().locator().toString();
    range(container.inside(), open, new Range(0, LAST_ID, locator, expected, PstFolders.BASIS));
  }

  /** Reads a range of a store. */
  void range(Place store, OpenStore open, Range range) throws IOException {
    if (range.first() == 0) {
      wholeStore(store, open);
    }
    Walk walk = new Walk(store, open, range.first());
    try (PstReader reader = open.file().reader()) {
      reader.read(open.file().itemIds(range.first(), range.last()), walk);
    }
    PstFolders.Expected expected = open.folders().expected(range.first(), range.last());
    for (long id : expected.dangling()) {
      rows.failureWithoutItem(
          store.locator().store(id),
          FailureCode.CORRUPT,
          "A folder lists an item that does not exist");
    }
    int lost = expected.dangling().size();
    rows.account(range.locator(), range.expected(), walk.emitted, lost, range.basis());
    accounts(store, open, walk, expected);
  }

  /** A folder's rows in the range against the items that came; beside them, the whole folder. */
  private void accounts(Place store, OpenStore open, Walk walk, PstFolders.Expected expected) {
    Map<Long, Long> lost = new TreeMap<>();
    Set<Long> dangling = new HashSet<>(expected.dangling());
    for (PstFolder folder : open.folders().all()) {
      for (long id : folder.dangling()) {
        if (dangling.contains(id)) {
          lost.putIfAbsent(id, folder.id());
        }
      }
    }
    expected
        .byFolder()
        .forEach(
            (id, count) -> {
              long failed = lost.values().stream().filter(id::equals).count();
              long emitted = walk.byFolder.getOrDefault(id, 0L);
              String locator = store.locator().store(id).toString();
              rows.account(locator, count, emitted, failed, basis(open.folders().folder(id)));
            });
  }

  private static String basis(@Nullable PstFolder folder) {
    return folder == null
        ? "rows of the folder's tables"
        : "rows of the folder's tables; whole folder: items by "
            + folder.items()
            + "; hidden items by "
            + folder.hidden();
  }

  /** What is wrong with the store and not with one of its items. */
  private void wholeStore(Place store, OpenStore open) {
    for (PstFinding finding : open.file().findings()) {
      fail(store.locator(), finding);
    }
    for (PstFinding finding : open.folders().findings()) {
      fail(store.locator().store(finding.nodeId()), finding);
    }
    for (PstFolder folder : open.folders().all()) {
      if (!folder.items().agrees() || !folder.hidden().agrees()) {
        String message =
            "The counts of a folder disagree: items by "
                + folder.items()
                + "; hidden items by "
                + folder.hidden();
        rows.failureWithoutItem(store.locator().store(folder.id()), FailureCode.CORRUPT, message);
      }
    }
  }

  private void fail(Locator locator, PstFinding finding) {
    Problem problem = finding.asProblem();
    rows.failureWithoutItem(locator, problem.code(), problem.message());
  }

  /**
   * A range of node ids and what is expected of it.
   *
   * @param first the first id
   * @param last the last id
   * @param locator of the range
   * @param expected items
   * @param basis how they were counted
   */
  record Range(long first, long last, String locator, long expected, String basis) {}

  private final class Walk implements PstReader.Visitor {
    private final Place store;
    private final OpenStore open;
    private final Map<Long, Long> byFolder = new TreeMap<>();
    private final int before;
    private int emitted;

    Walk(Place store, OpenStore open, long first) {
      this.store = store;
      this.open = open;
      this.before = first == 0 ? 0 : open.file().itemIds(0, first - 1).length;
    }

    @Override
    public void message(PstMessage message) throws IOException {
      PstPlacement placement = open.folders().placement(message.id());
      Place place =
          new Place(
              store.locator().store(message.id()),
              store.parent(),
              folder(placement.folder()),
              before + emitted,
              store.kind(),
              store.containers());
      read(message, place, facts(message, placement));
      emitted++;
      byFolder.merge(open.folders().listedIn(message.id()), 1L, Long::sum);
    }

    private void read(PstMessage message, Place place, Map<String, String> facts)
        throws IOException {
      try {
        messages.read(message, place, facts);
      } catch (ContentException e) {
        fail(place, e.code(), e.getMessage());
      } catch (SurroundingsException e) {
        throw e;
      } catch (RuntimeException e) {
        fail(place, FailureCode.CORRUPT, "Its reader failed: " + e.getClass().getSimpleName());
      }
    }

    private void fail(Place place, FailureCode code, String message) throws IOException {
      Digests none = Digests.of(new ByteArraySource(new byte[0]));
      rows.item(new ItemDraft(place, ItemKind.MESSAGE, MediaTypes.OUTLOOK_MESSAGE, none));
      rows.failure(place, code, message, 1);
    }

    @Nullable
    private String folder(@Nullable PstFolder folder) {
      if (folder == null || folder.path().isEmpty()) {
        return store.folder();
      }
      return store.folder() == null ? folder.path() : store.folder() + "/" + folder.path();
    }

    private Map<String, String> facts(PstMessage message, PstPlacement placement) {
      Map<String, String> facts = new TreeMap<>();
      if (message.isHidden()) {
        facts.put("hidden", "true");
      }
      if (placement.listing() != PstPlacement.Listing.LISTED) {
        facts.put("listing", placement.listing().name());
      }
      if (placement.listing().isRecovered()) {
        facts.put("recovered", "true");
      }
      if (open.file().store().hasPassword()) {
        facts.put("store_password", "true");
      }
      PstFolder folder = placement.folder();
      if (folder != null && folder.createdAt() != null) {
        facts.put("folder_created_at", folder.createdAt().toString());
      }
      if (folder != null && folder.containerClass() != null) {
        facts.put("folder_class", folder.containerClass());
      }
      return facts;
    }
  }
}
