package org.xinqiao.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.files.FileReaders;
import org.xinqiao.supervision.model.Measure;

/** 回复附件: what is sent with an answer hangs on the measure; whoever may see that may read it. */
@Component
class MeasureFiles implements FileReaders {

    private final MeasureSight sight;

    MeasureFiles(MeasureSight sight) {
        this.sight = sight;
    }

    @Override
    public boolean maySee(Viewer viewer, String thing) {
        return sight.ofThing(thing).filter(it -> sight.sees(viewer, it)).isPresent();
    }

    /** Answers to supervision are kept as long as the house is. */
    @Override
    public Set<String> quietSince(Collection<String> things, Instant since) {
        return Set.of();
    }

    @Override
    public Optional<String> numberOf(String thing) {
        return sight.ofThing(thing).map(Measure::number);
    }
}
