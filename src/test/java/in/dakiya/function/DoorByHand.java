package in.dakiya.function;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.bell.Bells;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.config.Secrets;
import in.dakiya.config.WhatsAppConfig;
import in.dakiya.documents.DocumentDownload;
import in.dakiya.documents.DocumentHosts;
import in.dakiya.documents.DocumentLinks;
import in.dakiya.documents.Documents;
import in.dakiya.fulfilment.CancelOrder;
import in.dakiya.fulfilment.Partners;
import in.dakiya.fulfilment.PlatformLabels;
import in.dakiya.fulfilment.PlatformReports;
import in.dakiya.handover.PlatformDecides;
import in.dakiya.intake.ChangeOrder;
import in.dakiya.intake.GiveInvoice;
import in.dakiya.intake.NumberInvoice;
import in.dakiya.intake.PlaceOrder;
import in.dakiya.intake.RegisterSeller;
import in.dakiya.intake.SellerNews;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.platform.PlatformPartner;
import in.dakiya.order.PlatformNotices;
import in.dakiya.table.Awbs;
import in.dakiya.table.ChangeFeed;
import in.dakiya.table.Codes;
import in.dakiya.table.Committer;
import in.dakiya.table.Invoices;
import in.dakiya.table.NoticeStream;
import in.dakiya.table.OrderPages;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.Photos;
import in.dakiya.table.Sellers;
import in.dakiya.table.StandingWork;
import in.dakiya.table.Table;
import in.dakiya.table.WorkItems;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The real door, put together by hand; unless a test gives it real ones, over a table and queues that fail the test when
 * they are touched.
 */
final class DoorByHand {

    private static final class Touched extends Error {
        private static final long serialVersionUID = 1;

        Touched(String call) {
            super("A wrong request got as far as " + call);
        }
    }

    private DoorByHand() {}

    static OrderApi open(Secrets secrets) {
        return open(secrets, never(DynamoDbClient.class));
    }

    static OrderApi open(Secrets secrets, DynamoDbClient client) {
        return open(secrets, client, never(SqsClient.class));
    }

    static OrderApi open(Secrets secrets, DynamoDbClient client, SqsClient sqs) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(DakiyaConfig.class)
                .withMapping(WhatsAppConfig.class)
                .withDefaultValue("dakiya.whatsapp.phone-number-id", "1")
                .withDefaultValue("dakiya.whatsapp.waba-id", "2")
                .build();
        DakiyaConfig dakiya = config.getConfigMapping(DakiyaConfig.class);
        WhatsAppConfig whatsApp = config.getConfigMapping(WhatsAppConfig.class);
        InstantSource clock = InstantSource.fixed(Door.NOW);
        Table table = new Table(client, dakiya);
        Bells bells = new Bells(sqs, dakiya, new ObjectMapper());
        WorkItems works = new WorkItems(table, bells, clock, new Random(1));
        Committer committer = new Committer(table, new Random(1));
        Sellers sellers = new Sellers(table);
        People people = new People(table);
        Orders orders = new Orders(table, works, bells, new PlatformNotices(false), clock);
        SellerNews news = new SellerNews(new PlatformNotices(false), sellers, orders, works, clock);
        Documents documents = new Documents(never(S3Client.class), dakiya);
        PlatformPapers papers = new PlatformPapers(new DocumentDownload(new DocumentHosts(dakiya)));
        PlatformReads reads = new PlatformReads(
                sellers,
                orders,
                new OrderPages(table),
                new Photos(table),
                new Invoices(table),
                new DocumentLinks(presigner(), dakiya));
        PlatformCalls calls = new PlatformCalls(
                new RegisterSeller(sellers, people, works, committer, bells, whatsApp, news, clock),
                new PlaceOrder(
                        orders, sellers, people, new Awbs(table, clock), committer, whatsApp, clock, new Random(1)),
                new ChangeOrder(orders, new StandingWork(table), people, committer, whatsApp, clock),
                sellers,
                reads,
                new ChangeReads(new ChangeFeed(table, new NoticeStream(table), clock)),
                new Partners(
                        only(new PlatformPartner(new DocumentDownload(new DocumentHosts(dakiya)), orders, committer))),
                new PlatformDecides(orders, new Codes(table, committer), committer, clock, new Random(1)),
                new PlatformInvoices(
                        new NumberInvoice(orders, sellers, new Invoices(table), committer, clock),
                        new GiveInvoice(orders, sellers, new Invoices(table), documents, committer, clock),
                        papers,
                        reads),
                new PlatformShipments(
                        new PlatformReports(orders, new Awbs(table, clock), committer, clock),
                        new PlatformLabels(orders, documents, committer, clock),
                        new DocumentHosts(dakiya),
                        papers),
                new CancelOrder(orders, works, committer, clock),
                new TrackingDoor(orders, sellers),
                clock);
        return new OrderApi(secrets, calls, clock);
    }

    private static S3Presigner presigner() {
        return S3Presigner.builder()
                .region(Region.AP_SOUTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    static <T> T never(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new Touched(method.getName());
        }));
    }

    @SuppressWarnings("unchecked")
    private static Instance<LogisticsPartner> only(LogisticsPartner platform) {
        return (Instance<LogisticsPartner>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, args) -> {
                    if (method.getName().equals("stream")) {
                        return Stream.of(platform);
                    }
                    throw new Touched(method.getName());
                });
    }

    /** Keys as configuration gives them. */
    static Secrets keys(String list) {
        return new Secrets() {
            @Override
            public String value(Which which, String key) {
                return which == Which.EDGE && key.equals("dakiya.platform.secret") ? list : "";
            }

            @Override
            public boolean readAgain(Which which) {
                return false;
            }
        };
    }
}
