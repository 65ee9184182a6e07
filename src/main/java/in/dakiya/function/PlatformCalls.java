package in.dakiya.function;

import in.dakiya.fulfilment.CancelOrder;
import in.dakiya.fulfilment.Partners;
import in.dakiya.handover.PlatformDecides;
import in.dakiya.intake.ChangeOrder;
import in.dakiya.intake.PlaceOrder;
import in.dakiya.intake.PlaceOrder.Placement;
import in.dakiya.intake.RegisterSeller;
import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.platform.Answer;
import in.dakiya.platform.CancelRequest;
import in.dakiya.platform.EventsRequest;
import in.dakiya.platform.FieldError;
import in.dakiya.platform.HandoverRequest;
import in.dakiya.platform.HandoverView;
import in.dakiya.platform.InvoiceRequest;
import in.dakiya.platform.OrderPatch;
import in.dakiya.platform.OrderRequest;
import in.dakiya.platform.PlacedView;
import in.dakiya.platform.Problem;
import in.dakiya.platform.Reading;
import in.dakiya.platform.Route;
import in.dakiya.platform.SellerRequest;
import in.dakiya.platform.SellerView;
import in.dakiya.platform.VersionMatch;
import in.dakiya.table.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What each route of the platform does: reads the request, runs one use case, writes the answer. */
@ApplicationScoped
class PlatformCalls {

    private final RegisterSeller registerSeller;
    private final PlaceOrder placeOrder;
    private final ChangeOrder changeOrder;
    private final Sellers sellers;
    private final PlatformReads reads;
    private final ChangeReads changes;
    private final Partners partners;
    private final PlatformDecides decides;
    private final PlatformInvoices invoices;
    private final PlatformShipments shipments;
    private final InstantSource clock;
    private final CancelOrder cancelOrder;
    private final TrackingDoor tracking;

    PlatformCalls(
            RegisterSeller registerSeller,
            PlaceOrder placeOrder,
            ChangeOrder changeOrder,
            Sellers sellers,
            PlatformReads reads,
            ChangeReads changes,
            Partners partners,
            PlatformDecides decides,
            PlatformInvoices invoices,
            PlatformShipments shipments,
            CancelOrder cancelOrder,
            TrackingDoor tracking,
            InstantSource clock) {
        this.registerSeller = registerSeller;
        this.placeOrder = placeOrder;
        this.changeOrder = changeOrder;
        this.sellers = sellers;
        this.reads = reads;
        this.changes = changes;
        this.partners = partners;
        this.decides = decides;
        this.invoices = invoices;
        this.shipments = shipments;
        this.clock = clock;
        this.cancelOrder = cancelOrder;
        this.tracking = tracking;
    }

    Answer answer(Route route, HttpCall call) {
        return switch (route) {
            case Route.RegisterSeller to -> after(SellerRequest.read(to.sellerId(), call.body()), this::register);
            case Route.ReadSeller to -> reads.seller(to.sellerId());
            case Route.ConfirmSeller to ->
                after(SellerRequest.confirmation(call.body()), number -> confirm(to.sellerId(), number));
            case Route.PlaceOrder ignored -> after(OrderRequest.read(call.body(), idempotencyKey(call)), this::place);
            case Route.ReadOrder to -> reads.order(to.orderId());
            case Route.ChangeOrder to ->
                after(OrderPatch.read(call.body()), patch -> change(to.orderId(), call, patch));
            case Route.NumberInvoice to ->
                after(InvoiceRequest.read(call.body()), request -> invoices.put(to.orderId(), request));
            case Route.CancelOrder to ->
                after(CancelRequest.read(call.body()), request -> cancel(to.orderId(), request));
            case Route.DeliveryCode to ->
                after(HandoverRequest.code(call.body()), mode -> reissue(to.orderId(), to.shipment()));
            case Route.Proof to ->
                after(HandoverRequest.verdict(call.body()), accept -> proof(to.orderId(), to.shipment(), accept));
            case Route.ReportEvents to ->
                after(
                        EventsRequest.read(call.body(), clock.instant()),
                        events -> ofShipment(to.shipment(), n -> shipments.report(to.orderId(), n, events)));
            case Route.GiveLabel to -> ofShipment(to.shipment(), n -> shipments.label(to.orderId(), n, call));
            case Route.ListOrders to -> reads.orders(to.sellerId(), call.query());
            case Route.Track to -> tracking.answer(to.token(), call);
            case Route.ListChanges ignored -> changes.list(call.query());
        };
    }

    private static Optional<String> idempotencyKey(HttpCall call) {
        return Optional.ofNullable(call.headers().get(OrderRequest.IDEMPOTENCY_KEY.toLowerCase(Locale.ROOT)));
    }

    private static <T> Answer after(Reading<T> reading, Function<T, Answer> then) {
        return switch (reading) {
            case Reading.Read<T> read -> then.apply(read.value());
            case Reading.Wrong<T> wrong -> Problem.invalid(wrong.errors());
            case Reading.Unreadable<T> unreadable -> Problem.unreadable(unreadable.detail());
        };
    }

    private Answer register(Seller seller) {
        String partner = seller.logistics().partner();
        if (partners.named(partner).isEmpty()) {
            return Problem.invalid("logistics.partner", "is no courier that this service knows");
        }
        RegisterSeller.Registration done = registerSeller.register(seller);
        return seller(done.isNew() ? 201 : 200, done.registered());
    }

    private Answer confirm(String sellerId, Optional<String> number) {
        if (sellers.find(sellerId).isEmpty()) {
            return Problem.notFound("There is no such seller");
        }
        return registerSeller
                .confirm(sellerId, number)
                .map(registered -> seller(200, registered))
                .orElseGet(() -> Problem.invalid("whatsapp", "is the number of none of this seller's contacts"));
    }

    private static Answer seller(int status, Sellers.Registered registered) {
        return Answer.json(status, SellerView.of(registered.seller(), registered.state()));
    }

    private Answer cancel(String orderId, CancelRequest request) {
        return switch (cancelOrder.cancel(orderId, request.code(), request.note())) {
            case CancelOrder.Verdict.Cancelling ignored -> reads.order(202, orderId);
            case CancelOrder.Verdict.AlreadySo ignored -> reads.order(orderId);
            case CancelOrder.Verdict.TooLate late ->
                Problem.conflict("It is too late to cancel: the shipment is " + late.status());
            case CancelOrder.Verdict.NoSuchOrder ignored -> Problem.notFound("There is no such order");
        };
    }

    private Answer reissue(String orderId, String shipment) {
        return shipmentNumber(shipment)
                .map(n -> switch (decides.reissue(orderId, n)) {
                    case PlatformDecides.Verdict.Reissuing reissuing ->
                        Answer.json(202, HandoverView.reissuing(orderId, n, reissuing.issue()));
                    case PlatformDecides.Verdict other -> answer(orderId, other);
                })
                .orElseGet(PlatformCalls::noSuchShipment);
    }

    private Answer proof(String orderId, String shipment, boolean accept) {
        return shipmentNumber(shipment)
                .map(n -> answer(orderId, decides.proof(orderId, n, accept)))
                .orElseGet(PlatformCalls::noSuchShipment);
    }

    private Answer answer(String orderId, PlatformDecides.Verdict verdict) {
        return switch (verdict) {
            case PlatformDecides.Verdict.Done ignored -> reads.order(orderId);
            case PlatformDecides.Verdict.Reissuing ignored -> reads.order(orderId);
            case PlatformDecides.Verdict.NoSuchShipment ignored -> noSuchShipment();
            case PlatformDecides.Verdict.NotPossible no -> Problem.conflict(no.why());
        };
    }

    private static Answer noSuchShipment() {
        return Problem.notFound("There is no such shipment");
    }

    private static Answer ofShipment(String text, IntFunction<Answer> then) {
        Optional<Integer> number = shipmentNumber(text);
        return number.isPresent() ? then.apply(number.get()) : noSuchShipment();
    }

    private static Optional<Integer> shipmentNumber(String text) {
        return text.matches("[1-9]\\d?") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Answer change(String orderId, HttpCall call, OrderPatch patch) {
        String header = call.headers().getOrDefault(VersionMatch.HEADER.toLowerCase(Locale.ROOT), "");
        Optional<Long> version = VersionMatch.read(header);
        if (version.isEmpty()) {
            return header.isBlank()
                    ? Problem.noVersion()
                    : Problem.unreadable("If-Match is no version of an order, such as \"9\"");
        }
        return switch (changeOrder.change(orderId, version.get(), patch)) {
            case ChangeOrder.Outcome.Changed ignored -> reads.order(orderId);
            case ChangeOrder.Outcome.NoSuchOrder ignored -> Problem.notFound("There is no such order");
            case ChangeOrder.Outcome.Wrong wrong -> Problem.invalid(wrong.errors());
            case ChangeOrder.Outcome.Stale stale -> Problem.otherVersion(stale.version());
            case ChangeOrder.Outcome.TooLate late -> Problem.conflict(late.why());
        };
    }

    private Answer place(Order order) {
        List<FieldError> foreign = shipments.foreignLabels(order);
        if (!foreign.isEmpty()) {
            return Problem.invalid(foreign);
        }
        return switch (placeOrder.place(order)) {
            case Placement.Placed placed ->
                Answer.json(201, PlacedView.of(placed.order()))
                        .with("location", "/orders/" + placed.order().orderId())
                        .ofVersion(1);
            case Placement.Repeated repeated ->
                reads.versioned(repeated.order().orderId(), Answer.json(200, PlacedView.of(repeated.order())));
            case Placement.Conflict conflict -> Problem.conflict(conflict.detail());
            case Placement.NoSuchSeller ignored -> Problem.invalid("sellerId", "is no registered seller");
            case Placement.SellerClosed closed -> Problem.conflict("The seller is " + closed.state());
        };
    }
}
