package in.dakiya.invoice;

/** Which paper the law asks for. */
public enum DocumentType {
    /** Rule 46 CGST: taxable goods of a registered seller. */
    TAX_INVOICE("Tax Invoice", true),
    /** Rule 49: exempt goods, or any goods of a composition taxpayer. */
    BILL_OF_SUPPLY("Bill of Supply", false),
    /** Rule 46A: taxable and exempt goods to an unregistered person. */
    INVOICE_CUM_BILL_OF_SUPPLY("Invoice-cum-Bill of Supply", true),
    /** An unregistered seller may not call it a tax invoice (section 32). */
    INVOICE("Invoice", false);

    private final String title;
    private final boolean taxed;

    DocumentType(String title, boolean taxed) {
        this.title = title;
        this.taxed = taxed;
    }

    public String title() {
        return title;
    }

    /** It shows rates and amounts of tax. */
    public boolean taxed() {
        return taxed;
    }
}
