package silian.platform.events.publishing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import silian.platform.events.post.Post;

/** A process of its own that sends and receives parcels until it is killed, and says which saves it saw succeed. */
final class KilledProcess {

    private KilledProcess() {}

    public static void main(String[] arguments) {
        try (var post = Post.start()) {
            var said = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            for (var number = 0;; number++) {
                var parcel = arguments[0] + "-" + number;
                post.send(parcel);
                post.receive(parcel);
                said.println("saved " + parcel);
            }
        }
    }
}
