package org.xinqiao.portal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.files.FileId;
import org.xinqiao.portal.model.Sensitive;

/**
 * 网上提交: a case as a citizen wrote it.
 *
 * @param draft the draft it was written in: the same draft registers once
 * @param facts what is asked and where, without the caller
 * @param anonymous whether the citizen would rather not say who they are
 * @param name how the citizen wants to be called; empty for not at all
 * @param consents what of it is sensitive, to which the citizen agreed by itself
 * @param alike the number of a running case that is about the same, as the citizen says; empty for none
 */
public record Submission(
        UUID draft,
        Facts facts,
        boolean anonymous,
        String name,
        List<FileId> photos,
        String alike,
        Set<Sensitive> consents) {

    public Submission {
        photos = List.copyOf(photos);
        consents = Set.copyOf(consents);
    }

    /** Not shown by accident. */
    @Override
    public String toString() {
        return "submission " + draft;
    }
}
