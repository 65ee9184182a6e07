package in.dakiya.sandbox.meta;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file named in a message. An id that never was is refused at once (100); one that has expired, or a file of a kind
 * that does not fit, fails after the answer (131053).
 */
final class MediaUse {

    /** @param media absent when it was given by a link */
    record Used(@Nullable StoredMedia media, Optional<MetaCode> laterFailure) {}

    private final MediaStore store;
    private final InstantSource clock;

    MediaUse(MediaStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Used read(Part file, Set<String> types) {
        boolean link = file.has("link");
        if (link == file.has("id")) {
            throw new MetaRefusal(MetaCode.PARAMETER, file.path() + " needs either id or link.");
        }
        if (link) {
            if (!file.text("link", 2_000).startsWith("https://")) {
                throw file.refused("link", "must be an https address.");
            }
            return new Used(null, Optional.empty());
        }
        String id = file.text("id", 64);
        StoredMedia media = store.find(id)
                .orElseThrow(() -> new MetaRefusal(
                        MetaCode.PARAMETER,
                        "Param " + file.path()
                                + "['id'] is not a valid whatsapp business account media attachment ID"));
        String name = file.optionalText("filename", 240).orElse(media.filename());
        boolean good = !media.expired(clock.instant()) && types.contains(media.mimeType());
        return new Used(media.named(name), good ? Optional.empty() : Optional.of(MetaCode.MEDIA));
    }
}
