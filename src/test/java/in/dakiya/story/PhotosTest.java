package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.bell.Bells;
import in.dakiya.documents.Documents;
import in.dakiya.order.Photo;
import in.dakiya.order.PhotoRules;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.fault.Faults.Service;
import in.dakiya.sandbox.meta.Troubles.Trouble;
import in.dakiya.sandbox.meta.Webhook;
import in.dakiya.sandbox.world.World;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.Photos;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that a seller sends are copied from WhatsApp before it forgets them, whatever goes wrong on the way. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class PhotosTest {

    private static final String ORDER = "MS-1001";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Inject
    World world;

    @Inject
    Photos photos;

    @Inject
    Documents documents;

    @Inject
    WorkItems works;

    @Inject
    Committer committer;

    @Inject
    Bells bells;

    private Story story;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(11);
        story = new Story(world).withConfirmedShop();
        var answer = story.places(story.order(ORDER).put("shipmentType", "OFF_NETWORK"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        world.faults().reset(11);
    }

    @Test
    void tenPhotosAtOnceAreKeptOnceEach() throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pictures.add(i % 2 == 0 ? jpeg(i, 500) : png(i, 500));
        }
        List<Photo> sent = pictures.stream().map(this::sent).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            sent.forEach(photo -> threads.execute(() -> record(photo)));
        }
        world.settle();
        world.pass(Duration.ofMinutes(10));

        assertThat(calls(Service.S3, "PutObject")).isEqualTo(10);
        for (int i = 0; i < 10; i++) {
            Photo.Archived archived = archived(sent.get(i));
            assertThat(documents.read(archived.key())).isEqualTo(pictures.get(i));
            assertThat(archived.sha256()).isEqualTo(sha256(pictures.get(i)));
            assertThat(archived.bytes()).isEqualTo(pictures.get(i).length);
            assertThat(archived.mimeType()).isEqualTo(i % 2 == 0 ? "image/jpeg" : "image/png");
            assertThat(archived.key()).doesNotContain(ORDER).startsWith("photos/");
        }
        assertThat(shown()).hasSize(10);
    }

    @Test
    void thePlatformSeesAPhotoByALinkThatAnybodyCanOpenForAnHour() throws Exception {
        byte[] picture = jpeg(1, 2_000);
        receive(picture);
        world.settle();

        JsonNode shown = shown().path(0);
        assertThat(shown.path("sha256").asText()).isEqualTo(sha256(picture));
        assertThat(shown.path("at").asText()).isEqualTo(world.clock().instant().toString());
        HttpResponse<byte[]> opened = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(shown.path("url").asText()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(opened.body()).isEqualTo(picture);
        assertThat(shown.path("url").asText()).contains("X-Amz-Expires=3600");
    }

    @Test
    void theSamePhotoHeardTwiceIsOnePhoto() {
        Photo photo = sent(jpeg(1, 500));
        assertThat(record(photo)).isTrue();
        assertThat(record(photo)).isFalse();
        world.settle();
        assertThat(calls(Service.S3, "PutObject")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_500", "ERROR_503", "ANSWER_LOST", "TIMEOUT"})
    void aLookUpThatFailsIsDoneAgain(Trouble trouble) {
        world.meta().troubles().next(1, trouble);
        assertThat(keptInTheEnd(jpeg(1, 500))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_500", "ERROR_503", "ANSWER_LOST"})
    void aDownloadThatFailsIsDoneAgain(Trouble trouble) {
        world.meta().troubles().at(2, trouble);
        assertThat(keptInTheEnd(jpeg(1, 500))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 401, 200})
    void aLinkThatHasExpiredIsAskedForAnew(int status) {
        if (status == 200) {
            world.meta().mediaTroubles().nextSha256("0".repeat(64));
        } else {
            world.meta().mediaTroubles().nextDownload(status);
        }
        assertThat(keptInTheEnd(jpeg(1, 500))).isTrue();
        assertThat(calls(Service.META, "media")).isEqualTo(2);
    }

    @Test
    void metaMayBeDownForADay() {
        world.meta().down(true);
        Photo photo = receive(jpeg(1, 500));
        world.pass(Duration.ofDays(1));
        assertThat(photos.find(ORDER, photo.wamid()).orElseThrow().isPending()).isTrue();
        world.meta().down(false);
        world.pass(Duration.ofHours(1));
        assertThat(archived(photo).bytes()).isEqualTo(500);
    }

    @Test
    void afterSevenDaysNobodyHasItAnyMore() {
        Photo photo = receive(jpeg(1, 500));
        world.clock().forward(Duration.ofDays(7));
        world.pass(Duration.ofMinutes(10));
        assertThat(refusal(photo)).isEqualTo(Photo.Reason.EXPIRED);
        assertThat(calls(Service.META, "media")).isZero();
    }

    @Test
    void aPhotoThatMetaDoesNotKnowIsAskedForAgainAfterAnotherLook() {
        Person sender = new Person("106540352242922", story.seller().number());
        Photo photo = Photo.received(
                ORDER, 1, "wamid.unknown", "7901234567", sender, world.clock().instant());
        record(photo);
        for (int i = 0; i < 3; i++) {
            world.pass(Duration.ofMinutes(10));
        }
        assertThat(refusal(photo)).isEqualTo(Photo.Reason.EXPIRED);
        assertThat(calls(Service.META, "media")).isEqualTo(3);
        assertThat(story.seller().lastSeen().text()).contains("WhatsApp does not have it any more");
    }

    @Test
    void aPhotoOfMoreThanTenMegabytesIsRefusedBeforeItIsDownloaded() {
        Photo photo = receive(jpeg(1, TEN_MEGABYTES + 1));
        world.settle();
        assertThat(refusal(photo)).isEqualTo(Photo.Reason.TOO_LARGE);
        assertThat(calls(Service.META, "download")).isZero();
        assertThat(story.seller().lastSeen().text()).contains("1001", "larger than 10 MB", "JPEG or PNG");
    }

    @Test
    void aPhotoThatIsLargerThanMetaSaysIsNotReadToItsEnd() {
        world.meta().mediaTroubles().nextSize(1_000);
        Photo photo = receive(jpeg(1, TEN_MEGABYTES + 1));
        world.settle();
        assertThat(refusal(photo)).isEqualTo(Photo.Reason.TOO_LARGE);
    }

    @Test
    void tenMegabytesAreNotTooMuch() {
        assertThat(keptInTheEnd(jpeg(1, TEN_MEGABYTES))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 called a photo", "<html>Not Found</html>", "GIF89a", "x"})
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
        Photo photo = receive(content.getBytes(StandardCharsets.US_ASCII));
        world.settle();
        world.pass(Duration.ofHours(1));
        assertThat(refusal(photo)).isEqualTo(Photo.Reason.NOT_AN_IMAGE);
        assertThat(Story.told(story.seller()).stream()
                        .filter(line -> line.text().contains("not a JPEG or PNG")))
                .hasSize(1);
        assertThat(shown()).isEmpty();
    }

    @Test
    void aPhotoThatNeverArrivesAsItWasSentIsAskedForAgain() {
        for (int i = 0; i < 3; i++) {
            world.meta().mediaTroubles().nextSha256("ab".repeat(32));
        }
        Photo photo = receive(jpeg(1, 500));
        for (int i = 0; i < 3; i++) {
            world.pass(Duration.ofMinutes(10));
        }
        assertThat(refusal(photo)).isEqualTo(Photo.Reason.DAMAGED);
        assertThat(story.seller().lastSeen().text()).contains("did not arrive whole");
        assertThat(calls(Service.S3, "PutObject")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/whatsapp_business/attachments/?mid=1",
                "https://evilfbsbx.com/x",
                "https://lookaside.fbsbx.com@example.com/x",
                "https://token@lookaside.fbsbx.com/x",
                "https://lookaside.fbsbx.com:8443/x",
                "http://lookaside.fbsbx.com/x",
                "http://127.0.0.1:1/x",
                "file:///etc/passwd",
                "no address",
            })
    void theTokenGoesToMetasHostsOnly(String address) {
        world.meta().mediaTroubles().nextAddress(address);
        receive(jpeg(1, 500));
        world.settle();
        assertThat(calls(Service.META, "download")).isZero();
        world.pass(Duration.ofMinutes(10));
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        world.meta().mediaTroubles().nextRedirect(world.address() + "/orders/" + ORDER);
        assertThat(keptInTheEnd(jpeg(1, 500))).isTrue();
        assertThat(calls(Service.META, "media")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "ANSWER_LOST"})
    void whicheverCallFailsThePhotoIsKeptAndNobodyIsTold(Fault fault) {
        assertThat(keptInTheEnd(jpeg(0, 500))).isTrue();
        int calls = world.faults().calls().size();
        int told = Story.told(story.seller()).size();
        for (int number = 1; number <= calls; number++) {
            byte[] picture = jpeg(number, 500);
            Photo photo = sent(picture);
            untilRecorded(photo);
            world.faults().reset(number);
            world.faults().at(number, fault);
            world.settle();
            world.pass(Duration.ofMinutes(20));
            world.faults().calm();
            assertThat(documents.read(archived(photo).key()))
                    .as("call %d", number)
                    .isEqualTo(picture);
        }
        assertThat(Story.told(story.seller())).hasSize(told);
    }

    private void untilRecorded(Photo photo) {
        assertThat(record(photo)).isTrue();
    }

    private boolean keptInTheEnd(byte[] picture) {
        Photo photo = receive(picture);
        world.settle();
        world.pass(Duration.ofMinutes(10));
        return Arrays.equals(documents.read(archived(photo).key()), picture);
    }

    private Photo receive(byte[] picture) {
        Photo photo = sent(picture);
        record(photo);
        return photo;
    }

    /** Sent, and heard of by nobody yet. */
    private Photo sent(byte[] picture) {
        String wamid = story.seller().sendsPhoto(picture);
        Webhook webhook = world.meta().pendingWebhooks().getLast();
        String mediaId =
                webhook.entry().at("/changes/0/value/messages/0/image/id").asText();
        world.meta().webhooks().lose();
        Person sender = new Person("106540352242922", story.seller().number());
        return Photo.received(ORDER, 1, wamid, mediaId, sender, world.clock().instant());
    }

    /** What the webhook writes; false where the photo is known already. */
    private boolean record(Photo photo) {
        PlannedWork archive = PhotoRules.archive(photo, world.clock().instant());
        String partition = Key.orderPartition(ORDER);
        Transaction transaction = photos.receive(committer.begin(), photo);
        works.plan(transaction, partition, archive);
        boolean isNew = committer.commit(transaction) instanceof Transaction.Outcome.Committed;
        if (isNew) {
            works.bell(partition, archive).ifPresent(bell -> bells.ring(List.of(bell)));
        }
        return isNew;
    }

    private Photo.Archived archived(Photo photo) {
        Photo now = photos.find(ORDER, photo.wamid()).orElseThrow();
        assertThat(now.state()).isInstanceOf(Photo.Archived.class);
        return (Photo.Archived) now.state();
    }

    private Photo.Reason refusal(Photo photo) {
        Photo now = photos.find(ORDER, photo.wamid()).orElseThrow();
        assertThat(now.state()).isInstanceOf(Photo.Refused.class);
        return ((Photo.Refused) now.state()).reason();
    }

    private JsonNode shown() {
        return story.seen(ORDER).at("/shipments/0/photos");
    }

    private long calls(Service service, String operation) {
        return world.faults().calls().stream()
                .filter(call -> call.service() == service && call.operation().equals(operation))
                .count();
    }

    private static byte[] jpeg(int seed, int length) {
        return picture(new int[] {0xff, 0xd8, 0xff}, seed, length);
    }

    private static byte[] png(int seed, int length) {
        return picture(new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, seed, length);
    }

    private static byte[] picture(int[] start, int seed, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) seed);
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
