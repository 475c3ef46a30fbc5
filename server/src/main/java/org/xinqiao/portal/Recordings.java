package org.xinqiao.portal;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.Uploads;
import org.xinqiao.platform.ProblemFound;

/** 视频和录音: what a citizen sends along that is too large to come at once. */
@Service
public class Recordings {

    private final Uploads uploads;
    private final Photos photos;
    private final PortalLimits limits;

    Recordings(Uploads uploads, Photos photos, PortalLimits limits) {
        this.uploads = uploads;
        this.photos = photos;
        this.limits = limits;
    }

    /**
     * 一段视频或录音.
     *
     * @param photoKey once it is done: what hangs it on a case, as a photo's does
     * @param problem once it is refused: the code of why
     */
    public record Recording(
            UUID id,
            String name,
            long size,
            long received,
            Uploads.State state,
            @Nullable String photoKey,
            @Nullable String problem,
            Instant endsAt) {}

    /** @throws ProblemFound with one of {@link FileProblem}, or {@link PortalProblem#TOO_OFTEN} */
    public Recording begin(String name, long size, String address) {
        limits.checkUploadFrom(address);
        return shown(uploads.begin(name, size));
    }

    public Recording get(UUID id) {
        return shown(uploads.get(id));
    }

    public Recording append(UUID id, long offset, InputStream in) {
        return shown(uploads.append(id, offset, in));
    }

    public void cancel(UUID id) {
        uploads.cancel(id);
    }

    private Recording shown(Uploads.Upload it) {
        return new Recording(
                it.id(),
                it.name(),
                it.size(),
                it.received(),
                it.state(),
                it.file() == null ? null : photos.ticket(it.file()),
                it.problem(),
                it.endsAt());
    }
}
