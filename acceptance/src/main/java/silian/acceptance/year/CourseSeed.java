package silian.acceptance.year;

import java.time.LocalDate;
import java.util.List;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;

/**
 * A training course of the synthetic year, which all its trainees complete.
 *
 * @param number from 0
 * @param kind {@code STARTUP_AWARENESS} or {@code VOCATIONAL}
 * @param school the training school
 * @param trade the occupation of a vocational course, empty for the others
 * @param days one after the other, each with the same trainees
 * @param trainees who learns there
 */
public record CourseSeed(int number, String kind, EnterpriseSeed school, String trade, List<LocalDate> days,
        List<TraineeSeed> trainees) {

    /** Somebody who learns. Nobody real: the region of the identity number does not exist. */
    public record TraineeSeed(String name, ResidentId idNumber, MobileNumber phone) {}
}
