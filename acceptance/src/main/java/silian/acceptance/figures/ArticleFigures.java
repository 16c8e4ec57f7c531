package silian.acceptance.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The figures of one article, by id, in the order they are printed. */
public final class ArticleFigures {

    private final Map<String, ArticleFigure> figures;

    private ArticleFigures(Map<String, ArticleFigure> figures) {
        this.figures = figures;
    }

    /** The year 2022 of Maojian. */
    public static ArticleFigures of2022() {
        try (var csv = ArticleFigures.class.getResourceAsStream("/figures-2022.csv")) {
            return read(Optional.ofNullable(csv).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another article's figures, in the same columns.
     *
     * @throws IllegalArgumentException if the file has not the form of the article's
     * @throws UncheckedIOException if it cannot be read
     */
    public static ArticleFigures from(Path file) {
        try (var csv = Files.newInputStream(file)) {
            return read(csv);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " has not the form of figures-2022.csv: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static ArticleFigures read(InputStream csv) {
        var mapper = CsvMapper.builder().enable(CsvReadFeature.TRIM_SPACES, CsvReadFeature.SKIP_EMPTY_LINES).build();
        ObjectReader reader = mapper.readerFor(ArticleFigure.class)
                .with(mapper.schemaFor(ArticleFigure.class).withHeader().withColumnReordering(true));
        try (var rows = reader.<ArticleFigure>readValues(csv)) {
            return new ArticleFigures(rows.readAll().stream().collect(Collectors.toMap(ArticleFigure::id,
                    figure -> figure, (first, second) -> {
                        throw new IllegalArgumentException("figure " + first.id() + " stands twice");
                    }, LinkedHashMap::new)));
        }
    }

    /** The same article with other values of some figures, as of a smaller district. */
    public ArticleFigures with(Map<String, Integer> values) {
        var changed = new LinkedHashMap<>(figures);
        values.forEach((id, value) -> changed.put(id, figure(id).of(value)));
        return new ArticleFigures(changed);
    }

    /** @throws IllegalArgumentException naming every one of the figures that the article lacks */
    public void requireAll(Collection<String> ids) {
        var missing = ids.stream().filter(id -> !figures.containsKey(id)).sorted().toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the article has no figure " + String.join(", ", missing));
        }
    }

    /** @throws IllegalArgumentException if the article has no such figure */
    public ArticleFigure figure(String id) {
        return Optional.ofNullable(figures.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the article has no figure " + id));
    }
}
