package org.ascertain.query;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.errors.NearestName;
import org.ascertain.errors.UserException;

/** Failed queries in words that say what to change. */
final class QueryErrors {
  private static final Pattern NO_TABLE =
      Pattern.compile("Table with name (\\S+) does not exist", Pattern.CASE_INSENSITIVE);
  private static final Pattern DUCKDB_HINT = Pattern.compile("(?s)\\s*Did you mean \"[^\"]*\"\\?");

  private QueryErrors() {}

  static UserException of(SQLException failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    Matcher matcher = NO_TABLE.matcher(message);
    if (matcher.find()) {
      message = DUCKDB_HINT.matcher(message).replaceFirst("");
      return new UserException(
          "The query names a table that is not there: '"
              + matcher.group(1)
              + "'"
              + NearestName.remedy(matcher.group(1), TableViews.names())
              + "\n"
              + message,
          failure);
    }
    return new UserException("The query cannot run. " + message, failure);
  }
}
