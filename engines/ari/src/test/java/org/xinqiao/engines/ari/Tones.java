package org.xinqiao.engines.ari;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;

/** 测试音: the voice of a telephone in a test is a tone, which can be made, sent and recognised without any tool. */
public final class Tones {

    static final int RATE = 8000;

    private Tones() {}

    /** One second of a tone, as the telephone network codes it. */
    public static byte[] aLaw(int hertz) {
        byte[] coded = new byte[RATE];
        for (int i = 0; i < RATE; i++) {
            coded[i] = aLaw(sample(hertz, i));
        }
        return coded;
    }

    /** The same as a place would record it: a WAV of 16 bits. */
    public static byte[] wav(int hertz) {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * RATE).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * RATE);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * RATE);
        for (int i = 0; i < RATE; i++) {
            wav.putShort(sample(hertz, i));
        }
        return wav.array();
    }

    /** Samples of 16 kHz as a WAV of 8 kHz: every other one, which is as good for tones. */
    public static byte[] halved(byte[] samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples.length / 4 * 2);
        wav.position(44);
        for (int i = 0; i + 3 < samples.length; i += 4) {
            wav.put(samples[i]).put(samples[i + 1]);
        }
        return wav.array();
    }

    private static short sample(int hertz, int at) {
        return (short) (8000 * Math.sin(2 * Math.PI * hertz * at / RATE));
    }

    /** G.711: sign, three bits for the power of two, four bits behind it; every other bit is turned over. */
    private static byte aLaw(short sample) {
        int sign = sample >= 0 ? 0x80 : 0;
        int size = Math.min(Math.abs((int) sample), 32635);
        int exponent = Math.max(0, 24 - Integer.numberOfLeadingZeros(size | 1));
        int mantissa = (exponent == 0 ? size >> 4 : size >> exponent + 3) & 0x0f;
        return (byte) ((sign | exponent << 4 | mantissa) ^ 0x55);
    }

    /** The samples of a WAV as the switch writes it: 44 bytes of heading, then 16 bits each. */
    static ShortBuffer samples(byte[] wav) {
        return ByteBuffer.wrap(wav, 44, wav.length - 44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
    }

    public static double seconds(byte[] wav) {
        return (wav.length - 44) / (2.0 * RATE);
    }

    /** A part of it, from one second to another; negative seconds count from the end. */
    public static byte[] part(byte[] wav, double from, double to) {
        int begin = offset(wav, from);
        byte[] part = new byte[44 + offset(wav, to) - begin];
        System.arraycopy(wav, 0, part, 0, 44);
        System.arraycopy(wav, begin, part, 44, part.length - 44);
        return part;
    }

    private static int offset(byte[] wav, double second) {
        double from = second < 0 ? seconds(wav) + second : second;
        return 44 + 2 * (int) Math.clamp(from * RATE, 0, (wav.length - 44) / 2.0);
    }

    /** How loud it is on the whole; 0 is silence, 32767 the most. */
    public static double loudness(byte[] wav) {
        ShortBuffer samples = samples(wav);
        double energy = 0;
        int count = samples.remaining();
        while (samples.hasRemaining()) {
            double sample = samples.get();
            energy += sample * sample;
        }
        return count == 0 ? 0 : Math.sqrt(energy / count);
    }

    /** How much of the sound is that tone, from 0 to 1: measured in tenths of a second. */
    public static double share(byte[] wav, int hertz) {
        ShortBuffer samples = samples(wav);
        double all = 0;
        double tone = 0;
        while (samples.remaining() >= RATE / 10) {
            double real = 0;
            double imaginary = 0;
            double energy = 0;
            int span = RATE / 10;
            for (int i = 0; i < span; i++) {
                double sample = samples.get();
                double angle = 2 * Math.PI * hertz * i / RATE;
                real += sample * Math.cos(angle);
                imaginary += sample * Math.sin(angle);
                energy += sample * sample;
            }
            all += energy;
            tone += 2 * (real * real + imaginary * imaginary) / span;
        }
        return all == 0 ? 0 : tone / all;
    }
}
