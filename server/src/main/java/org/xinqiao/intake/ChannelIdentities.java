package org.xinqiao.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;

/** 渠道身份: by what people are known on a channel of its own, beside what they wrote there. */
public interface ChannelIdentities {

    /**
     * 一个身份.
     *
     * @param keyBeginning how the keys of all its conversations begin
     * @param name what the channel calls them
     */
    record Identity(
            long id,
            Facts.Channel channel,
            String source,
            String keyBeginning,
            String name,
            Instant since,
            Instant wroteAt) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "an identity of somebody's";
        }
    }

    /** Those whose telephone is one of these people's. */
    List<Identity> of(Collection<CitizenId> people);

    /** Whose conversation it is, if it is one of that channel. */
    Optional<Identity> ofThread(String source, String threadKey);

    /** 遗忘: nobody is known by it any more; who writes again is somebody new. */
    void forget(Identity it);
}
