package in.dakiya.conversation;

import in.dakiya.chat.Waiting;
import in.dakiya.order.OrderHead;
import in.dakiya.table.OrderPages;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What waits for a person's shops, the most urgent first, nine at a time. */
@ApplicationScoped
class WaitingTalk {

    /** One row of ten is for More. */
    private static final int ROWS = 9;

    private static final Comparator<OrderHead> URGENT_FIRST =
            Comparator.comparing(OrderHead::waitsUntil).thenComparing(OrderHead::orderId);

    private final OrderPages pages;
    private final Sellers sellers;

    WaitingTalk(OrderPages pages, Sellers sellers) {
        this.pages = pages;
        this.sellers = sellers;
    }

    /** @param after nothing for the first page */
    Notice list(PersonFile file, Optional<Waiting.After> after) {
        List<String> shops =
                file.sellers().keySet().stream().filter(file::actsFor).sorted().toList();
        List<OrderHead> waiting = new ArrayList<>();
        boolean beyond = false;
        for (String shop : shops) {
            OrderPages.Page page =
                    pages.waitingBehind(shop, after.map(a -> new OrderPages.Place(a.until(), a.orderId())));
            waiting.addAll(page.orders());
            beyond |= page.next().isPresent();
        }
        waiting.sort(URGENT_FIRST);
        Notice notice = rows(waiting, shops.size() > 1);
        if (after.isEmpty()) {
            notice = counted(notice, waiting, beyond);
        }
        return waiting.size() > ROWS || beyond ? notice.with("more", "yes") : notice;
    }

    private Notice rows(List<OrderHead> waiting, boolean nameShops) {
        Notice notice = Notice.plain(NoticeKind.WAITING_LIST);
        for (int i = 0; i < Math.min(ROWS, waiting.size()); i++) {
            OrderHead head = waiting.get(i);
            Waiting.Task task = Waiting.task(head);
            notice = notice.with("row" + i, head.orderId() + "|" + task.shipment() + "|" + head.number())
                    .with("task" + i, task.what().name())
                    .with("until" + i, Long.toString(head.waitsUntil().getEpochSecond()));
            if (nameShops) {
                notice = notice.with("shop" + i, shop(head.sellerId()));
            }
        }
        return notice;
    }

    private String shop(String sellerId) {
        return sellers.glance(sellerId).map(shop -> shop.seller().name()).orElse(sellerId);
    }

    private static Notice counted(Notice notice, List<OrderHead> waiting, boolean beyond) {
        long answers =
                waiting.stream().filter(h -> Waiting.task(h).what().answers()).count();
        String more = beyond ? "+" : "";
        long packs = waiting.size() - answers;
        return notice.with("pack", packs == 0 ? "0" : packs + more).with("answer", Long.toString(answers));
    }
}
