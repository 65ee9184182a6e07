package in.dakiya.invoice;

import in.dakiya.invoice.Draft.Obstacle;
import in.dakiya.order.Address;
import in.dakiya.order.Customer;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.order.State;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Decides which invoice an order gets and what is in it. */
public final class DraftInvoice {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private DraftInvoice() {}

    /**
     * The invoice of an order, or why there is none.
     *
     * @param date the day of issue in India, at or before the goods leave (section 31(1) CGST Act)
     * @throws IllegalArgumentException when discounts are more than items and charges, which no accepted order has
     */
    public static Draft of(Order order, Seller seller, InvoiceNumber number, LocalDate date) {
        return of(order, Supplier.of(seller), number, date);
    }

    /** The same, by what was kept of the seller when it was issued. */
    public static Draft of(Order order, Supplier seller, InvoiceNumber number, LocalDate date) {
        State placeOfSupply = order.customer().address().state();
        TaxSplit split = TaxSplit.of(seller.stateCode(), placeOfSupply);
        List<Obstacle> obstacles = obstacles(order, seller, split);
        if (!obstacles.isEmpty()) {
            return new Draft.Refused(obstacles);
        }
        boolean taxed = seller.gst().scheme() == Seller.Scheme.REGULAR;
        List<Position> positions = Positions.of(order, taxed);
        DocumentType type = type(seller.gst().scheme(), positions);
        if (type == DocumentType.INVOICE_CUM_BILL_OF_SUPPLY
                && !order.customer().gstin().isEmpty()) {
            return new Draft.Refused(List.of(new Draft.Obstacle.MixedToRegistered()));
        }
        return new Draft.Ready(new Invoice(
                type,
                number,
                date,
                seller.party(),
                recipient(order.customer()),
                placeOfSupply,
                split,
                seller.gst().scheme() == Seller.Scheme.COMPOSITION,
                lines(type, positions, split),
                order.number(),
                LocalDate.ofInstant(order.placedAt(), INDIA),
                ""));
    }

    private static List<Obstacle> obstacles(Order order, Supplier seller, TaxSplit split) {
        List<Obstacle> obstacles = new ArrayList<>();
        switch (seller.gst().scheme()) {
            case REGULAR ->
                order.items().stream()
                        .filter(item -> item.gstRatePercent() == null)
                        .map(Item::line)
                        .map(Obstacle.RateUnknown::new)
                        .forEach(obstacles::add);
            case COMPOSITION -> {
                if (split == TaxSplit.IGST) {
                    obstacles.add(new Obstacle.CompositionAcrossStates());
                }
            }
            case UNREGISTERED -> {}
        }
        return obstacles;
    }

    private static DocumentType type(Seller.Scheme scheme, List<Position> positions) {
        return switch (scheme) {
            case UNREGISTERED -> DocumentType.INVOICE;
            case COMPOSITION -> DocumentType.BILL_OF_SUPPLY;
            case REGULAR -> {
                boolean taxable =
                        positions.stream().anyMatch(line -> line.rate().signum() > 0);
                boolean exempt = positions.stream().anyMatch(line -> line.rate().signum() == 0);
                yield !taxable
                        ? DocumentType.BILL_OF_SUPPLY
                        : exempt ? DocumentType.INVOICE_CUM_BILL_OF_SUPPLY : DocumentType.TAX_INVOICE;
            }
        };
    }

    private static List<InvoiceLine> lines(DocumentType type, List<Position> positions, TaxSplit split) {
        return positions.stream()
                .map(line -> type.taxed() ? line.taxed(split) : line.untaxed())
                .toList();
    }

    private static Party recipient(Customer customer) {
        Address address = customer.address();
        return new Party(customer.name(), address, customer.phone(), customer.gstin());
    }
}
