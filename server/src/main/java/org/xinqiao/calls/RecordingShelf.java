package org.xinqiao.calls;

/** 录音库: where recordings are kept. Each throws {@link org.xinqiao.platform.ProblemFound} while it cannot be reached. */
interface RecordingShelf {

    /** The WAV of one; 8 kHz, 16 bits. */
    byte[] audio(String name);

    /** Removes the file; one that is gone already is no failure. */
    void erase(String name);
}
