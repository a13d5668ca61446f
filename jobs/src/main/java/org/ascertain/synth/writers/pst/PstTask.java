package org.ascertain.synth.writers.pst;

import java.time.Instant;
import org.ascertain.model.Nullable;

/**
 * A task.
 *
 * @param subject subject
 * @param body text
 * @param dueAt when it is due; null when that is open
 * @param share how much is done, from 0 to 1
 */
public record PstTask(String subject, String body, @Nullable Instant dueAt, double share) {
  private static final int UNDER_WAY = 1;
  private static final int DONE = 2;

  /** The item. */
  public PstMessage message() {
    PstProperties properties = PstMail.putSubject(PstProperties.empty(), subject);
    int status = share >= 1 ? DONE : share > 0 ? UNDER_WAY : 0;
    properties.text(0x1000, body).time(NamedSets.task(0x8105), dueAt);
    properties.integer(NamedSets.task(0x8101), status).real(NamedSets.task(0x8102), share);
    properties.flag(NamedSets.task(0x811C), status == DONE);
    return PstMessage.of("IPM.Task", properties);
  }
}
