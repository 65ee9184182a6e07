/**
 * Papers that go with a parcel, as PDF: labels of parcels that a seller ships himself, and invoices. Built on PDFBox; how
 * text in Indian scripts is set is in {@link in.dakiya.papers.Typesetter}.
 */
@org.jspecify.annotations.NullMarked
package in.dakiya.papers;
