package in.dakiya.papers;

/** The three copies that an invoice for goods is made in (Rule 48(1) CGST). */
public enum Copy {
    ORIGINAL("Original for recipient"),
    DUPLICATE("Duplicate for transporter"),
    TRIPLICATE("Triplicate for supplier");

    private final String mark;

    Copy(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }
}
