package silian.acceptance.year;

/** Figures that cannot all be true. The message names them. */
public final class FigureContradiction extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FigureContradiction(String message) {
        super(message);
    }
}
