package in.dakiya.invoice;

import in.dakiya.order.State;

/** Which taxes are due, by where the supplier is and where the goods go (sections 7 and 8 IGST Act). */
public enum TaxSplit {
    CGST_SGST,
    /** Within a Union Territory that has no legislature. */
    CGST_UTGST,
    IGST;

    /** @param supplierCode the GST code of the State of the supplier's registration */
    static TaxSplit of(String supplierCode, State placeOfSupply) {
        if (!placeOfSupply.gstCode().equals(supplierCode)) {
            return IGST;
        }
        return switch (placeOfSupply) {
            case CH, DH, LD, AN, LA -> CGST_UTGST;
            default -> CGST_SGST;
        };
    }

    /** The name of the half that goes to the State or Territory. */
    public String stateTax() {
        return this == CGST_UTGST ? "UTGST" : "SGST";
    }
}
