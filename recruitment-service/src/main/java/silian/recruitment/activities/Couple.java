package silian.recruitment.activities;

import java.time.LocalDate;
import silian.platform.commands.CommandId;
import silian.recruitment.language.ActivityId;

/**
 * Two badges that belong together (牵手成功); which people wore them is known only while both agree to it.
 *
 * @param key tells it from every couple of every mixer
 * @param one the lower badge
 */
record Couple(String key, int one, int other, LocalDate on) {

    static Couple at(ActivityId mixer, int badge, int another, LocalDate on) {
        var lower = Math.min(badge, another);
        var higher = Math.max(badge, another);
        return new Couple(CommandId.digest("couple\n" + mixer.value() + '\n' + lower + '\n' + higher), lower, higher,
                on);
    }

    boolean has(int badge) {
        return one == badge || other == badge;
    }

    int partnerOf(int badge) {
        return one == badge ? other : one;
    }
}
