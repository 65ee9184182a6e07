package in.dakiya.config;

/** Values that must not be known: from plain configuration where it has them, else from the secret store. */
public interface Secrets {

    /** The two secrets of a stack: a function may read only its own. */
    enum Which {
        /** For the public functions: what verifies. */
        EDGE,
        /** For the others: what logs in. */
        WORK
    }

    /**
     * @param key the configuration key, which is also the key inside the secret
     * @return empty where nobody has configured it
     */
    String value(Which which, String key);

    /**
     * Reads the secret again at once, because something that it gave was refused.
     *
     * @return false where it was read a moment ago already, or comes from plain configuration
     */
    boolean readAgain(Which which);
}
