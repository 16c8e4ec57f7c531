package silian.examples.broken.letting.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.examples.broken.letting.OpenFlat;

@RestController
public final class OpenController {

    public static String path() {
        return "/flats";
    }

    @GetMapping("/flats")
    List<OpenFlat> flats() {
        return List.of(new OpenFlat());
    }
}
