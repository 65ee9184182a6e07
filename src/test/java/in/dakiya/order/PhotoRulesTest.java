package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.Person;
import in.dakiya.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotoRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T06:30:00Z");
    private static final Person SELLER = new Person("106540352242922", "919900000001");

    private static Photo photo(int number) {
        return Photo.received("MS-1001", 1, "wamid." + number, "790" + number, SELLER, NOON);
    }

    private static List<Photo> photos(int count) {
        return IntStream.range(0, count).mapToObj(PhotoRulesTest::photo).toList();
    }

    private static Photo refused(int number) {
        Photo photo = photo(number);
        Photo.State refused = new Photo.Refused(Photo.Reason.TOO_LARGE, NOON);
        return new Photo("MS-1001", 1, photo.wamid(), photo.mediaId(), SELLER, NOON, refused);
    }

    @Test
    void aShipmentTakesTenPhotos() {
        assertThat(PhotoRules.oneMore(photos(0), null, NOON)).isEqualTo(PhotoRules.Answer.JOINS);
        assertThat(PhotoRules.oneMore(photos(9), null, NOON)).isEqualTo(PhotoRules.Answer.JOINS);
        assertThat(PhotoRules.oneMore(photos(10), null, NOON)).isEqualTo(PhotoRules.Answer.FULL);
    }

    @Test
    void onePhotoIsEnoughAndNoneIsNot() {
        assertThat(PhotoRules.isEnough(photos(0))).isFalse();
        assertThat(PhotoRules.isEnough(photos(1))).isTrue();
    }

    @Test
    void aPhotoThatWasRefusedDoesNotCount() {
        List<Photo> nineAndOneRefused = IntStream.range(0, 10)
                .mapToObj(i -> i == 4 ? refused(i) : photo(i))
                .toList();
        assertThat(PhotoRules.oneMore(nineAndOneRefused, null, NOON)).isEqualTo(PhotoRules.Answer.JOINS);
        assertThat(PhotoRules.isEnough(List.of(refused(1)))).isFalse();
    }

    @Test
    void aPhotoSentUpToTenMinutesAfterConfirmStillJoins() {
        Instant tenMinutesLater = NOON.plus(Duration.ofMinutes(10));
        assertThat(PhotoRules.oneMore(photos(1), NOON, NOON.minusSeconds(60))).isEqualTo(PhotoRules.Answer.JOINS);
        assertThat(PhotoRules.oneMore(photos(1), NOON, tenMinutesLater)).isEqualTo(PhotoRules.Answer.JOINS);
        assertThat(PhotoRules.oneMore(photos(1), NOON, tenMinutesLater.plusSeconds(1)))
                .isEqualTo(PhotoRules.Answer.TOO_LATE);
        assertThat(PhotoRules.oneMore(photos(10), NOON, tenMinutesLater)).isEqualTo(PhotoRules.Answer.FULL);
    }

    @Test
    void theSamePhotoIsTheSameWork() {
        assertThat(PhotoRules.archive(photo(1), NOON)).isEqualTo(PhotoRules.archive(photo(1), NOON));
        assertThat(PhotoRules.archive(photo(1), NOON).name())
                .matches("PHOTO#[0-9a-f]{1,16}")
                .isNotEqualTo(PhotoRules.archive(photo(2), NOON).name());
        assertThat(PhotoRules.archive(photo(1), NOON).work())
                .isEqualTo(new Work.ArchivePhoto("MS-1001", 1, "wamid.1", "7901"));
    }
}
