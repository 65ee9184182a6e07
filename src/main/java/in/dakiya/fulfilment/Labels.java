package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Label;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.order.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps couriers' labels. */
@ApplicationScoped
class Labels {

    private final Documents documents;
    private final InstantSource clock;

    Labels(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The label, where it was not kept before and the courier has made it already. */
    Optional<Shipment.StoredLabel> now(LogisticsPartner partner, Booking booking, Shipment shipment) {
        return shipment.label() == null && partner.label(booking) instanceof PartnerAnswer.Done<Label> done
                ? Optional.of(keep(shipment, done.value()))
                : Optional.empty();
    }

    Shipment.StoredLabel keep(Shipment shipment, Label label) {
        String key = documents.keep(shipment.orderId(), "label-" + shipment.number() + ".pdf", label.pdf());
        return new Shipment.StoredLabel(key, clock.instant());
    }
}
