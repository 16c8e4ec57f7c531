package silian.recruitment.profiles;

import java.time.LocalDate;
import silian.platform.security.Protected;

/**
 * The CV file of a profile (简历附件), which lies encrypted in the file store.
 *
 * @param file names it in the store
 * @param key the key it is encrypted with, used for nothing else; without it the file cannot be read
 * @param size bytes
 * @param on business date it came
 */
public record Cv(String file, Protected key, CvType type, long size, LocalDate on) {}
