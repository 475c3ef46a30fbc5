package org.xinqiao.calls.recogniser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** 声音: how much of each pitch is in a sound, by which two recordings of the same are known to be alike. */
final class Sound {

    /** Pitches of a telephone's voice, in steps. */
    private static final int STEP = 60;

    private static final int PITCHES = 3600 / STEP;
    private static final int SPANS_A_SECOND = 10;

    /** Quieter than this it is silence. */
    private static final double SILENCE = 200;

    private final double[] pitches = new double[PITCHES];

    /** A WAV of one channel and 16 bits, of any rate. */
    static Sound of(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                AudioInputStream wav = AudioSystem.getAudioInputStream(bytes)) {
            AudioFormat format = wav.getFormat();
            if (format.getChannels() != 1 || format.getSampleSizeInBits() != 16 || format.isBigEndian()) {
                throw new IOException(file + ": a sample has one channel of 16 bits");
            }
            Sound sound = new Sound();
            int rate = (int) format.getSampleRate();
            ShortBuffer samples = samples(ByteBuffer.wrap(wav.readAllBytes()));
            while (samples.remaining() >= rate / SPANS_A_SECOND) {
                sound.add(samples, rate);
            }
            return sound;
        } catch (UnsupportedAudioFileException other) {
            throw new IOException(file + " is no WAV", other);
        }
    }

    static ShortBuffer samples(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    /** Takes a tenth of a second of it in; whether there was anything to be heard. */
    boolean add(ShortBuffer samples, int rate) {
        short[] span = new short[rate / SPANS_A_SECOND];
        samples.get(span);
        double energy = 0;
        for (short sample : span) {
            energy += (double) sample * sample;
        }
        if (Math.sqrt(energy / span.length) < SILENCE) {
            return false;
        }
        for (int i = 0; i < PITCHES; i++) {
            pitches[i] += amount(span, 2 * Math.PI * STEP * (i + 1) / rate) / energy;
        }
        return true;
    }

    /** Goertzel's way to one line of the spectrum. */
    private static double amount(short[] span, double angle) {
        double factor = 2 * Math.cos(angle);
        double last = 0;
        double before = 0;
        for (short sample : span) {
            double next = sample + factor * last - before;
            before = last;
            last = next;
        }
        return last * last + before * before - factor * last * before;
    }

    /** 1 for the same sound, 0 for nothing in common. */
    double likeness(Sound other) {
        double both = 0;
        double mine = 0;
        double its = 0;
        for (int i = 0; i < PITCHES; i++) {
            both += pitches[i] * other.pitches[i];
            mine += pitches[i] * pitches[i];
            its += other.pitches[i] * other.pitches[i];
        }
        return mine == 0 || its == 0 ? 0 : both / Math.sqrt(mine * its);
    }
}
