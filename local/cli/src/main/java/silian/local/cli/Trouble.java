package silian.local.cli;

/** Something the person at the terminal can do something about, told in one line. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Trouble(String message) {
        super(message, null, false, false);
    }
}
