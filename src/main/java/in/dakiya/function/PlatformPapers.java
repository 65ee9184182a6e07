package in.dakiya.function;

import in.dakiya.documents.DocumentDownload;
import in.dakiya.platform.Answer;
import in.dakiya.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Papers that the platform names by their address: fetched at once, so that what is wrong is answered at once. */
@ApplicationScoped
class PlatformPapers {

    private final DocumentDownload download;

    PlatformPapers(DocumentDownload download) {
        this.download = download;
    }

    /** @param then what is done with the PDF */
    Answer at(String url, Function<byte[], Answer> then) {
        return switch (download.fetch(url)) {
            case DocumentDownload.Outcome.Fetched pdf -> then.apply(pdf.pdf());
            case DocumentDownload.Outcome.Refused refused -> Problem.invalid("url", refused.why());
            case DocumentDownload.Outcome.Unavailable ignored ->
                Problem.invalid("url", "could not be read now; send the request again");
        };
    }
}
