package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaTest {
    private static final String PHONE = "919900000001";
    private final Business business = new Business();
    private final Person asha = business.meta.phone(PHONE);

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void anUploadedDocumentIsSeen() {
        asha.says("hello");
        String id = business.uploaded(Business.PDF, "application/pdf");

        Business.Answer answer = document(id);

        assertThat(business.told(answer.wamid())).contains("delivered");
        assertThat(asha.lastSeen()).hasToString("< [document Invoice.pdf]\n  Your invoice");
        assertThat(asha.lastSeen().bubble().attachment().bytes()).isEqualTo(Business.PDF);
    }

    @Test
    void afterThirtyDaysTheIdIsGone() {
        String id = business.uploaded(Business.PDF, "application/pdf");
        business.clock.pass(Duration.ofDays(30));
        asha.says("hello");

        assertThat(business.told(document(id).wamid())).containsExactly("failed");
        assertThat(business.status("failed").at("/errors/0/code").asInt()).isEqualTo(131053);
        assertThat(business.get("/v25.0/" + id).code()).isEqualTo(100);
    }

    @Test
    void anImageCannotBeSentAsDocumentNorTheOtherWay() {
        asha.says("hello");
        String image = business.uploaded(Business.JPEG, "image/jpeg");
        String pdf = business.uploaded(Business.PDF, "application/pdf");

        assertThat(business.told(document(image).wamid())).containsExactly("failed");
        String sent = business.send("+" + PHONE, "{'type':'image','image':{'id':'" + pdf + "'}}")
                .wamid();
        assertThat(business.told(sent)).containsExactly("failed");
    }

    @Test
    void theTypeMustBeOneThatMetaTakesAndTrue() {
        assertThat(business.upload(Business.PDF, "", "application/pdf").code()).isEqualTo(100);
        assertThat(business.upload(Business.PDF, "application/zip", "application/zip")
                        .code())
                .isEqualTo(100);
        assertThat(business.upload(Business.PDF, "text/plain", "application/pdf")
                        .code())
                .isEqualTo(100);
        assertThat(business.upload(Business.JPEG, "application/pdf", "application/pdf")
                        .code())
                .isEqualTo(131053);
        assertThat(business.upload(new byte[5 * 1024 * 1024 + 1], "image/jpeg", "image/jpeg")
                        .code())
                .isEqualTo(100);
    }

    @Test
    void aCaptionHas1024Characters() {
        String id = business.uploaded(Business.JPEG, "image/jpeg");
        String image = "{'type':'image','image':{'id':'" + id + "','caption':'%s'}}";

        assertThat(business.send("+" + PHONE, image.formatted("x".repeat(1024))).status())
                .isEqualTo(200);
        assertThat(business.send("+" + PHONE, image.formatted("x".repeat(1025))).code())
                .isEqualTo(100);
    }

    @Test
    void aPhotoIsDownloadedByTheAddressOfItsId() throws Exception {
        asha.sendsPhoto(Business.JPEG, "packed");
        JsonNode image = business.heard().path("image");
        assertThat(image.path("mime_type").asText()).isEqualTo("image/jpeg");
        assertThat(image.path("caption").asText()).isEqualTo("packed");

        JsonNode described = business.get("/v25.0/" + image.path("id").asText()).body();

        assertThat(described.path("file_size").asInt()).isEqualTo(Business.JPEG.length);
        assertThat(business.download(described.path("url").asText(), "EAATESTTOKEN")
                        .body())
                .isEqualTo(Business.JPEG);
        assertThat(business.download(image.path("url").asText(), "EAATESTTOKEN").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAddressNeedsTheTokenAndLivesFiveMinutes() throws Exception {
        asha.sendsPhoto(Business.JPEG);
        String url = business.heard().at("/image/url").asText();

        assertThat(business.download(url, "other").statusCode()).isEqualTo(404);
        assertThat(business.download(url.replace("hash=", "hash=0"), "EAATESTTOKEN")
                        .statusCode())
                .isEqualTo(404);
        business.clock.pass(Duration.ofMinutes(5));
        assertThat(business.download(url, "EAATESTTOKEN").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAUserSentIsKeptSevenDays() {
        asha.sendsDocument(Business.PDF, "application/pdf", "receipt.pdf");
        JsonNode document = business.heard().path("document");
        assertThat(document.path("filename").asText()).isEqualTo("receipt.pdf");
        String path = "/v25.0/" + document.path("id").asText();

        business.clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(business.get(path).status()).isEqualTo(200);
        business.clock.pass(Duration.ofSeconds(1));
        assertThat(business.get(path).status()).isEqualTo(400);
    }

    private Business.Answer document(String id) {
        return business.send(
                "+" + PHONE,
                "{'type':'document','document':{'id':'" + id + "','filename':'Invoice.pdf','caption':'Your invoice'}}");
    }
}
