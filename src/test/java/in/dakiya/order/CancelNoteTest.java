package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a person is kept with a cancellation. */
class CancelNoteTest {

    private static final Customer CUSTOMER = new Customer(
            "Asha Rao அன்பு",
            "919800000001",
            "919800000001",
            "asha@example.in",
            "hi",
            new Consent(true, null, ""),
            new Address("12 Temple View", "Block C", "near the tank", "Mysuru", State.KA, "570001", "IN"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ordered twice by mistake",
                "ग्राहक ने मना किया",
                "the last one broke, 4 of 10",
                "Price was ₹499 and must be ₹899"
            })
    void aPlainNoteIsKept(String note) {
        assertThat(CancelNote.kept(note, CUSTOMER)).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha does not want it",
                "ASHA!",
                "அன்பு does not want it",
                "call 98000 00001",
                "call +91-98-00-0",
                "९८००० wants it back",
                "write to a@example.in",
                "570001 is not served",
                "the temple is closed"
            })
    void aNoteThatNamesAPersonIsNot(String note) {
        assertThat(CancelNote.kept(note, CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5000})
    void neitherIsOneThatIsTooLong(int length) {
        assertThat(CancelNote.kept("n".repeat(length), CUSTOMER)).isEmpty();
        assertThat(CancelNote.kept("n".repeat(200), CUSTOMER)).hasSize(200);
    }
}
