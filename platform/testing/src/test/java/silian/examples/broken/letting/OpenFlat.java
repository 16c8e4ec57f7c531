package silian.examples.broken.letting;

import org.springframework.data.mongodb.core.mapping.Document;
import silian.examples.broken.letting.web.OpenController;

/** An aggregate with everything wrong: open to extension and to writing, unnamed, unversioned, knowing its web. */
@Document("flats")
public class OpenFlat {

    String id = OpenController.path();

    void setId(String id) {
        this.id = id;
    }
}
