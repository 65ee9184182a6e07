package in.dakiya.sandbox.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files under ids: uploaded ones live 30 days, those of users 7, and an address for downloading 5 minutes. Source: Meta's
 * page "Media".
 */
final class MediaStore {
    static final Duration UPLOADED = Duration.ofDays(30);
    static final Duration FROM_USER = Duration.ofDays(7);
    static final Duration ADDRESS = Duration.ofMinutes(5);

    private final Map<String, StoredMedia> files = new ConcurrentHashMap<>();
    private final Ids ids;
    private final InstantSource clock;

    MediaStore(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    StoredMedia upload(String mimeType, String filename, byte[] bytes) {
        MediaTypes.check(mimeType, bytes);
        return keep(mimeType, filename, bytes, UPLOADED);
    }

    StoredMedia fromUser(String mimeType, String filename, byte[] bytes) {
        return keep(mimeType, filename, bytes, FROM_USER);
    }

    /** Also one that has expired: what that means depends on who asks. */
    Optional<StoredMedia> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    Optional<StoredMedia> alive(String id) {
        return find(id).filter(media -> !media.expired(clock.instant()));
    }

    boolean delete(String id) {
        return files.remove(id) != null;
    }

    private StoredMedia keep(String mimeType, String filename, byte[] bytes, Duration life) {
        Instant expires = clock.instant().plus(life);
        StoredMedia media = new StoredMedia(ids.media(), mimeType, filename, bytes, expires);
        files.put(media.id(), media);
        return media;
    }
}
