package org.ascertain.sandbox.child;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import org.ascertain.model.Nullable;

/** Keeps what a document names on other machines from being fetched. */
final class Network {
  private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

  private Network() {}

  /** Makes every URL of a remote protocol fail to open, for the life of the process. */
  static void refuse() {
    URL.setURLStreamHandlerFactory(Network::handlerOf);
  }

  private static @Nullable URLStreamHandler handlerOf(String protocol) {
    return REMOTE.contains(protocol) ? new Refusal() : null;
  }

  private static final class Refusal extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("Remote content is never fetched");
    }
  }
}
