package silian.examples.sound.letting.web;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.examples.sound.letting.Flat;

@RestController
final class FlatsController {

    private final List<Flat> flats;

    FlatsController(List<Flat> flats) {
        this.flats = flats;
    }

    record FlatView(String id, BigDecimal rent, boolean let) {}

    @GetMapping("/flats")
    List<FlatView> flats() {
        return flats.stream().map(flat -> new FlatView(flat.id(), flat.rent(), flat.isLet())).toList();
    }
}
